import type { CodeableConcept, Observation } from 'fhir/r4'

import type {
  PainQuality,
  Symptom,
  SymptomAnswer,
  SymptomReport,
  SymptomSite,
} from '#domain/facts/symptom.ts'
import { hasCode } from '#fhir/codes/code-table.ts'
import {
  PAIN_QUALITY_CODES,
  SYMPTOM_ANSWERS,
  SYMPTOM_CODES,
  SYMPTOM_SITE_CODES,
} from '#fhir/codes/symptom.ts'
import { LOINC } from '#fhir/codes/system.ts'
import { compact } from '#fhir/json/compact.ts'
import { node, nodes, shown, text, type Raw } from '#fhir/json/raw.ts'

import { used, type Context, type Reading } from '../reading.ts'
import { conceptsOf } from '../site.ts'
import { dayIn, readTimed } from '../timing.ts'
import { regionsOfSymptom } from './pain-site.ts'
import { isProblem, partsOf, refusing, standingOf, valueOf, type Part, type Value } from './part.ts'

export function readSymptom(part: Part, symptom: Symptom, context: Context): Reading {
  const standing = standingOf(part, context)
  const refuse = refusing(part, { about: symptom, when: standing.when }, context)
  if (!standing.ok) return refuse(standing)
  const value = valueOf(part)
  if (isProblem(value)) return refuse(value)
  const answer = answerOf(value)
  if (answer === undefined) return refuse({ why: 'code-unmapped', detail: shown(value.json) })
  const { whole } = part
  const parts = partsOf(whole)
  const fact: SymptomReport = compact({
    id: context.id,
    symptom,
    answer,
    when: standing.when,
    onset: onsetOf(parts, context),
    sites: sitesOf(whole.bodySite),
    regions: regionsOfSymptom(part.code, whole.bodySite),
    qualities: qualitiesOf(parts),
    by: reporterOf(whole, context),
  })
  return used({ list: 'symptoms', fact, done: standing.when })
}

function answerOf({ kind, json }: Value): SymptomAnswer | undefined {
  if (kind === 'Boolean') return json === true ? 'present' : 'absent'
  const answer = kind === 'CodeableConcept' ? SYMPTOM_ANSWERS.find(node<CodeableConcept>(json)) : undefined
  return answer?.kind === 'found' ? answer.means : undefined
}

/** A site that no table has counts as no site told: where that widens what a symptom may mean, it must. */
export function sitesOf(json: unknown): readonly SymptomSite[] {
  return conceptsOf(json).flatMap((site) => {
    const found = SYMPTOM_SITE_CODES.find(site)
    return found.kind === 'found' ? [found.means] : []
  })
}

/** Date of onset of symptoms. */
export const ONSET = '11368-8'

function onsetOf(parts: readonly Part[], context: Context) {
  const onset = parts.find(({ code }) => hasCode(code, LOINC, ONSET))
  return onset === undefined ? undefined : dayIn(onset.measured.valueDateTime, context.zone)
}

function qualitiesOf(parts: readonly Part[]): readonly PainQuality[] {
  return parts.flatMap(({ code, measured }) => {
    const quality = PAIN_QUALITY_CODES.find(code)
    return quality.kind === 'found' && measured.valueBoolean === true ? [quality.means] : []
  })
}

function reporterOf(whole: Raw<Observation>, context: Context): 'patient' | 'clinician' {
  const isOwn = (performer: unknown) => /^(?:Patient|RelatedPerson)\//.test(context.target(performer) ?? '')
  return nodes(whole.performer).some(isOwn) ? 'patient' : 'clinician'
}

/** A clinician's mark that a symptom is usual for this patient, from a day until a day. */
export function readUsual(part: Part, context: Context): Reading {
  const standing = standingOf(part, context)
  const refuse = refusing(part, { about: 'usual-symptom', when: standing.when }, context)
  if (!standing.ok) return refuse(standing)
  const value = valueOf(part)
  if (isProblem(value)) return refuse(value)
  const symptom = SYMPTOM_CODES.find(node<CodeableConcept>(value.json))
  if (symptom.kind !== 'found') return refuse({ why: 'code-unmapped', detail: shown(value.json) })
  const { whole } = part
  const fact = compact({
    id: context.id,
    symptom: symptom.means,
    sites: sitesOf(whole.bodySite),
    from: standing.when.day,
    until: readTimed('effective', whole, context.zone).ended?.day,
    reason: reasonOf(whole),
  })
  return used({ list: 'usual', fact, done: standing.when })
}

function reasonOf(whole: Raw<Observation>): string | undefined {
  const notes = nodes<{ text: string }>(whole.note).flatMap((note) => text(note.text) ?? [])
  return notes.length === 0 ? undefined : notes.join(' ')
}
