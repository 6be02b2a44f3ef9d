import type { FactId } from '#domain/facts/record.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'

import type { FromWorker } from '../worker-messages.ts'
import type { Holding } from './holding.ts'
import { createList } from './list.ts'
import { createPages, patientFeed } from './pages.ts'
import type { Reviewer } from './reviewer.ts'

/** Tells the page what it does not know yet: of the list the rows that differ, of open pages what was touched. */
export type Teller = {
  readonly tell: (touched: Iterable<FactId>) => void
  readonly tellAll: () => void
  /** From now on what changes of this patient is told. */
  readonly open: (patient: FactId) => void
  readonly opened: () => readonly FactId[]
}

type TellerParts = {
  readonly holding: Holding
  readonly reviewer: Reviewer
  readonly ruleset: string
  readonly post: (message: FromWorker) => void
}

export function createTeller({ holding, reviewer, ruleset, post }: TellerParts): Teller {
  const list = createList()
  const pages = createPages()

  function review(patient: FactId): PatientReview | undefined {
    const facts = holding.facts(patient)
    return facts === undefined ? undefined : reviewer.review(facts)
  }

  function tell(touched: Iterable<FactId>): void {
    const at = { load: holding.newest(), now: reviewer.now(), ruleset }
    const concerned = new Set(touched)
    const feed = list.update(concerned, { ...at, rowOf: (patient) => review(patient)?.row })
    if (feed !== undefined) post({ kind: 'caseload', feed })
    for (const patient of pages.patients()) {
      if (!concerned.has(patient)) continue
      const page = patientFeed(patient, review(patient), at)
      if (page.state !== 'loading') post({ kind: 'patient', patient, feed: page })
    }
  }

  return {
    tell,
    tellAll: () => tell([...list.members(), ...pages.patients()]),
    open: pages.open,
    opened: pages.patients,
  }
}
