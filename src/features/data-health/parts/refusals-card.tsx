import type { RefusalGroup } from '#data/data-health.ts'
import { Card } from '#ui/layout/card.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { capitalized } from '#wording/list.ts'
import { wordConcept } from '#wording/measure.ts'
import { wordWhyRefused } from '#wording/refusal.ts'

import { wordCount } from './count-words.ts'
import { ExampleLinks } from './example-links.tsx'

/** What could not be read, why, and where to look. They count for nothing until someone sets them right. */
export function RefusalsCard({ refusals }: { readonly refusals: readonly RefusalGroup[] }) {
  if (refusals.length === 0)
    return <Card title="Refused, by reason">No record was refused among those received.</Card>
  return (
    <Card title="Refused, by reason" flush>
      <PlainTable
        caption="Refused records by reason and kind, with examples"
        heads={[{ text: 'Reason' }, { text: 'Of what' }, { text: 'Times', end: true }, { text: 'Examples' }]}
      >
        {refusals.map(({ why, about, count, examples }) => (
          <tr key={`${why} ${about}`}>
            <th scope="row">{capitalized(wordWhyRefused(why))}</th>
            <td>{about === undefined ? 'Not named' : capitalized(wordConcept(about))}</td>
            <td data-end>{wordCount(count)}</td>
            <td>
              <ExampleLinks
                examples={examples.map(({ patient, resource, detail }) => ({
                  patient,
                  text: resource,
                  detail,
                }))}
              />
            </td>
          </tr>
        ))}
      </PlainTable>
    </Card>
  )
}
