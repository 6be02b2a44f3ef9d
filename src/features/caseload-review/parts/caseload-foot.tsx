import type { IntakeCounts } from '#data/caseload-feed.ts'
import { AppLink } from '#ui/control/app-link.tsx'
import { Popover } from '#ui/control/popover.tsx'
import { useSingleKeys } from '#ui/keys/commands-context.ts'
import { KeyCap } from '#ui/text/key-cap.tsx'

import styles from './caseload-foot.module.css'

const COUNTS: readonly { readonly kind: keyof IntakeCounts; readonly words: string }[] = [
  { kind: 'received', words: 'Received' },
  { kind: 'used', words: 'Used' },
  { kind: 'refused', words: 'Refused: could not be read' },
  { kind: 'duplicate', words: 'Received twice' },
  { kind: 'notYet', words: 'Dated after now' },
  { kind: 'unattributed', words: 'Of nobody in this caseload' },
  { kind: 'outOfScope', words: 'Of a kind not used here' },
]

/** Where it stands what became of them. */
export type HealthLink = { readonly href: string; readonly onGo: () => void }

type CaseloadFootProps = { readonly counts: IntakeCounts; readonly health?: HealthLink | undefined }

/** What became of every record received, and the keys that work here. */
export function CaseloadFoot({ counts, health }: CaseloadFootProps) {
  const singleKeys = useSingleKeys()
  return (
    <footer className={styles.foot}>
      <span>
        {`${counts.received} records received, `}
        <Popover
          look="count"
          label={`${counts.refused} refused`}
          name={`${counts.refused} refused: what became of every record received`}
        >
          <dl className={styles.counts}>
            {COUNTS.map(({ kind, words }) => (
              <div key={kind}>
                <dt>{words}</dt>
                <dd>{counts[kind]}</dd>
              </div>
            ))}
          </dl>
        </Popover>
        {counts.unattributed > 0 && `, ${counts.unattributed} of nobody in this caseload`}
        {health !== undefined && (
          <>
            {' · '}
            <AppLink className={styles.health} href={health.href} onGo={health.onGo}>
              Data health
            </AppLink>
          </>
        )}
      </span>
      {singleKeys && (
        <span className={styles.keys}>
          <KeyCap>j</KeyCap> <KeyCap>k</KeyCap> move <KeyCap>Enter</KeyCap> open <KeyCap>Space</KeyCap> peek{' '}
          <KeyCap>/</KeyCap> filter
        </span>
      )}
    </footer>
  )
}
