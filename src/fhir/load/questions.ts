import type { Need } from '#domain/facts/coverage.ts'
import { unionOfNeeds } from '#domain/rules/needs.ts'
import { addDays, isoDay, type Day } from '#domain/time/day.ts'
import { escaped, type SearchParameter, type Served } from '#fhir/client/search.ts'

import { SOURCES, type Source } from './sources.ts'

/** What to ask of one type, of whomever. */
export type Question = {
  readonly type: string
  readonly parameters: readonly SearchParameter[]
  readonly serves: readonly Served[]
  readonly fallback: boolean
  readonly untilFound: boolean
}

/** A part of a question: one concept in one of its places, from a day on. */
type Part = { readonly source: Source; readonly served: Served; readonly untilFound: boolean }

/**
 * As few questions as cover the needs: one window a concept, and concepts of one type and one window share one. A window of which the newest
 * before it is wanted too is asked for without a date: servers sort as they like, and what has no date is found as well.
 */
export function questionsFor(needs: readonly Need[], today: Day): readonly Question[] {
  const parts = unionOfNeeds(needs).flatMap((need) => partsOf(need, today))
  const questions = grouped(parts).map((group) => questionOf(group))
  // What may lead to further questions comes first.
  return questions.toSorted((a, b) => Number(b.untilFound) - Number(a.untilFound))
}

function partsOf({ concept, window }: Need, today: Day): readonly Part[] {
  return SOURCES[concept].map((source) => {
    const isBounded = window.kind === 'days' && source.date !== undefined
    const untilFound = isBounded && window.newest && source.untilFound === true
    const from = isBounded && (untilFound || !window.newest) ? addDays(today, -window.days) : 'all'
    return { source, untilFound, served: { concept, from, newest: from === 'all' } }
  })
}

type Group = readonly [Part, ...Part[]]

/** Without codes there is one question a type, for the widest of its windows. */
function grouped(parts: readonly Part[]): readonly Group[] {
  const groups = new Map<string, [Part, ...Part[]]>()
  for (const part of parts) {
    const { source, served, untilFound } = part
    const key = source.codes === undefined ? source.type : `${source.type} ${served.from} ${untilFound}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [part])
    else group.push(part)
  }
  return [...groups.values()]
}

function questionOf(group: Group): Question {
  const [{ source, untilFound }] = group
  const from = widest(group.map(({ served }) => served.from))
  const codes = [...new Set(group.flatMap((part) => part.source.codes ?? []))]
  return {
    type: source.type,
    parameters: [
      ...(codes.length === 0 ? [] : [{ name: 'code', values: codes.map((code) => escaped(code)) }]),
      ...(from === 'all' || source.date === undefined ? [] : [since(source.date, from)]),
    ],
    serves: group.map(({ served: { concept } }) => ({ concept, from, newest: from === 'all' })),
    fallback: source.fallback === true,
    untilFound,
  }
}

function widest(days: readonly (Day | 'all')[]): Day | 'all' {
  return days.reduce((a, b) => (a === 'all' || b === 'all' ? 'all' : a < b ? a : b), days[0] ?? 'all')
}

/** From the day before, in UTC: somewhere the clinic's day begins up to 14 hours earlier. */
function since(name: string, from: Day): SearchParameter {
  return { name, values: [`ge${isoDay(addDays(from, -1))}T00:00:00Z`] }
}
