import type { ButtonHTMLAttributes } from 'react'

import { useSingleKeys } from '../keys/commands-context.ts'
import { KeyCaps } from '../keys/key-caps.tsx'
import { areSingleKeys, ariaKeys } from '../keys/strokes.ts'
import styles from './button.module.css'

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> & {
  /** One primary a view. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'notice'
  readonly size?: 'regular' | 'small'
  /** The keys of the command that it gives, shown in it while they work. */
  readonly shortcut?: string
}

export function Button({ look = 'plain', size = 'regular', shortcut, children, ...rest }: ButtonProps) {
  const singleKeys = useSingleKeys()
  const keys = shortcut !== undefined && (singleKeys || !areSingleKeys(shortcut)) ? shortcut : undefined
  return (
    <button
      {...rest}
      type="button"
      className={styles.button}
      data-look={look}
      data-size={size}
      aria-keyshortcuts={keys && ariaKeys(keys)}
    >
      {children}
      {keys !== undefined && (
        <span aria-hidden="true">
          <KeyCaps keys={keys} />
        </span>
      )}
    </button>
  )
}
