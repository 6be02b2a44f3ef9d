import type { FactId, Refusal } from '#domain/facts/record.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import { node, nodes, text } from '#fhir/json/raw.ts'
import type { Scope, Unattributed } from '#fhir/intake/scope.ts'

import type { DataHealth, RefusalGroup, StrayGroup, UnmappedCode } from '../../../data-health.ts'

const EXAMPLES = 5

/** Sums up what a round of loading has received. */
export function healthOf(scope: Scope, rawOf: (resource: FactId) => unknown): DataHealth {
  const refused = scope.patients.flatMap(({ patient, refusals }) =>
    refusals.map((refusal): Refused => ({ patient: patient.id, refusal })),
  )
  return {
    counts: scope.counts,
    types: [...scope.types].map(([type, counts]) => ({ type, counts })),
    refusals: mostFirst(grouped(refused, keyOfRefusal).map((group) => refusalGroup(group))),
    unmapped: mostFirst(unmappedIn(refused, rawOf)),
    unattributed: mostFirst(grouped(scope.unattributed, ({ why }) => why).map((group) => strayGroup(group))),
  }
}

type Refused = { readonly patient: PatientFacts['patient']['id']; readonly refusal: Refusal }
type Group<T> = readonly [T, ...T[]]

function keyOfRefusal({ refusal: { why, about } }: Refused): string {
  return `${why} ${about ?? ''}`
}

function refusalGroup(group: Group<Refused>): RefusalGroup {
  const [{ refusal }] = group
  return {
    why: refusal.why,
    ...(refusal.about !== undefined && { about: refusal.about }),
    count: group.length,
    examples: group.slice(0, EXAMPLES).map(({ patient, refusal: { resource, detail } }) => ({
      patient,
      resource,
      ...(detail !== undefined && { detail }),
    })),
  }
}

function strayGroup(group: Group<Unattributed>): StrayGroup {
  const [{ why }] = group
  return { why, count: group.length, examples: group.slice(0, EXAMPLES).map(({ resource }) => resource) }
}

type Coded = { readonly system?: string; readonly code?: string; readonly display?: string }
type Unmapped = Coded & { readonly patient: FactId; readonly type: string }

function unmappedIn(
  refused: readonly Refused[],
  rawOf: (resource: FactId) => unknown,
): readonly UnmappedCode[] {
  const unmapped = refused
    .filter(({ refusal }) => refusal.why === 'code-unmapped')
    .flatMap(({ patient, refusal: { resource } }) => {
      const type = resource.slice(0, resource.indexOf('/'))
      return codesIn(rawOf(resource)).map((code): Unmapped => ({ ...code, patient, type }))
    })
  const keyOf = ({ system, code, display }: Unmapped) => JSON.stringify([system, code ?? display])
  return grouped(unmapped, keyOf).map((group) => {
    const [{ patient: _, type: __, ...code }] = group
    return {
      ...code,
      types: [...new Set(group.map(({ type }) => type))],
      count: group.length,
      patients: [...new Set(group.map(({ patient }) => patient))].slice(0, EXAMPLES),
    }
  })
}

const CODED = ['code', 'medicationCodeableConcept', 'serviceType', 'category'] as const

/** The codes of what a resource is about, else its words. */
function codesIn(resource: unknown): readonly Coded[] {
  const raw = node<Record<(typeof CODED)[number], unknown>>(resource)
  const concepts = CODED.flatMap((element) => {
    const value = raw?.[element]
    return Array.isArray(value) ? nodes<Concept>(value) : (node<Concept>(value) ?? [])
  })
  const [first] = concepts
  const codings = nodes<Coding>(first?.coding).map(({ system, code, display }) => ({
    ...told('system', system),
    ...told('code', code),
    ...told('display', display),
  }))
  return codings.length > 0 ? codings : [told('display', first?.text)]
}

type Concept = { coding: unknown; text: unknown }
type Coding = { system: unknown; code: unknown; display: unknown }

function told<Name extends keyof Coded>(name: Name, json: unknown): Pick<Coded, Name> | object {
  const value = text(json)
  return value === undefined ? {} : { [name]: value }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly Group<T>[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  )
}

function mostFirst<T extends { readonly count: number }>(groups: readonly T[]): readonly T[] {
  return groups.toSorted((a, b) => b.count - a.count)
}
