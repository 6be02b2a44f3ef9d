import type { Command } from '#ui/keys/command.ts'
import { KeyCaps } from '#ui/keys/key-caps.tsx'

import styles from './options.module.css'

export function CommandOption({ command: { label, keys } }: { readonly command: Command }) {
  return (
    <div className={styles.command}>
      {label}
      {keys !== undefined && (
        <span className={styles.keys}>
          <KeyCaps keys={keys} />
        </span>
      )}
    </div>
  )
}
