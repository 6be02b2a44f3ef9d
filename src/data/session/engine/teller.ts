import type { FactId } from '#domain/facts/record.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'

import type { DataHealth } from '../../data-health.ts'
import type { LoadProblem } from '../../caseload-feed.ts'
import type { FromWorker } from '../worker-messages.ts'
import { createDepartures } from './reports/departures.ts'
import { healthOf } from './reports/health.ts'
import type { Holding } from './holding.ts'
import type { Load } from './load/create-load.ts'
import { createList } from './list.ts'
import { createPages, patientFeed } from './pages.ts'
import type { Reviewer } from './reviewer.ts'
import type { Standing } from './standing.ts'

/** Tells the page what it does not know yet: of the list the rows that differ, of open pages what was touched. */
export type Teller = {
  readonly tell: (touched: Iterable<FactId>) => void
  readonly tellAll: () => void
  /** From now on what changes of this patient is told. */
  readonly open: (patient: FactId) => void
  readonly visit: (patient: FactId) => void
  readonly leave: (patient: FactId) => void
  /** Whose pages are open now. */
  readonly visited: () => readonly FactId[]
  /** What became of all that the newest round has received. */
  readonly health: () => DataHealth
  /** What is wrong with what a load has brought to the list. */
  readonly problems: (load: Load) => readonly LoadProblem[]
}

type TellerParts = {
  readonly holding: Holding
  readonly reviewer: Reviewer
  readonly ruleset: string
  readonly post: (message: FromWorker) => void
  readonly standing: () => Standing
}

export function createTeller({ holding, reviewer, ruleset, post, standing }: TellerParts): Teller {
  const list = createList()
  const pages = createPages()
  const departures = createDepartures()

  function review(patient: FactId): PatientReview | undefined {
    const facts = holding.facts(patient)
    if (facts === undefined) return undefined
    const review = reviewer.review(facts)
    if (holding.isSettled(patient)) departures.note(patient, review, reviewer.now().moment)
    return review
  }

  /** With what went: of the page alone, since the list has it of everyone. */
  function pageReview(patient: FactId): PatientReview | undefined {
    const found = review(patient)
    const gone = departures.of(patient)
    return found === undefined || gone.length === 0 ? found : { ...found, gone }
  }

  /** Until a round that nobody asked for is over for someone, what is said of them is what the one before has shown. */
  function speaker(patient: FactId): Load {
    const newest = holding.newest()
    return newest.isQuiet ? (holding.of(patient) ?? newest) : newest
  }

  function tell(touched: Iterable<FactId>): void {
    const at = { load: holding.newest(), now: reviewer.now(), ruleset }
    const concerned = new Set(touched)
    const rowOf = (patient: FactId) => review(patient)?.row
    const feed = list.update(concerned, { ...at, standing: standing(), rowOf, gone: departures.all })
    if (feed !== undefined) post({ kind: 'caseload', feed })
    for (const patient of pages.patients()) {
      if (!concerned.has(patient)) continue
      const page = patientFeed(patient, pageReview(patient), { ...at, load: speaker(patient) })
      if (page.state !== 'loading') post({ kind: 'patient', patient, feed: page })
    }
  }

  return {
    tell,
    tellAll: () => tell([...list.members(), ...pages.patients()]),
    open: pages.open,
    visit: pages.visit,
    leave: pages.leave,
    visited: pages.visited,
    health: () => {
      const { scope, raw } = holding.newest().records
      return healthOf(scope(), raw)
    },
    problems: list.problems,
  }
}
