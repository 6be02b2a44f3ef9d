import { byId, type FactId, type Refusal } from '#domain/facts/record.ts'
import { dayOf } from '#domain/time/day.ts'
import { byNewest, type PartialDate, type When } from '#domain/time/when.ts'
import type { Fact, FactLists, ListName } from '#fhir/read/reading.ts'

type Growing = { readonly [List in ListName]: FactLists[List][number][] }

/** Sorts facts into the lists of a patient. */
export function listsOf(facts: readonly Fact[]): FactLists {
  const lists = emptyLists()
  for (const fact of facts) put(lists, fact)
  return sortLists(lists)
}

function put<List extends ListName>(lists: Growing, { list, fact }: Fact<List>): void {
  const into: FactLists[List][number][] = lists[list]
  into.push(fact)
}

function emptyLists(): Growing {
  return {
    results: [],
    weights: [],
    performance: [],
    symptoms: [],
    usual: [],
    pain: [],
    pro: [],
    primaries: [],
    sites: [],
    lesions: [],
    fractureScores: [],
    complications: [],
    doses: [],
    orders: [],
    procedures: [],
    services: [],
    bookings: [],
    examinations: [],
    visits: [],
    carePlans: [],
    allergies: [],
    tasks: [],
  }
}

export function sortExaminations(examinations: FactLists['examinations']): FactLists['examinations'] {
  return examinations.toSorted(byTime)
}

export function sortSymptoms(symptoms: FactLists['symptoms']): FactLists['symptoms'] {
  return symptoms.toSorted(byTime)
}

/** Newest first, undated last, and in the order of ids where the time is the same. */
function sortLists(lists: FactLists): FactLists {
  return {
    results: lists.results.toSorted(byTime),
    weights: lists.weights.toSorted(byTime),
    performance: lists.performance.toSorted(byTime),
    symptoms: lists.symptoms.toSorted(byTime),
    usual: sorted(lists.usual, ({ from }) => ({ day: from })),
    pain: lists.pain.toSorted(byTime),
    pro: lists.pro.toSorted(byTime),
    primaries: sorted(lists.primaries, ({ since }) => firstDayOf(since)),
    sites: sorted(lists.sites, ({ since }) => firstDayOf(since)),
    lesions: lists.lesions.toSorted(byTime),
    fractureScores: lists.fractureScores.toSorted(byTime),
    complications: sorted(lists.complications, ({ since }) => firstDayOf(since)),
    doses: lists.doses.toSorted(byTime),
    orders: sorted(lists.orders, ({ authored, start }) => authored ?? onDay(start)),
    procedures: sorted(lists.procedures, ({ when }) => when),
    services: sorted(lists.services, ({ authored, start }) => authored ?? onDay(start)),
    bookings: lists.bookings.toSorted(byTime),
    examinations: sortExaminations(lists.examinations),
    visits: sorted(lists.visits, ({ when }) => when),
    carePlans: sorted(lists.carePlans, ({ from }) => onDay(from)),
    allergies: sorted(lists.allergies, () => undefined),
    tasks: sorted(lists.tasks, ({ modified, authored }) => modified ?? authored),
  }
}

export function sortRefusals(refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.toSorted((a, b) => newestFirst(a.when, b.when) || byId(a.resource, b.resource))
}

type Timed = { readonly id: FactId; readonly when: When }

function byTime(a: Timed, b: Timed): number {
  return byNewest(a.when, b.when) || byId(a.id, b.id)
}

function sorted<T extends { readonly id: FactId }>(
  facts: readonly T[],
  whenOf: (fact: T) => When | undefined,
): readonly T[] {
  if (facts.length < 2) return facts
  return facts.toSorted((a, b) => newestFirst(whenOf(a), whenOf(b)) || byId(a.id, b.id))
}

function newestFirst(a: When | undefined, b: When | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return byNewest(a, b)
}

/** A year or a month alone counts as its first day. */
function firstDayOf(date: PartialDate | undefined): When | undefined {
  if (date === undefined) return undefined
  return onDay(dayOf({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 }))
}

function onDay(day: When['day'] | undefined): When | undefined {
  return day === undefined ? undefined : { day }
}
