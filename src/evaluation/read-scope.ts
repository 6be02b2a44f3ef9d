import { CONCEPTS, type Coverage } from '#domain/facts/coverage.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import { createIntake } from '#fhir/intake/create-intake.ts'
import type { Counts, Unattributed } from '#fhir/intake/scope.ts'
import { isObject, text } from '#fhir/json/raw.ts'
import { createZone } from '#fhir/time/zone.ts'

import { evaluateScope, type Terms } from './evaluate-scope.ts'
import { missingPages } from './pages.ts'
import { unpack, type Page, type Unpacked } from './unpack.ts'

/** Something to be told about a document, which the counts do not tell. */
export type Notice = Extract<Unpacked, { kind: 'remark' | 'gap' | 'unreadable' }>

export type EvaluatedScope = {
  /** Most urgent first. */
  readonly patients: readonly PatientReview[]
  readonly counts: Counts
  readonly unattributed: readonly Unattributed[]
  /** Pages that are not here. Nothing is clear then, nor after any other gap; what is raised stays raised. */
  readonly missingPages: readonly string[]
  /** The source that holds the Patient resource, the first if several do. */
  readonly sourceOf: (patient: FactId) => string | undefined
}

/** Documents in, findings out. What a file, a folder or a merged set of files holds is one scope. */
export type ScopeReader = {
  readonly take: (document: unknown, source: string) => readonly Notice[]
  /** A resource that another scope counts and that others here refer to. */
  readonly lend: (resource: unknown) => void
  readonly evaluate: () => EvaluatedScope
}

export function createScopeReader({ ruleset, now }: Terms): ScopeReader {
  const intake = createIntake({ now, zone: createZone(now.zone) })
  const sources = new Map<FactId, string>()
  const pages: Page[] = []
  const gaps: string[] = []
  let superseded = 0

  function takeResource(resource: unknown, fullUrl: string | undefined, source: string): void {
    intake.add(resource, fullUrl)
    if (!isObject(resource) || resource['resourceType'] !== 'Patient') return
    const id = `Patient/${text(resource['id'])}`
    if (!sources.has(id)) sources.set(id, source)
  }

  return {
    take: (document, source) => {
      const notices: Notice[] = []
      for (const item of unpack(document)) {
        if (item.kind === 'resource') takeResource(item.resource, item.fullUrl, source)
        else if (item.kind === 'superseded') superseded++
        else if (item.kind === 'page') pages.push(item.page)
        else notices.push(item)
        if (item.kind === 'gap') gaps.push(item.text)
      }
      return notices
    },
    lend: (resource) => intake.lend(resource),
    evaluate: () => {
      const missing = missingPages(pages)
      const [gap] = [...gaps, ...missing]
      const scope = gap === undefined ? intake.finish() : intake.finish(() => truncated(gap))
      const { patients, counts } = evaluateScope(scope, { ruleset, now })
      return {
        patients,
        counts: {
          ...counts,
          received: counts.received + superseded,
          duplicate: counts.duplicate + superseded,
        },
        unattributed: scope.unattributed,
        missingPages: missing,
        sourceOf: (patient) => sources.get(patient),
      }
    },
  }
}

function truncated(why: string): Coverage {
  return new Map(CONCEPTS.map((concept) => [concept, { state: 'truncated', why } as const]))
}
