import type { PatientId } from '#data/caseload-feed.ts'
import { AppLink } from '#ui/control/app-link.tsx'
import { useSingleKeys } from '#ui/keys/commands-context.ts'
import { KeyCaps } from '#ui/keys/key-caps.tsx'
import { Value } from '#ui/text/value.tsx'

import { STEP_KEYS } from './patient-commands.ts'
import styles from './place-in-list.module.css'

/** Where the patient stands in the list that is gone through. */
export type PlaceInList = {
  /** Counted from 1. */
  readonly at: number
  readonly of: number
  readonly previous: PatientId | undefined
  readonly next: PatientId | undefined
}

type PlaceProps = {
  readonly place: PlaceInList
  readonly hrefOfPatient: (patient: PatientId) => string
  readonly onPatient: (patient: PatientId) => void
}

/** `[ 3 of 164 ]`. At an end of the list there is nothing to press. */
export function Place({ place: { at, of, previous, next }, ...to }: PlaceProps) {
  return (
    <nav className={styles.place} aria-label="In the list">
      <Step {...to} patient={previous} keys={STEP_KEYS.previous} label="Previous patient" />
      <span className={styles.at}>
        <Value>
          {at} of {of}
        </Value>
      </span>
      <Step {...to} patient={next} keys={STEP_KEYS.next} label="Next patient" />
    </nav>
  )
}

type StepProps = Omit<PlaceProps, 'place'> & {
  readonly patient: PatientId | undefined
  readonly keys: '[' | ']'
  readonly label: string
}

function Step({ patient, keys, label, hrefOfPatient, onPatient }: StepProps) {
  const singleKeys = useSingleKeys()
  if (patient === undefined) return null
  return (
    <AppLink
      className={styles.step}
      aria-label={label}
      aria-keyshortcuts={singleKeys ? keys : undefined}
      href={hrefOfPatient(patient)}
      onGo={() => onPatient(patient)}
    >
      {singleKeys ? (
        <KeyCaps keys={keys} />
      ) : (
        <svg className={styles.chevron} viewBox="0 0 8 12" aria-hidden="true">
          <path d={keys === STEP_KEYS.next ? 'M2 1l5 5-5 5' : 'M6 1L1 6l5 5'} />
        </svg>
      )}
    </AppLink>
  )
}
