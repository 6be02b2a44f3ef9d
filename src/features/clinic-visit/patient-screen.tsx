import type { PatientFeed, PatientId } from '#data/caseload-feed.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { useCommands } from '#ui/keys/use-commands.ts'

import { useCopyText } from './brief/use-copy-text.ts'
import { commandsOf, recordCommands } from './frame/patient-commands.ts'
import { PatientHead } from './frame/patient-head.tsx'
import { RecordActs } from './frame/record-acts.tsx'
import { Place, type PlaceInList } from './frame/place-in-list.tsx'
import { stateOf, type FoundRecord } from './frame/record-state.ts'
import { Checked, RecordNotices, Trouble } from './frame/record-notices.tsx'
import { TabBar, type TabBarProps } from './frame/tab-bar.tsx'
import styles from './patient-screen.module.css'
import { TabContent } from './tabs/tab-content.tsx'
import type { Visit } from './tabs/visit.ts'

export type PatientScreenProps = TabBarProps & {
  readonly patient: PatientId
  /** The patient's row of the list: who it is, before the record has come. */
  readonly listed: CaseloadRow | undefined
  readonly feed: PatientFeed
  /** The numbers that the findings were made with, for their basis. */
  readonly rules: Ruleset
  readonly place: PlaceInList | undefined
  readonly hrefOfPatient: (patient: PatientId) => string
  readonly onPatient: (patient: PatientId) => void
  /** Name and role of who copies, where it is known. */
  readonly reader: () => string | undefined
  /** To the page of paper. */
  readonly onPrint: () => void
  readonly onBack: () => void
}

/** One patient, for the visit: who, what needs attention and why, then what it rests on. */
export function PatientScreen(props: PatientScreenProps) {
  const { feed, rules, place, tab, hrefOfPatient, onPatient, onPrint } = props
  const { who, title, found } = stateOf(props)
  const visit = found && visitOf(found, props)
  const { copy, told } = useCopyText(visit, props.reader)
  useCommands([
    ...commandsOf(props),
    ...(visit === undefined ? [] : recordCommands({ onCopy: copy, onPrint })),
  ])
  return (
    <article className={styles.page} aria-label="Patient">
      <PatientHead
        {...{ who, title }}
        facts={found?.review.facts}
        checked={found && <Checked record={found} />}
        isBusy={found?.loadingMore === true}
        place={place && <Place {...{ place, hrefOfPatient, onPatient }} />}
        acts={visit && <RecordActs told={told} onCopy={copy} onPrint={onPrint} />}
        tabs={(found !== undefined || feed.state === 'loading') && <TabBar {...props} />}
        onBack={props.onBack}
      />
      {found === undefined || visit === undefined ? (
        <Trouble feed={feed} />
      ) : (
        <>
          <RecordNotices record={found} rules={rules} />
          <TabContent tab={tab} visit={visit} />
        </>
      )}
    </article>
  )
}

function visitOf(
  { review, now, ruleset }: FoundRecord,
  { rules, range }: Pick<PatientScreenProps, 'rules' | 'range'>,
): Visit {
  return { review, now, today: now.day, rules, ruleset, range }
}
