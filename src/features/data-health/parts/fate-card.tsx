import type { IntakeCounts } from '#data/caseload-feed.ts'
import type { DataHealth } from '#data/data-health.ts'
import { Notice } from '#ui/feedback/notice.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'

import { wordCount } from './count-words.ts'

const PARTS: readonly { readonly part: Exclude<keyof IntakeCounts, 'received'>; readonly words: string }[] = [
  { part: 'used', words: 'Used' },
  { part: 'refused', words: 'Refused' },
  { part: 'duplicate', words: 'Received twice' },
  { part: 'notYet', words: 'Dated after now' },
  { part: 'unattributed', words: 'Of nobody here' },
  { part: 'outOfScope', words: 'Not used here' },
]

/** What became of every record received, by type: the parts add up, or it says that they do not. */
export function FateCard({ health: { counts, types } }: { readonly health: DataHealth }) {
  const missing = counts.received - PARTS.reduce((sum, { part }) => sum + counts[part], 0)
  const note = missing === 0 ? 'The parts add up to what was received.' : undefined
  return (
    <Card title="What became of every record" note={note} flush>
      {missing !== 0 && (
        <Notice
          live
          tone="problem"
          title={`${wordCount(missing)} records are not accounted for: a defect.`}
        />
      )}
      <PlainTable
        caption="Records received, and what became of them, by resource type"
        heads={[
          { text: 'Type' },
          { text: 'Received', end: true },
          ...PARTS.map(({ words }) => ({ text: words, end: true })),
        ]}
      >
        <FateRow name="All" counts={counts} />
        {types.map(({ type, counts: own }) => (
          <FateRow key={type} name={type} counts={own} />
        ))}
      </PlainTable>
    </Card>
  )
}

function FateRow({ name, counts }: { readonly name: string; readonly counts: IntakeCounts }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-end>{wordCount(counts.received)}</td>
      {PARTS.map(({ part }) => (
        <td key={part} data-end>
          {wordCount(counts[part])}
        </td>
      ))}
    </tr>
  )
}
