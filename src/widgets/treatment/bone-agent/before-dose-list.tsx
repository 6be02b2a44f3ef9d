import { dentalAssessments } from '#domain/jaw/dental-assessment.ts'
import { creatinineClearance } from '#domain/renal/creatinine-clearance.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { positionOf } from '#domain/review/position-of.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Now } from '#domain/time/when.ts'
import { Value } from '#ui/text/value.tsx'
import { wordBound, wordCalciumNumber, wordUnit } from '#wording/amount.ts'
import { wordDay } from '#wording/day.ts'
import { wordList } from '#wording/list.ts'
import { wordDue } from '#wording/obligation.ts'
import { needsText } from '#wording/terms.ts'

import { PositionFlag } from '../../calcium/position-flag.tsx'
import { glyphOf } from '../../follow-up/due-cell.tsx'
import { newestOfEach } from '../../laboratory/limits.ts'
import { isOpenFor } from '../../record/is-open.ts'
import { TierGlyph } from '../../tier/tier-glyph.tsx'
import styles from './bone-agent.module.css'
import { TermRow } from './term-row.tsx'

export type BeforeDoseListProps = {
  readonly review: PatientReview
  readonly now: Now
  readonly rules: Ruleset
}

/** What has to be known before a dose, whichever it is. */
export function BeforeDoseList({ review, now, rules }: BeforeDoseListProps) {
  return (
    <dl className={styles.list}>
      <TermRow term="Calcium">
        <Calcium calcium={review.row.calcium} />
      </TermRow>
      <TermRow term="Clearance">
        <Clearance facts={review.facts} now={now} rules={rules} />
      </TermRow>
      <TermRow term="Vitamin D">
        <VitaminD review={review} />
      </TermRow>
      <TermRow term="Dental">
        <Dental review={review} now={now} />
      </TermRow>
    </dl>
  )
}

function Calcium({ calcium }: { readonly calcium: PatientReview['row']['calcium'] }) {
  switch (calcium.state) {
    case 'none':
      return 'No result'
    case 'not-loaded':
      return 'Not loaded'
    case 'refused':
      return 'The newest could not be read'
    case 'value':
      return (
        <>
          <Value>
            {wordBound(calcium.comparator)}
            {wordCalciumNumber(calcium.value, calcium.unit)} {calcium.unit}
          </Value>{' '}
          <PositionFlag position={calcium.position} /> <Value>{wordDay(calcium.when.day)}</Value>
          {calcium.stale && ', old'}
          {calcium.preliminary && ', preliminary'}
          {calcium.newerRefusal !== undefined && ', a newer one could not be read'}
        </>
      )
  }
}

type ClearanceProps = Pick<BeforeDoseListProps, 'now' | 'rules'> & { readonly facts: PatientReview['facts'] }

function Clearance({ facts, now, rules }: ClearanceProps) {
  const clearance = creatinineClearance(facts, rules, now)
  if (clearance.state === 'unknown')
    return (
      <span className={styles.state}>
        <TierGlyph tier="unknown" small />
        needs {wordList(clearance.missing.map((needs) => needsText({ kind: 'fact', needs })))}
      </span>
    )
  return (
    <>
      <Value>
        {wordBound(clearance.comparator)}
        {clearance.value} mL/min
      </Value>{' '}
      <Value>{wordDay(clearance.creatinine.when.day)}</Value>, computed here
    </>
  )
}

function VitaminD({ review: { row, facts } }: { readonly review: PatientReview }) {
  const newest = newestOfEach(facts.results).find(({ measure }) => measure === 'vitamin-d')
  if (newest === undefined)
    return isOpenFor(row.gaps)('bone-laboratory') ? 'Not loaded' : 'Never measured on record'
  const { amount, comparator, when, status } = newest
  return (
    <>
      <Value>
        {wordBound(comparator)}
        {amount.value} {wordUnit(amount.unit)}
      </Value>{' '}
      <PositionFlag position={positionOf(newest)} /> <Value>{wordDay(when.day)}</Value>
      {status === 'preliminary' && ', preliminary'}
    </>
  )
}

function Dental({ review: { row, facts, obligations }, now }: Pick<BeforeDoseListProps, 'review' | 'now'>) {
  const [last] = dentalAssessments(facts)
  const due = obligations.find(({ kind, tier }) => kind === 'dental-review' && tier !== undefined)
  const glyph = due && glyphOf(due)
  const isOpen = isOpenFor(row.gaps)('procedures')
  const told = last === undefined ? undefined : last.when
  return (
    <span className={styles.state}>
      {glyph !== undefined && <TierGlyph tier={glyph} small />}
      <span>
        {told !== undefined && <Value>{wordDay(told.day)}</Value>}
        {told === undefined && (last === undefined ? wordNever(isOpen) : 'Done, no date')}
        {due !== undefined && (
          <>
            , next <Value>{wordDue(due, now.day)}</Value>
          </>
        )}
      </span>
    </span>
  )
}

function wordNever(isOpen: boolean): string {
  return isOpen ? 'Not loaded' : 'Never on record'
}
