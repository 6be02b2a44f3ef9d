import type { FactId } from '#domain/facts/record.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Now } from '#domain/time/when.ts'

import type { CaseloadFeed, GoneOf, IntakeCounts, LoadProblem } from '../../caseload-feed.ts'
import type { CaseloadUpdate } from '../worker-messages.ts'
import type { Load } from './load/create-load.ts'
import { allProblems, mayPass } from './problems.ts'
import type { Members } from './load/roll.ts'
import { createRows } from './rows.ts'
import type { Standing } from './standing.ts'

/** The list as the page has it. */
export type List = {
  /** The patients of the caseload, once they are known. */
  readonly members: () => readonly FactId[]
  /** What the page has to be told, if anything. */
  readonly update: (touched: ReadonlySet<FactId>, at: At) => CaseloadUpdate | undefined
  readonly problems: (load: Load) => readonly LoadProblem[]
}

export type At = {
  readonly load: Load
  readonly now: Now
  readonly ruleset: string
  readonly standing: Standing
  /** After the rows have been made. */
  readonly gone: () => readonly GoneOf[]
  readonly rowOf: (patient: FactId) => CaseloadRow | undefined
}

type Seen = {
  readonly load: Load
  readonly members: Members
  readonly isAtEnd: boolean
  readonly refreshing: boolean
}

type Verdict = Pick<CaseloadFeed, 'state' | 'problems'>

export function createList(): List {
  const rows = createRows()
  let members: readonly FactId[] | undefined
  let counts: IntakeCounts | undefined
  let uncounted = 0
  let told = ''
  let seen: Seen | undefined
  const judge = createJudge()

  /** Many answers bring one more page of something, and nothing to be told. */
  function isAsSeen({ load, standing: { refreshing } }: At): boolean {
    const before = seen
    seen = { load, members: load.course.members(), isAtEnd: load.course.isAtEnd(), refreshing }
    const { members, isAtEnd } = seen
    const isSame = before?.load === load && before.members === members && before.isAtEnd === isAtEnd
    return isSame && before.refreshing === refreshing
  }

  const problems = (load: Load) => allProblems(load, members ?? [], rows.patients())

  /** Whoever is no longer in the caseload leaves the list; whoever comes into it is looked at. */
  function follow(load: Load): readonly FactId[] {
    const { patients } = load.course.members()
    if (patients === undefined || patients === members) return []
    const [staying, before] = [new Set(patients), new Set(members)]
    members = patients
    const left = rows.patients().filter((patient) => !staying.has(patient) && rows.drop(patient))
    return [...left, ...patients.filter((patient) => !before.has(patient))]
  }

  function refresh(touched: ReadonlySet<FactId>, rowOf: At['rowOf']): readonly CaseloadRow[] {
    return (members ?? [])
      .filter((patient) => touched.has(patient))
      .flatMap((patient) => {
        const row = rowOf(patient)
        if (row === undefined) rows.drop(patient)
        return row !== undefined && rows.put(row) ? [row] : []
      })
  }

  /** To count, everything must be read: that is done now and then on the way, and at the end. */
  function count({ course, records, isFirst }: Load, rowsChanged: number): IntakeCounts {
    uncounted += rowsChanged
    const isTime = course.isAtEnd() || (isFirst && uncounted >= rows.patients().length / 2)
    if (counts !== undefined && !isTime) return counts
    uncounted = 0
    counts = records.scope().counts
    return counts
  }

  return {
    members: () => members ?? [],
    problems,
    update: (touched, at) => {
      const { load, now, ruleset, standing, rowOf } = at
      if (touched.size === 0 && isAsSeen(at)) return undefined
      const changed = refresh(new Set([...touched, ...follow(load)]), rowOf)
      const order = rows.order()
      const expected = members === undefined ? {} : { expected: members.length }
      const judged = judge(load, rows.patients().length, problems)
      const rest = { ...judged, ...expected, ...wentOf(at), ...remarksOf(load), ruleset, now, ...standing }
      const news = JSON.stringify([rest, order])
      if (changed.length === 0 && news === told) return undefined
      told = news
      return { ...rest, counts: count(load, changed.length), changed, order }
    },
  }
}

/** While everything is read again unasked, what was said of it the last time stands. */
function createJudge() {
  let verdict: Verdict | undefined
  return (load: Load, rows: number, problemsOf: List['problems']): Verdict => {
    if (verdict !== undefined && load.isQuiet && !load.course.isAtEnd()) return verdict
    const problems = problemsOf(load)
    // What did not answer for the moment is as it was: how old that is, its feed says.
    if (verdict !== undefined && load.isQuiet && problems.some(({ why }) => mayPass(why))) return verdict
    verdict = { state: stateOf(load, rows, problems), problems }
    return verdict
  }
}

function stateOf({ course }: Load, rows: number, problems: readonly LoadProblem[]): CaseloadFeed['state'] {
  if (!course.isAtEnd()) return rows === 0 ? 'loading' : 'loading-more'
  if (problems.length === 0) return 'complete'
  return rows === 0 ? 'failed' : 'partial'
}

function wentOf({ gone }: At): Pick<CaseloadFeed, 'gone'> {
  const went = gone()
  return went.length === 0 ? {} : { gone: went }
}

function remarksOf({ remarks, course }: Load): Pick<CaseloadFeed, 'remarks'> {
  const { leftOut } = course.members()
  const said = leftOut === 0 ? [] : [wordLeftOut(leftOut)]
  const all = [...said, ...remarks]
  return all.length === 0 ? {} : { remarks: all }
}

function wordLeftOut(members: number): string {
  return members === 1
    ? '1 member of the caseload is left out: inactive, not a patient or not to be found'
    : `${members} members of the caseload are left out: inactive, not patients or not to be found`
}
