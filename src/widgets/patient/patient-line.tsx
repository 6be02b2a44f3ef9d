import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'

import styles from './patient-line.module.css'

type PatientLineProps = { readonly facts: Omit<PatientFacts, 'coverage'> }

/** The second line of the banner: the cancer, how well the person is, whom to call. */
export function PatientLine({ facts: { primaries, performance, patient } }: PatientLineProps) {
  const [status] = performance
  return (
    <ul className={styles.line}>
      <li>
        {primaries.length === 0
          ? 'Primary cancer not recorded'
          : primaries.map(({ named }) => named).join('; ')}
      </li>
      {status !== undefined && (
        <li>
          {status.scale === 'ecog' ? 'ECOG' : 'Karnofsky'} {status.score} on{' '}
          <Value>{wordDay(status.when.day)}</Value>
        </li>
      )}
      {patient.phones.map(({ number, use, note }) => (
        <li key={number}>
          Phone <Value>{number}</Value>
          {use !== undefined && ` ${use}`}
          {note !== undefined && `, ${note}`}
        </li>
      ))}
      {patient.generalPractitioner !== undefined && <li>GP {patient.generalPractitioner}</li>}
      {patient.replacedBy !== undefined && <li>This record is replaced by {patient.replacedBy}</li>}
    </ul>
  )
}
