import type { CaseloadSearch } from '#data/caseload-search.ts'
import type { Concept } from '#domain/facts/coverage.ts'
import type { Obligation } from '#domain/follow-up/obligation.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { fold, foldedWords } from '#ui/text/fold.ts'

/** Whether a row belongs: a record that is not completely read may leave it open. */
type Answer = 'in' | 'out' | 'open'

export type Filtered = {
  readonly rows: readonly CaseloadRow[]
  /** Left out only because what would tell is not loaded. They are counted, so that nobody is missed. */
  readonly undecided: number
}

const FOLLOW_UP_CONCEPTS: readonly Concept[] = [
  'service-orders',
  'bookings',
  'examinations',
  'visits',
  'medication-doses',
  'medication-orders',
]

/** Over the whole list. `text` is what was typed; it never leaves this page. */
export function filterRows(rows: readonly CaseloadRow[], search: CaseloadSearch, text: string): Filtered {
  const words = foldedWords(text)
  const answers = rows.map((row) => ({ row, answer: answerOf(row, search, words) }))
  return {
    rows: answers.flatMap(({ row, answer }) => (answer === 'in' ? [row] : [])),
    undecided: answers.filter(({ answer }) => answer === 'open').length,
  }
}

function answerOf(row: CaseloadRow, search: CaseloadSearch, words: readonly string[]): Answer {
  const { standing, primary, region, due, gaps } = search
  const answers: Answer[] = [
    decide(standing === undefined || standing.includes(row.standing)),
    decide(gaps === undefined || row.gaps.length > 0 || row.refusals.length > 0),
    decide(words.every((word) => haystackOf(row).includes(word))),
  ]
  if (primary) {
    answers.push(
      decide(
        row.primaries.some((one) => primary.includes(one.primary)),
        isOpen(row, ['conditions']),
      ),
    )
  }
  if (region) {
    const isThere = row.sites.some((site) => site.region !== undefined && region.includes(site.region.region))
    answers.push(decide(isThere, isOpen(row, ['conditions'])))
  }
  if (due)
    answers.push(
      decide(
        due.some((wanted) => isDue(row, wanted)),
        isOpen(row, FOLLOW_UP_CONCEPTS),
      ),
    )
  if (answers.includes('out')) return 'out'
  return answers.includes('open') ? 'open' : 'in'
}

function decide(isIn: boolean, isStillOpen = false): Answer {
  if (isIn) return 'in'
  return isStillOpen ? 'open' : 'out'
}

/** Whether one of these kinds of record is not completely read for this patient. */
export function isOpen(row: CaseloadRow, concepts: readonly Concept[]): boolean {
  return row.gaps.some(({ concept }) => concepts.includes(concept))
}

export function isFollowUpOpen(row: CaseloadRow): boolean {
  return isOpen(row, FOLLOW_UP_CONCEPTS)
}

function isDue(row: CaseloadRow, wanted: NonNullable<CaseloadSearch['due']>[number]): boolean {
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

function haystackOf({ name, identifiers, phones, primaries, sites }: CaseloadRow): string {
  const parts = [
    name?.family,
    ...(name?.given ?? []),
    name?.text,
    ...identifiers.flatMap(({ value }) => [value, value.replaceAll(/\s/g, '')]),
    ...phones.map(({ number }) => number.replaceAll(/\D/g, '')),
    ...primaries.map(({ named }) => named),
    ...sites.map(({ named }) => named),
  ]
  return fold(parts.join(' '))
}
