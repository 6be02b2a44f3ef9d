import { isCovered, type Need } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Now } from '#domain/time/when.ts'
import type { Ended } from '#fhir/client/arrival.ts'
import type { Answer, Ask } from '#fhir/client/ask.ts'
import type { Search } from '#fhir/client/search.ts'
import { createCoverageLedger, type CoverageLedger } from '#fhir/load/coverage.ts'
import { createFeedTimes, type FeedTimes } from '#fhir/load/feed-times.ts'
import { planLoad } from '#fhir/load/load-plan.ts'
import { createRecentRecords, type RecentRecords } from '#fhir/load/recent-records.ts'

import { createAsking, type EndedIn } from './asking.ts'
import { createCatchUp, type CatchUp } from './catch-up.ts'
import type { CaughtUp } from './changes.ts'
import { createCourse, type Course } from './course.ts'
import type { Caseload } from './members.ts'
import { recordNeeds } from './needs.ts'
import { createProgress, type Progress } from './progress.ts'
import { capabilitySearch, createReceiving } from './receiving.ts'
import { createRecords, type Records } from './records.ts'
import { createReplaced } from './replaced.ts'
import { createRoll, type Members, type Roll } from './roll.ts'

export type LoadOptions = {
  readonly base: string
  readonly caseload: Caseload
  readonly ruleset: Ruleset
  readonly now: Now
  readonly newAskId: () => number
  readonly onCapability: (statement: unknown) => void
  /** Present when all was loaded before: whether the server takes several patients at once. */
  readonly again?: { readonly several: boolean; readonly isQuiet: boolean }
}

/** One round of loading, from the question who is in the caseload to the last record of the last patient. */
export type Load = {
  readonly next: (millis: number) => readonly Ask[]
  readonly wakeAt: () => number | undefined
  /** Returns the patients of whom something new can be said. */
  readonly take: (answer: Answer, millis: number) => ReadonlySet<FactId>
  /** Asks for whatever of this patient has not been read completely, before everything else. */
  readonly open: (patient: FactId) => void
  /** Nobody looks at this patient any more: what only their page needed is broken off. Returns the asks in flight. */
  readonly leave: (patient: FactId) => readonly number[]
  /** Asks for what the server has written since, of these types. */
  readonly catchUp: (types: readonly string[]) => void
  readonly caughtUp: () => CaughtUp
  readonly moveTo: (now: Now) => void
  readonly course: Pick<Course, 'members' | 'takesSeveral' | 'isAtEnd'>
  readonly progress: Pick<Progress, 'isOver' | 'isOverFor' | 'isOutFor'>
  readonly coverage: Pick<CoverageLedger, 'of' | 'failuresOf'>
  readonly records: Pick<Records, 'add' | 'facts' | 'scope' | 'of' | 'raw'>
  readonly times: Pick<FeedTimes, 'newest' | 'received' | 'laboratoryHours'>
  readonly recent: Pick<RecentRecords, 'count'>
  /** Nothing was shown before it. */
  readonly isFirst: boolean
  /** Nobody asked for it: what is shown stays as it is until all has come. */
  readonly isQuiet: boolean
  /** What servers said beside what they were asked. */
  readonly remarks: ReadonlySet<string>
}

/** Before anything else. */
const PAGE_STAGE = -1

export function createLoad(options: LoadOptions): Load {
  const { base, caseload, ruleset, now, newAskId, again, onCapability } = options
  const [coverage, progress] = [createCoverageLedger(), createProgress()]
  const records = createRecords(now, coverage.of)
  const opened = new Set<FactId>()
  const [isFirst, isQuiet] = [again === undefined, again?.isQuiet === true]
  let [searches, today] = [0, now.day]
  const newId = () => `s${(searches += 1)}`
  const roll = createRoll(caseload, newId)
  const plan = { base, ruleset, newId, today, several: again?.several ?? true, isAgain: !isFirst }
  const course = createCourse(roll, progress, plan)
  const [times, recent] = [createFeedTimes(), createRecentRecords()]
  const catchUp = createCatchUp({ base, caseload, newId, recent })
  const isMember = (patient: FactId) => course.members().patients?.includes(patient) === true
  const replaced = createReplaced(wholeOf, isMember)
  const receiving = createReceiving({ records, roll, replaced, catchUp, times, onCapability })
  const { split: onSplit, isAboutTooMany } = course
  const hooks = { ...receiving, onSplit, isAboutTooMany }
  const asking = createAsking({ base, newAskId, newId, coverage, progress, ...hooks })
  const ending: Ending = { roll, course, catchUp, progress, opened }

  /** Of one person all of a kind is asked for at once, so that there is one search a type. */
  function wholeOf(patient: FactId, stage: number): readonly Search[] {
    const needs = recordNeeds(ruleset).filter((need) => !isCovered(coverage.of(patient), need, today))
    const whole = needs.map(({ concept }): Need => ({ concept, window: { kind: 'all' } }))
    return planLoad(whole, [patient], { ...plan, today, stage: () => stage })
  }

  /** Returns those of whom nothing more is asked. */
  function advance(): readonly FactId[] {
    const step = course.advance(() => records.scope().caseloads)
    if (step === undefined) return []
    if (roll.listsPatients) coverage.end(patientsListed(course.members()))
    if (isFirst && step.isLast) asking.begin('server', [capabilitySearch(newId())])
    return [...asking.carryOut(step), ...advance()]
  }

  asking.begin('members', roll.searches)
  const { remarks } = receiving
  const { next, wakeAt } = asking
  const known = { times, recent, course, progress, coverage, records, remarks, isFirst, isQuiet }
  return {
    ...known,
    next,
    wakeAt,
    take: (answer, millis) => {
      const touched = touchedBy(asking.take(answer, millis), ending)
      for (const patient of advance()) touched.add(patient)
      if (catchUp.hopeless() !== undefined) asking.abandon('changes')
      return touched
    },
    open: (patient) => {
      opened.add(patient)
      if (!progress.isOutFor(patient, 'page')) asking.begin('page', wholeOf(patient, PAGE_STAGE))
    },
    leave: (patient) => asking.withdraw('page', patient),
    catchUp: (types) => asking.begin('changes', catchUp.begin(course.members().patients ?? [], types)),
    caughtUp: catchUp.outcome,
    moveTo: (to) => {
      today = to.day
      records.moveTo(to)
    },
  }
}

type Ending = {
  readonly roll: Pick<Roll, 'end'>
  readonly course: Pick<Course, 'end'>
  readonly catchUp: Pick<CatchUp, 'end'>
  readonly progress: Pick<Progress, 'isOverFor'>
  readonly opened: ReadonlySet<FactId>
}

/** Lets everyone know what has ended; returns the patients of whom something new can be said. What changes brought is told at their end. */
function touchedBy(
  ends: readonly EndedIn[],
  { roll, course, catchUp, progress, opened }: Ending,
): Set<FactId> {
  const touched = new Set<FactId>()
  for (const { ended, phase } of ends) {
    roll.end(ended)
    course.end(ended, phase)
    catchUp.end(ended)
    if (phase === 'changes') continue
    for (const patient of ended.search.patients)
      if (opened.has(patient) || progress.isOverFor(patient, phase)) touched.add(patient)
  }
  return touched
}

/** Whoever was listed has come with the list. */
function patientsListed({ patients = [] }: Members): Ended {
  const serves = [{ concept: 'patient', from: 'all', newest: true } as const]
  const search = { id: 'listed', type: 'Patient', parameters: [], patients, serves, stage: 0 }
  return { kind: 'complete', search, received: patients.length }
}
