import type { FactId } from '#domain/facts/record.ts'
import type { Arrival, Ended } from '#fhir/client/arrival.ts'
import type { Answer, Ask } from '#fhir/client/ask.ts'
import { createClient, type Client } from '#fhir/client/create-client.ts'
import type { FhirError } from '#fhir/client/fhir-error.ts'
import type { Search } from '#fhir/client/search.ts'
import type { CoverageLedger } from '#fhir/load/coverage.ts'
import { afterLooking, splitByPatient } from '#fhir/load/load-plan.ts'
import { createMedications } from '#fhir/load/medications.ts'
import { createPanels } from '#fhir/load/panels.ts'

import type { Step } from './course.ts'
import type { Phase, Progress } from './progress.ts'

/** Carries out searches, with whatever they turn out to need besides, and accounts for each. */
export type Asking = {
  readonly begin: (phase: Phase, searches: readonly Search[]) => void
  readonly next: (millis: number) => readonly Ask[]
  readonly wakeAt: () => number | undefined
  /** Returns what ended, except for what goes on otherwise. */
  readonly take: (answer: Answer, millis: number) => readonly EndedIn[]
  /** Breaks off what is out of a phase for this patient alone, as if it had never been asked; returns the asks in flight. */
  readonly withdraw: (phase: Phase, patient: FactId) => readonly number[]
  /** Waits no longer for anything of a phase. */
  readonly abandon: (phase: Phase) => readonly number[]
  /** Begins a step; when there is no hope for it, accounts for it as failed and returns whom it was about. */
  readonly carryOut: (step: Step) => readonly FactId[]
}

export type Resources = Extract<Arrival, { kind: 'resources' }>

export type EndedIn = { readonly ended: Ended; readonly phase: Phase }

export type AskingParts = {
  readonly base: string
  readonly newAskId: () => number
  readonly newId: () => string
  readonly coverage: CoverageLedger
  readonly progress: Progress
  readonly onResources: (arrival: Resources, now: number) => void
  /** What else is to be asked after what a search has brought. */
  readonly followUps: (search: Search) => readonly Search[]
  /** Whether it may be the number of patients that the server did not like. */
  readonly isAboutTooMany: (ended: Ended) => boolean
  readonly onSplit: (single: readonly Search[]) => void
  /** Whether a search has brought something of what it serves. */
  readonly hasFound: (search: Search, patient: FactId) => boolean
}

export function createAsking(parts: AskingParts): Asking {
  const { base, newAskId, newId, coverage, progress, onResources, isAboutTooMany, onSplit, hasFound } = parts
  const client = createClient({ base, newId: newAskId })
  const [medications, panels] = [createMedications(newId), createPanels(newId)]

  function begin(phase: Phase, searches: readonly Search[]): void {
    progress.begin(phase, searches)
    coverage.begin(searches)
    client.search(searches)
  }

  function receive(arrival: Resources, now: number): void {
    onResources(arrival, now)
    for (const further of [medications, panels]) further.note(arrival.search, arrival.resources)
  }

  /** What follows from it begins before it ends, so that nothing looks finished in between. */
  function finish(ended: Ended): readonly EndedIn[] {
    const { search } = ended
    const phase = progress.phaseOf(search)
    if (phase === undefined) return []
    if (phase !== 'changes' && isAboutTooMany(ended)) {
      const single = splitByPatient(search, newId)
      begin(phase, single)
      coverage.withdraw(search)
      progress.end(search)
      onSplit(single)
      return []
    }
    const named = [medications, panels].flatMap((further) => further.namedIn(search))
    begin(phase, [...named, ...parts.followUps(search)])
    coverage.end(ended)
    if (ended.kind === 'complete' && search.untilFound === true) look(phase, ended)
    progress.end(search)
    return [{ ended, phase }]
  }

  function look(phase: Phase, { search, received }: Ended): void {
    const { found, others } = afterLooking(search, (patient) => hasFound(search, patient), newId)
    coverage.end({ kind: 'complete', search: found, received })
    begin(phase, others)
  }

  return {
    begin,
    next: client.next,
    wakeAt: client.wakeAt,
    withdraw: (phase, patient) => withdraw(parts, client, progress.outFor(patient, phase)),
    abandon: (phase) => withdraw(parts, client, progress.out(phase)),
    carryOut: ({ stages, hopeless }) =>
      stages.flatMap(({ phase, searches }) => {
        if (hopeless !== undefined) return giveUp(parts, phase, searches, hopeless)
        begin(phase, searches)
        return []
      }),
    take: (answer, millis) =>
      client.take(answer, millis).flatMap((arrival) => {
        if (arrival.kind !== 'resources') return finish(arrival)
        receive(arrival, millis)
        return []
      }),
  }
}

function withdraw(
  { coverage, progress }: AskingParts,
  client: Client,
  searches: readonly Search[],
): readonly number[] {
  for (const search of searches) {
    coverage.withdraw(search)
    progress.forget(search)
  }
  return client.cancel(searches)
}

/** Accounts for searches that are not sent; returns whom they were about. */
function giveUp(
  { progress, coverage }: AskingParts,
  phase: Phase,
  searches: readonly Search[],
  error: FhirError,
): readonly FactId[] {
  progress.begin(phase, searches)
  for (const search of searches) {
    coverage.end({ kind: 'failed', search, received: 0, error })
    progress.end(search)
  }
  return searches.flatMap(({ patients }) => patients)
}
