import type { StrayGroup } from '#data/data-health.ts'
import { Card } from '#ui/layout/card.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { SourceId } from '#widgets/record/source-id.tsx'

import { wordCount } from './count-words.ts'
import styles from './example-links.module.css'

const WHY_WORDS: ReadonlyMap<string, string> = new Map([
  ['subject-missing', 'It names no patient'],
  ['subject-unknown', 'It names a patient who is not in this caseload'],
  ['subject-not-a-patient', 'It is about something else than a patient'],
  ['subject-by-identifier', 'It names its patient by an identifier alone'],
  ['malformed', 'It is no FHIR resource of its type'],
  ['withdrawn', 'The source has withdrawn it'],
  ['conflicting-duplicate', 'Two versions disagree'],
])

/** What belongs to nobody here: it may be somebody’s, so it is counted and named. */
export function StraysCard({ strays }: { readonly strays: readonly StrayGroup[] }) {
  if (strays.length === 0)
    return <Card title="Of nobody in this caseload">Every record received belongs to somebody.</Card>
  return (
    <Card title="Of nobody in this caseload" flush>
      <PlainTable
        caption="Records of nobody in this caseload, by reason, with examples"
        heads={[{ text: 'Reason' }, { text: 'Records', end: true }, { text: 'Examples' }]}
      >
        {strays.map(({ why, count, examples }) => (
          <tr key={why}>
            <th scope="row">{WHY_WORDS.get(why) ?? why}</th>
            <td data-end>{wordCount(count)}</td>
            <td>
              <ul className={styles.list}>
                {examples.map((resource) => (
                  <li key={resource}>
                    <SourceId id={resource} />
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </PlainTable>
    </Card>
  )
}
