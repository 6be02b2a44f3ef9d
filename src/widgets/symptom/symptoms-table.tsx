import type { SymptomAnswer, SymptomReport } from '#domain/facts/symptom.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'
import { wordSymptom } from '#wording/symptom.ts'

import { SourceId } from '../record/source-id.tsx'

const HEADS = [
  { text: 'Date' },
  { text: 'Symptom' },
  { text: 'Answer' },
  { text: 'Where' },
  { text: 'Told by' },
  { text: 'Source' },
]

const ANSWER_WORDS: Readonly<Record<SymptomAnswer, string>> = {
  absent: 'Absent',
  present: 'Present',
  new: 'New',
  worse: 'Worse',
  same: 'As before',
}

/** What was asked and answered. What has no row was not asked. */
export function SymptomsTable({ symptoms }: { readonly symptoms: readonly SymptomReport[] }) {
  return (
    <PlainTable caption="Symptoms reported, newest first" heads={HEADS}>
      {symptoms.map(({ id, when, symptom, answer, sites, by }) => (
        <tr key={`${id} ${symptom}`}>
          <th scope="row">
            <Value>{wordDay(when.day)}</Value>
          </th>
          <td>{capitalized(wordSymptom(symptom))}</td>
          <td>{ANSWER_WORDS[answer]}</td>
          <td>{sites.length === 0 ? 'Not told' : capitalized(sites.join(', ').replaceAll('-', ' '))}</td>
          <td>{by === 'patient' ? 'Patient' : 'Clinician'}</td>
          <td>
            <SourceId id={id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
