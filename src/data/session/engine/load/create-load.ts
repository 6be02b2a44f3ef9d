import { isCovered, type Need } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Now } from '#domain/time/when.ts'
import type { Ended } from '#fhir/client/arrival.ts'
import type { Answer, Ask } from '#fhir/client/ask.ts'
import type { Search } from '#fhir/client/search.ts'
import { createCoverageLedger, type CoverageLedger } from '#fhir/load/coverage.ts'
import { planLoad } from '#fhir/load/load-plan.ts'

import { createAsking } from './asking.ts'
import { createCourse, type Course } from './course.ts'
import type { Caseload } from './members.ts'
import { recordNeeds } from './needs.ts'
import { createProgress, type Progress } from './progress.ts'
import { createReceiving } from './receiving.ts'
import { createRecords, type Records } from './records.ts'
import { createReplaced } from './replaced.ts'
import { createRoll, type Members } from './roll.ts'

export type LoadOptions = {
  readonly base: string
  readonly caseload: Caseload
  readonly ruleset: Ruleset
  readonly now: Now
  readonly newAskId: () => number
  /** Present when all was loaded before: whether the server takes several patients at once. */
  readonly again?: { readonly several: boolean }
}

/** One round of loading, from the question who is in the caseload to the last record of the last patient. */
export type Load = {
  readonly next: (millis: number) => readonly Ask[]
  readonly wakeAt: () => number | undefined
  /** Returns the patients of whom something new can be said. */
  readonly take: (answer: Answer, millis: number) => ReadonlySet<FactId>
  /** Asks for whatever of this patient has not been read completely, before everything else. */
  readonly open: (patient: FactId) => void
  readonly moveTo: (now: Now) => void
  readonly course: Pick<Course, 'members' | 'takesSeveral' | 'isAtEnd'>
  readonly progress: Pick<Progress, 'isOverFor' | 'isOutFor'>
  readonly coverage: Pick<CoverageLedger, 'of' | 'failuresOf'>
  readonly records: Pick<Records, 'facts' | 'scope'>
  /** Nothing was shown before it. */
  readonly isFirst: boolean
  /** What servers said beside what they were asked. */
  readonly remarks: ReadonlySet<string>
}

/** Before anything else. */
const PAGE_STAGE = -1

export function createLoad({ base, caseload, ruleset, now, newAskId, again }: LoadOptions): Load {
  const [coverage, progress] = [createCoverageLedger(), createProgress()]
  const records = createRecords(now, coverage.of)
  const opened = new Set<FactId>()
  let [searches, today] = [0, now.day]
  const newId = () => `s${(searches += 1)}`
  const roll = createRoll(caseload, newId)
  const plan = { base, ruleset, newId, today, several: again?.several ?? true, isAgain: again !== undefined }
  const course = createCourse(roll, progress, plan)
  const receiving = createReceiving(records, roll, createReplaced(wholeOf, isMember))
  const { split: onSplit, isAboutTooMany } = course
  const hooks = { ...receiving, onSplit, isAboutTooMany }
  const asking = createAsking({ base, newAskId, newId, coverage, progress, ...hooks })

  function isMember(patient: FactId): boolean {
    return course.members().patients?.includes(patient) === true
  }

  /** Of one person all of a kind is asked for at once, so that there is one search a type. */
  function wholeOf(patient: FactId, stage: number): readonly Search[] {
    const needs = recordNeeds(ruleset).filter((need) => !isCovered(coverage.of(patient), need, today))
    const whole = needs.map(({ concept }): Need => ({ concept, window: { kind: 'all' } }))
    return planLoad(whole, [patient], { ...plan, today, stage: () => stage })
  }

  /** Returns those of whom nothing more is asked. */
  function advance(): readonly FactId[] {
    const named = () => records.scope().caseloads
    const step = course.advance(named)
    if (step === undefined) return []
    if (roll.listsPatients) coverage.end(patientsListed(course.members()))
    return [...asking.carryOut(step), ...advance()]
  }

  asking.begin('members', roll.searches)
  return {
    course,
    progress,
    coverage,
    records,
    remarks: receiving.remarks,
    isFirst: again === undefined,
    next: asking.next,
    wakeAt: asking.wakeAt,
    take: (answer, millis) => {
      const touched = new Set<FactId>()
      for (const { ended, phase } of asking.take(answer, millis)) {
        roll.end(ended)
        course.end(ended, phase)
        for (const patient of ended.search.patients)
          if (opened.has(patient) || progress.isOverFor(patient, phase)) touched.add(patient)
      }
      for (const patient of advance()) touched.add(patient)
      return touched
    },
    open: (patient) => {
      opened.add(patient)
      if (progress.isOutFor(patient, 'page')) return
      asking.begin('page', wholeOf(patient, PAGE_STAGE))
    },
    moveTo: (to) => {
      today = to.day
      records.moveTo(to)
    },
  }
}

/** Whoever was listed has come with the list. */
function patientsListed({ patients = [] }: Members): Ended {
  const serves = [{ concept: 'patient', from: 'all', newest: true } as const]
  const search = { id: 'listed', type: 'Patient', parameters: [], patients, serves, stage: 0 }
  return { kind: 'complete', search, received: patients.length }
}
