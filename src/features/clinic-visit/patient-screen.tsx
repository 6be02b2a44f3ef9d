import type { PatientFeed, PatientId } from '#data/caseload-feed.ts'
import type { PatientRange } from '#data/patient-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { useCommands } from '#ui/keys/use-commands.ts'

import { commandsOf } from './frame/patient-commands.ts'
import { PatientHead } from './frame/patient-head.tsx'
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
  readonly onBack: () => void
}

/** One patient, for the visit: who, what needs attention and why, then what it rests on. */
export function PatientScreen(props: PatientScreenProps) {
  const { feed, rules, place, tab, range, hrefOfPatient, onPatient } = props
  const { who, title, found } = stateOf(props)
  useCommands(commandsOf(props))
  return (
    <article className={styles.page} aria-label="Patient">
      <PatientHead
        {...{ who, title }}
        facts={found?.review.facts}
        checked={found && <Checked record={found} />}
        isBusy={found?.loadingMore === true}
        place={place && <Place {...{ place, hrefOfPatient, onPatient }} />}
        tabs={(found !== undefined || feed.state === 'loading') && <TabBar {...props} />}
        onBack={props.onBack}
      />
      {found === undefined ? (
        <Trouble feed={feed} />
      ) : (
        <>
          <RecordNotices record={found} rules={rules} />
          <TabContent tab={tab} visit={visitOf(found, rules, range)} />
        </>
      )}
    </article>
  )
}

function visitOf({ review, now, ruleset }: FoundRecord, rules: Ruleset, range: PatientRange): Visit {
  return { review, now, today: now.day, rules, ruleset, range }
}
