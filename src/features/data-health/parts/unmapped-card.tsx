import type { UnmappedCode } from '#data/data-health.ts'
import { Card } from '#ui/layout/card.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'

import { wordCount } from './count-words.ts'
import { ExampleLinks } from './example-links.tsx'

/** Codes that no table here has: what they mean is unknown, never absent. */
export function UnmappedCard({ codes }: { readonly codes: readonly UnmappedCode[] }) {
  if (codes.length === 0)
    return <Card title="Codes not known here">Every code of the records received is known.</Card>
  return (
    <Card title="Codes not known here" flush>
      <PlainTable
        caption="Codes that are not known here, how often and where"
        heads={[
          { text: 'Code' },
          { text: 'Words' },
          { text: 'In' },
          { text: 'Times', end: true },
          { text: 'Whose' },
        ]}
      >
        {codes.map(({ system, code, display, types, count, patients }) => (
          <tr key={`${system} ${code} ${display}`}>
            <th scope="row">
              <Value>{code === undefined ? 'words alone' : [system, code].filter(Boolean).join(' | ')}</Value>
            </th>
            <td>{display ?? 'none'}</td>
            <td>{types.join(', ')}</td>
            <td data-end>{wordCount(count)}</td>
            <td>
              <ExampleLinks examples={patients.map((patient) => ({ patient, text: patient }))} />
            </td>
          </tr>
        ))}
      </PlainTable>
    </Card>
  )
}
