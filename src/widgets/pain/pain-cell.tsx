import { worstOfStrip } from '#domain/review/worst-of-strip.ts'
import type { PainCell as PainState } from '#domain/review/caseload-row.ts'
import { daysBetween, type Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { VisuallyHidden } from '#ui/text/visually-hidden.tsx'

import { wordDay } from '#wording/day.ts'

import { CellLines } from '../record/cell-lines.tsx'
import { PainStrip } from './pain-strip.tsx'
import styles from './pain-cell.module.css'

/** The worst of the last 14 days and how many of them had an entry. A silent diary is told, never read as no pain. */
export function PainCell({ pain, today }: { readonly pain: PainState; readonly today: Day | undefined }) {
  switch (pain.state) {
    case 'not-loaded':
      return <CellLines value="Not loaded" tone="unknown" second="pain diary" />
    case 'never':
      return <CellLines value="None" tone="quiet" second="never an entry" />
    case 'silent':
      return (
        <WithStrip strip={pain.strip}>
          <CellLines value="Silent" tone="quiet" second={<Silence pain={pain} today={today} />} />
        </WithStrip>
      )
    case 'entries': {
      const worst = worstOfStrip(pain)
      return (
        <WithStrip strip={pain.strip}>
          <CellLines
            tone={worst === undefined ? 'quiet' : 'value'}
            value={worst === undefined ? 'No worst' : <Value>{worst}</Value>}
            second={<Adherence pain={pain} />}
          />
        </WithStrip>
      )
    }
  }
}

function Adherence({ pain: { strip, stripDaysWithEntry } }: { readonly pain: PainState }) {
  return (
    <>
      <Value>
        {stripDaysWithEntry}/{strip.length}
      </Value>
      <VisuallyHidden> days with an entry</VisuallyHidden>
    </>
  )
}

function Silence({ pain, today }: { readonly pain: PainState; readonly today: Day | undefined }) {
  if (pain.lastEntry === undefined) return <Adherence pain={pain} />
  if (today === undefined) return <Value>{wordDay(pain.lastEntry)}</Value>
  return (
    <>
      <Value>{daysBetween(pain.lastEntry, today)} d</Value>
      <VisuallyHidden> since the last entry on {wordDay(pain.lastEntry)}</VisuallyHidden>
    </>
  )
}

type WithStripProps = { readonly strip: PainState['strip']; readonly children: React.ReactNode }

function WithStrip({ strip, children }: WithStripProps) {
  return (
    <div className={styles.cell}>
      {children}
      <PainStrip strip={strip} />
    </div>
  )
}
