import { DUE_FILTERS, type CaseloadSearch } from '#data/caseload-search.ts'
import type { Obligation } from '#domain/follow-up/obligation.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { belongsTo, decide, type Belongs } from '#domain/review/views/caseload-view.ts'
import { isFollowUpOpen, isOpen } from '#domain/review/views/row-gaps.ts'
import type { Day } from '#domain/time/day.ts'
import { foldedWords } from '#ui/text/fold.ts'

import { haystackOf } from './find-text.ts'

/** What is asked of the list: its address, what was typed, and the day of review. */
export type Asked = {
  readonly search: CaseloadSearch
  readonly text: string
  /** Undefined before the first row has come. */
  readonly today: Day | undefined
}

export type Filtered = {
  readonly rows: readonly CaseloadRow[]
  /** Left out only because what would tell is not loaded. They are counted, so that nobody is missed. */
  readonly undecided: number
}

/** Over the whole list. `text` is what was typed; it never leaves this page. */
export function filterRows(rows: readonly CaseloadRow[], { search, text, today }: Asked): Filtered {
  const words = foldedWords(text)
  if (search.view === undefined && words.length === 0 && FILTERS.every((one) => search[one] === undefined))
    return { rows, undecided: 0 }
  const answers = rows.map((row) => ({ row, answer: answerOf(row, search, words, today) }))
  return {
    rows: answers.flatMap(({ row, answer }) => (answer === 'in' ? [row] : [])),
    undecided: answers.filter(({ answer }) => answer === 'open').length,
  }
}

function answerOf(
  row: CaseloadRow,
  search: CaseloadSearch,
  words: readonly string[],
  today: Day | undefined,
): Belongs {
  const { view } = search
  const answers = [
    ...(view === undefined || today === undefined ? [] : [belongsTo(row, view, today)]),
    ...FILTERS.map((filter) => belongsToChoice(row, filter, search[filter])),
    decide(words.every((word) => haystackOf(row).includes(word))),
  ]
  if (answers.some((one) => one === 'out')) return 'out'
  return answers.some((one) => one === 'open') ? 'open' : 'in'
}

export const FILTERS = ['standing', 'primary', 'region', 'due', 'data'] as const
export type Filter = (typeof FILTERS)[number]

/** Whether one of these choices is true of a patient. No choice is no filter. */
function belongsToChoice(row: CaseloadRow, filter: Filter, chosen: readonly string[] | undefined): Belongs {
  if (chosen === undefined) return 'in'
  switch (filter) {
    case 'standing':
      return decide(chosen.includes(row.standing))
    case 'primary':
      return decide(
        row.primaries.some(({ primary }) => chosen.includes(primary)),
        isOpen(row, ['conditions']),
      )
    case 'region':
      return decide(
        row.sites.some(({ region }) => region !== undefined && chosen.includes(region.region)),
        isOpen(row, ['conditions']),
      )
    case 'due':
      return decide(
        DUE_FILTERS.some((state) => chosen.includes(state) && isDue(row, state)),
        isFollowUpOpen(row),
      )
    case 'data':
      return decide(
        (chosen.includes('refused') && row.refusals.length > 0) ||
          (chosen.includes('not-loaded') && row.gaps.length > 0),
      )
  }
}

function isDue(row: CaseloadRow, wanted: (typeof DUE_FILTERS)[number]): boolean {
  const known: readonly Obligation[] = row.nextDue === undefined ? row.overdue : [...row.overdue, row.nextDue]
  switch (wanted) {
    case 'overdue':
      return row.overdue.length > 0
    case 'due':
      return known.some(({ status }) => status === 'due' || status === 'due-soon')
    case 'booked-late':
    case 'missed':
      return known.some(({ booking }) => booking === wanted)
  }
}

/** How many would be shown by each choice of one filter alone, the other filters as they are. */
export function countChoices(
  rows: readonly CaseloadRow[],
  { search, text, today }: Asked,
  filter: Filter,
  choices: readonly string[],
): ReadonlyMap<string, number> {
  const { [filter]: _, ...others } = search
  const left = filterRows(rows, { search: others, text, today }).rows
  return new Map(
    choices.map((choice) => [
      choice,
      left.filter((row) => belongsToChoice(row, filter, [choice]) === 'in').length,
    ]),
  )
}
