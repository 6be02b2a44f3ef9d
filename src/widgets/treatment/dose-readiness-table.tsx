import type { CheckState, DoseReadiness, ReadinessCheck } from '#domain/dose-readiness/dose-readiness.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import {
  wordBlood,
  wordCheck,
  wordCheckState,
  wordGaps,
  wordPoint,
  wordReadinessTitle,
} from '#wording/readiness.ts'

import { SourceId } from '../record/source-id.tsx'
import { TierGlyph } from '../tier/tier-glyph.tsx'
import type { Urgency } from '../tier/urgency.ts'
import styles from './dose-readiness-table.module.css'

const HEADS = [{ text: 'Check' }, { text: 'Stands' }, { text: 'What it rests on' }, { text: 'Source' }]

/** A shape beside the word, never a color alone. */
const GLYPHS: Partial<Record<CheckState, Urgency>> = {
  failing: 'same-day',
  missing: 'this-week',
  'not-known': 'unknown',
}

/** What has to be right before the next dose. It prompts a check and gives or holds nothing. */
export function DoseReadinessTable({ readiness }: { readonly readiness: DoseReadiness }) {
  const title = wordReadinessTitle(readiness)
  const notes = [
    wordBlood(readiness.blood, 'required'),
    wordBlood(readiness.blood, 'advised'),
    wordGaps(readiness.gaps),
  ].flatMap((note) => note ?? [])
  return (
    <>
      <p className={styles.title}>{title}</p>
      <PlainTable caption={`What has to be right before it: ${title}`} heads={HEADS}>
        {readiness.checks.map((check) => (
          <CheckRow key={check.name} check={check} />
        ))}
      </PlainTable>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}.</li>
        ))}
      </ul>
    </>
  )
}

function CheckRow({ check: { name, state, points } }: { readonly check: ReadinessCheck }) {
  const glyph = GLYPHS[state]
  const [first] = points.flatMap(({ evidence }) => evidence)
  return (
    <tr>
      <th scope="row">{wordCheck(name)}</th>
      <td>
        <span className={styles.state}>
          {glyph !== undefined && <TierGlyph tier={glyph} small />}
          {wordCheckState(state)}
        </span>
      </td>
      <td className={styles.points}>
        {points
          .map((point) => wordPoint(point))
          .map((words) => (
            <div key={words}>{words}</div>
          ))}
      </td>
      <td>{first !== undefined && <SourceId id={first} />}</td>
    </tr>
  )
}
