import { useState } from 'react'

import { CHANGE_RANGES, type Change } from '#domain/changes/change.ts'
import { listChanges, sinceWhen } from '#domain/changes/list-changes.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Now } from '#domain/time/when.ts'
import { Button } from '#ui/control/button.tsx'
import { Segments } from '#ui/control/segments.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Value } from '#ui/text/value.tsx'
import { usePrinting } from '#ui/use-printing.ts'
import { wordChange, wordChangeKind, wordNothingNew } from '#wording/change/word-change.ts'
import { wordDay } from '#wording/day.ts'

import { TierGlyph } from '../tier/tier-glyph.tsx'
import styles from './changes-card.module.css'

type ChangesCardProps = { readonly review: PatientReview; readonly now: Now; readonly rules: Ruleset }

const RANGES = CHANGE_RANGES.map((range) => ({
  key: String(range),
  text: `${range} d`,
  name: `${range} days`,
}))

/** As many as fit beside other cards; the rest on demand and on paper. */
const FIRST = 8

/** What is other than it was so many days ago, by kind and newest first. What only goes on is not told here. */
export function ChangesCard({ review, now, rules }: ChangesCardProps) {
  const [chosen, setChosen] = useState('30')
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  const range = CHANGE_RANGES.find((one) => String(one) === chosen) ?? 30
  const since = sinceWhen(range, now)
  const changes = listChanges(review, range, rules, now)
  const shown = isWhole || isPrinting ? changes : changes.slice(0, FIRST)
  const isOpen = review.row.gaps.length > 0
  return (
    <Card
      title="What changed"
      note={
        <>
          since <Value>{wordDay(since)}</Value>
        </>
      }
    >
      <Segments label="In how many days" options={RANGES} chosen={chosen} onChoose={setChosen} />
      {changes.length === 0 ? (
        <p className={styles.none}>{wordNothingNew(since, isOpen)}</p>
      ) : (
        <ul className={styles.list} aria-label={`What changed in ${range} days`}>
          {shown.map((change) => (
            <Line key={`${change.kind} ${change.day} ${wordChange(change)}`} change={change} />
          ))}
        </ul>
      )}
      {shown.length < changes.length && (
        <Button look="quiet" size="small" onClick={() => setWhole(true)}>
          Show all {changes.length}
        </Button>
      )}
      {isOpen && changes.length > 0 && <p className={styles.none}>Not everything may be loaded.</p>}
    </Card>
  )
}

function Line({ change }: { readonly change: Change }) {
  return (
    <li className={styles.line}>
      <Value>{wordDay(change.day)}</Value>
      <span className={styles.kind}>
        {change.kind === 'finding' && <TierGlyph tier={change.finding.tier} small />}
        {wordChangeKind(change.kind)}
      </span>
      <span>{wordChange(change)}</span>
    </li>
  )
}
