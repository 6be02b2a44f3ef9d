import { PATIENT_RANGES, PATIENT_TABS, type PatientRange, type PatientTab } from '#data/patient-search.ts'
import { AppLink } from '#ui/control/app-link.tsx'
import { Segments } from '#ui/control/segments.tsx'

import styles from './tab-bar.module.css'
import { TAB_WORDS } from './tab-words.ts'

const RANGES = PATIENT_RANGES.map((range) => ({
  key: String(range),
  text: range === 'all' ? 'All' : range === 12 ? '1 y' : `${range} m`,
  name: range === 'all' ? 'All time' : `${range} months`,
}))

export type TabBarProps = {
  readonly tab: PatientTab
  readonly range: PatientRange
  readonly hrefOfTab: (tab: PatientTab) => string
  readonly onTab: (tab: PatientTab) => void
  readonly onRange: (range: PatientRange) => void
}

/** The parts of the page, and how far back all of them look. */
export function TabBar({ tab, range, hrefOfTab, onTab, onRange }: TabBarProps) {
  return (
    <div className={styles.bar}>
      <nav aria-label="Parts of the record" className={styles.tabs}>
        {PATIENT_TABS.map((one, at) => (
          <AppLink
            key={one}
            className={styles.tab}
            href={hrefOfTab(one)}
            onGo={() => onTab(one)}
            aria-current={one === tab ? 'page' : undefined}
            aria-keyshortcuts={String(at + 1)}
          >
            {TAB_WORDS[one]}
          </AppLink>
        ))}
      </nav>
      <Segments
        label="How far back"
        options={RANGES}
        chosen={String(range)}
        onChoose={(key) => onRange(PATIENT_RANGES.find((one) => String(one) === key) ?? range)}
      />
    </div>
  )
}
