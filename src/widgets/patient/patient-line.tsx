import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import { Sentence } from '#ui/text/sentence.tsx'
import { Value } from '#ui/text/value.tsx'
import { diseaseLines } from '#wording/patient/disease.ts'

import styles from './patient-line.module.css'

type PatientLineProps = { readonly facts: Omit<PatientFacts, 'coverage'> }

/** The second line of the banner: the cancer, how well the person is, whom to call. */
export function PatientLine({ facts }: PatientLineProps) {
  const { patient } = facts
  return (
    <ul className={styles.line}>
      {diseaseLines(facts, 'Primary cancer not recorded').map((line) => (
        <li key={line} dir="ltr">
          <Sentence>{line}</Sentence>
        </li>
      ))}
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
