import type { CalciumCell as CalciumState, CalciumPoint } from '#domain/review/caseload-row.ts'
import type { Refusal } from '#domain/facts/record.ts'
import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'

import { wordNearDay } from '#wording/day.ts'
import { wordWhyRefused } from '#wording/refusal.ts'

import { InYourUnit } from '../laboratory/in-your-unit.tsx'
import { CellLines } from '../record/cell-lines.tsx'
import { Unit } from '../record/unit.tsx'
import type { CalciumHead } from './calcium-head.ts'
import { SHORT_MEASURE_WORDS, wordCalcium } from './calcium-words.ts'
import { PositionFlag } from './position-flag.tsx'
import { Sparkline } from './sparkline.tsx'
import type { SparkLimits } from './draw-spark.ts'
import styles from './calcium-cell.module.css'

type CalciumCellProps = {
  readonly calcium: CalciumState
  readonly today: Day | undefined
  /** What the head of the column says of every value: only what differs stands in the cell. */
  readonly head?: CalciumHead | undefined
}

/** The calcium that counts, or why there is none. An old or refused one is grey and dated; nothing is ever struck out. */
export function CalciumCell({ calcium, today, head }: CalciumCellProps) {
  switch (calcium.state) {
    case 'none':
      return <CellLines value="None" tone="quiet" second="no result" />
    case 'not-loaded':
      return <CellLines value="Not loaded" tone="unknown" second="calcium" />
    case 'refused':
      return (
        <WithTrend points={calcium.trend} limits={undefined} faded>
          <CellLines value="Refused" tone="quiet" second={wordRefused(calcium.refusal, today)} />
        </WithTrend>
      )
    case 'value':
      return (
        <WithTrend points={calcium.trend} limits={calcium} faded={calcium.stale}>
          <Current calcium={calcium} today={today} head={head} />
        </WithTrend>
      )
  }
}

type WithValue = Extract<CalciumState, { state: 'value' }>

type CurrentProps = Omit<CalciumCellProps, 'calcium'> & { readonly calcium: WithValue }

function Current({ calcium, today, head }: CurrentProps) {
  const { value, unit, comparator, position, when, measure, stale, preliminary, newerRefusal } = calcium
  // What lowers trust comes first: the end of the line may be cut off.
  const remarks = [
    ...(stale ? ['old'] : []),
    ...(newerRefusal ? ['newer refused'] : []),
    ...(preliminary ? ['prelim.'] : []),
    ...(measure === head?.measure ? [] : [SHORT_MEASURE_WORDS[measure]]),
  ]
  return (
    <CellLines
      tone={stale ? 'quiet' : 'value'}
      value={
        <Value>
          {wordCalcium(value, unit, comparator)} <Unit inHead={unit === head?.unit}>{unit}</Unit>{' '}
          <PositionFlag position={position} />
        </Value>
      }
      second={
        <>
          <Value>{wordNearDay(when.day, today)}</Value>
          {remarks.map((remark) => ` · ${remark}`).join('')}
          <InYourUnit below measure="calcium-total" value={value} unit={unit} comparator={comparator} />
        </>
      }
    />
  )
}

type WithTrendProps = {
  readonly points: readonly CalciumPoint[]
  readonly limits: SparkLimits | undefined
  readonly faded: boolean
  readonly children: React.ReactNode
}

function WithTrend({ points, limits, faded, children }: WithTrendProps) {
  return (
    <div className={styles.cell}>
      {children}
      {points.length > 0 && <Sparkline points={points} limits={limits} faded={faded} />}
    </div>
  )
}

function wordRefused({ when, why, detail }: Refusal, today: Day | undefined): string {
  const reason = wordWhyRefused(why, detail)
  return when === undefined ? reason : `${wordNearDay(when.day, today)} · ${reason}`
}
