import { useRef, useState, type KeyboardEvent } from 'react'

import type { PainDiary } from '#domain/pain/diary/pain-diary.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { civilOf, weekdayOf } from '#domain/time/day.ts'
import { wordDay } from '#wording/day.ts'

import { TierGlyph } from '../../tier/tier-glyph.tsx'
import styles from './day-grid.module.css'
import { gridOf, type GridCell } from './grid-of.ts'
import { moved, type Place } from './move-in-grid.ts'

type DayGridProps = { readonly diary: PainDiary; readonly rules: Ruleset }

/** Every answer of every day, in words for whoever moves there with the arrow keys. One tab stop. */
export function DayGrid({ diary, rules }: DayGridProps) {
  const { days } = diary
  const rows = gridOf(diary, rules)
  const [place, setPlace] = useState<Place>({ row: 0, column: days.length - 1 })
  const table = useRef<HTMLTableElement>(null)
  const here = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, days.length - 1) }
  const said = rows[here.row]?.cells[here.column]?.name
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(here, event.key, { rows: rows.length, columns: days.length })
    if (next === undefined) return
    event.preventDefault()
    setPlace(next)
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus()
  }
  return (
    <>
      <p className={styles.readout} aria-hidden="true">
        {said}
      </p>
      <div className={styles.frame} ref={toNewest}>
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrow keys move within it
          role="grid"
          aria-label="Pain diary by day"
          className={styles.grid}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">Day</th>
              {days.map((day) => (
                <th key={day} scope="col" aria-label={wordDay(day)} data-monday={weekdayOf(day) === 1}>
                  {civilOf(day).day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, title, cells }, row) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                {cells.map((cell, column) => (
                  <Cell
                    key={cell.name}
                    cell={cell}
                    at={`${row} ${column}`}
                    isHere={row === here.row && column === here.column}
                    onHere={() => setPlace({ row, column })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type CellProps = {
  readonly cell: GridCell
  readonly at: string
  readonly isHere: boolean
  readonly onHere: () => void
}

function Cell({ cell: { name, text, tint, tier }, at, isHere, onHere }: CellProps) {
  return (
    <td
      aria-label={name}
      tabIndex={isHere ? 0 : -1}
      data-at={at}
      data-tint={tint}
      onFocus={onHere}
      onPointerEnter={onHere}
    >
      {tier !== undefined && <TierGlyph tier={tier} small />}
      {text}
    </td>
  )
}

/** What is newest stands at the end; where not all fits, that is what is to be seen. */
function toNewest(frame: HTMLDivElement | null): void {
  if (frame !== null) frame.scrollLeft = frame.scrollWidth
}
