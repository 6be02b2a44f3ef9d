import { Button } from '#ui/control/button.tsx'

import { RECORD_KEYS } from './patient-commands.ts'
import styles from './patient-head.module.css'

type RecordActsProps = {
  /** What came of the last copying. */
  readonly told: string
  readonly onCopy: () => void
  readonly onPrint: () => void
}

export function RecordActs({ told, onCopy, onPrint }: RecordActsProps) {
  return (
    <>
      <output className={styles.told}>{told}</output>
      <Button size="small" shortcut={RECORD_KEYS.copy} onClick={onCopy}>
        Copy as text
      </Button>
      <Button size="small" look="primary" shortcut={RECORD_KEYS.print} onClick={onPrint}>
        Print brief
      </Button>
    </>
  )
}
