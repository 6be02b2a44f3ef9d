import { FEEDS, feedOf, type Feed } from '#domain/facts/feeds.ts'
import type { FhirError } from '#fhir/client/fhir-error.ts'
import { feedsOfType } from '#fhir/load/feed-of.ts'

import type { LoadProblem } from '../../caseload-feed.ts'
import type { Failed, Feeds } from './feeds.ts'
import type { Load } from './load/create-load.ts'
import { failureOf, mayPass } from './problems.ts'
import type { Server } from './server.ts'

/**
 * Keeps the caseload current, one round at a time: what has changed, where the server tells it reliably, else everything;
 * and everything now and then all the same, since nobody tells what was deleted.
 */
export type Rounds = {
  /** A round of everything has begun. */
  readonly begun: (load: Load, now: number) => void
  /** Begins what is due, or what is worth it when someone comes back; `renew` reads everything anew. */
  readonly refresh: (
    load: Load,
    at: { readonly now: number; readonly isReturn: boolean },
    renew: () => void,
  ) => void
  /** Returns whether the round that was under way has ended by now, and brought something. */
  readonly look: (load: Load, problems: () => readonly LoadProblem[]) => 'under-way' | 'news' | 'no-news'
  readonly isUnderWay: () => boolean
}

type Round = {
  readonly kind: 'whole' | 'changes'
  readonly load: Load
  readonly begun: number
  readonly feeds: ReadonlySet<Feed>
}

const MINUTE = 60_000
/** Deletions and withdrawals from the caseload are seen at the latest then. */
const WHOLE_EVERY = 30 * MINUTE
/** Where the server cannot be asked for changes of everything; for one patient at a time that would be too much. */
const WHOLE_OFTEN = 10 * MINUTE
const WHOLE_ON_RETURN = 2 * MINUTE
/** More than that at the end of its records, and asking for changes brings them again and again. */
const RECENT_AT_MOST = 1000

export function createRounds(server: Server, feeds: Feeds): Rounds {
  let underWay: Round | undefined
  let wholeAt = -Infinity
  let isWholeWanted = false
  let lacking: ReadonlyMap<Feed, Failed> = new Map()

  function begin(round: Round): void {
    underWay = round
    feeds.begin(round.feeds, round.begun)
  }

  function canCatchUp({ recent, course }: Load): boolean {
    const count = recent.count()
    return course.takesSeveral() && count > 0 && count <= RECENT_AT_MOST && server.changing().length > 0
  }

  function isWholeDue(load: Load, now: number, isReturn: boolean): boolean {
    if (isWholeWanted) return true
    const [passed, isFast] = [now - wholeAt, load.course.takesSeveral()]
    if (canCatchUp(load)) return passed >= (server.unchanging().length === 0 ? WHOLE_EVERY : WHOLE_OFTEN)
    const often = isReturn && isFast ? WHOLE_ON_RETURN : isFast || isReturn ? WHOLE_OFTEN : WHOLE_EVERY
    return passed >= often
  }

  function endWhole({ begun }: Round, problems: readonly LoadProblem[]): void {
    lacking = failedFeeds(problems)
    feeds.end(FEEDS, lacking, begun)
    // What may be otherwise in a moment is asked for again with the next round.
    isWholeWanted = problems.some(({ why }) => mayPass(why))
  }

  /** What a round of everything has not brought, changes do not bring either. */
  function endChanges({ load, begun, feeds: asked }: Round): void {
    const { failed, verdict } = load.caughtUp()
    if (verdict === 'ignored') server.disprove()
    isWholeWanted ||= verdict !== 'whole'
    if (verdict === 'ignored') return
    feeds.end(asked, new Map([...lacking, ...feedsFailing(failed)]), begun)
  }

  return {
    begun: (load, now) => {
      wholeAt = now
      isWholeWanted = false
      begin({ kind: 'whole', load, begun: now, feeds: new Set(FEEDS) })
    },
    refresh: (load, { now, isReturn }, renew) => {
      if (underWay !== undefined) return
      if (isWholeDue(load, now, isReturn)) return renew()
      if (!canCatchUp(load)) return
      load.catchUp(server.changing())
      begin({ kind: 'changes', load, begun: now, feeds: whollyTold(server.unchanging()) })
    },
    look: (load, problems) => {
      const round = underWay
      const isOver = load.course.isAtEnd() && load.progress.isOver('changes')
      if (round === undefined || !isOver) return 'under-way'
      underWay = undefined
      if (round.kind === 'whole') endWhole(round, problems())
      else endChanges(round)
      return round.kind === 'whole' || load.caughtUp().hasNews ? 'news' : 'no-news'
    },
    isUnderWay: () => underWay !== undefined,
  }
}

/** The list itself failing means that nothing was read again. */
function failedFeeds(problems: readonly LoadProblem[]): ReadonlyMap<Feed, Failed> {
  const failed = new Map<Feed, Failed>()
  for (const { what, why, detail } of problems) {
    const failure = { why, ...(detail !== undefined && { detail }) }
    const concerned = what === 'caseload' ? FEEDS : [feedOf(what)]
    for (const feed of concerned) failed.set(feed, failure)
  }
  return failed
}

function feedsFailing(types: ReadonlyMap<string, FhirError>): ReadonlyMap<Feed, Failed> {
  const failed = new Map<Feed, Failed>()
  for (const [type, error] of types) {
    const { detail } = error
    for (const feed of feedsOfType(type))
      failed.set(feed, { why: failureOf(error), ...(detail !== undefined && { detail }) })
  }
  return failed
}

/** Feeds of which a type is not asked for are not newer for it. */
function whollyTold(unasked: readonly string[]): ReadonlySet<Feed> {
  const untold = new Set(unasked.flatMap((type) => [...feedsOfType(type)]))
  return new Set(FEEDS.filter((feed) => !untold.has(feed)))
}
