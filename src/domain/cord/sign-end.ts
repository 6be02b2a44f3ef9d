import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Examination } from '../facts/plan.ts'
import { byId, type FactId } from '../facts/record.ts'
import type { SymptomReport } from '../facts/symptom.ts'
import type { Procedure, ProcedureKind } from '../facts/treatment.ts'
import { denialsAfter, openSites } from '../symptoms/open-sites.ts'
import { byNewest, isSurelyAfter, type When } from '../time/when.ts'
import { cordClassOf, featureOf } from './cord-class.ts'
import type { StatedEnd } from './cord-reason.ts'
import { isSpine } from './spine.ts'

export type SignEnd = { readonly by: StatedEnd['by']; readonly when: When; readonly id: FactId }

type Look = SignEnd & { readonly by: 'spine-mri' | 'assessment' }

type Sources = Pick<PatientFacts, 'symptoms' | 'examinations' | 'procedures'>

/** What ended a sign, of several the newest; its age never does. */
export function endOf(report: SymptomReport, facts: Sources): SignEnd | undefined {
  return [...denials(report, facts), ...looks(report, facts)]
    .filter(({ when }) => isSurelyAfter(when, report.when))
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id))
    .at(0)
}

/** A scan or an assessment after an answer settles it, even one that nobody could read. */
export function isLookedInto(told: Pick<SymptomReport, 'symptom' | 'when'>, facts: Sources): boolean {
  return looks(told, facts).some(({ when }) => isSurelyAfter(when, told.when))
}

/** Scans of the spine that are reported, and what a clinician assessed of this symptom, whenever it was. */
export function looks(told: Pick<SymptomReport, 'symptom'>, facts: Sources): readonly Look[] {
  return [...scans(facts), ...assessments(told, facts)]
}

/** Denied wherever it was a sign: numbness of a leg and a hand is one no more once the leg is well. */
function denials(report: SymptomReport, { symptoms }: Sources): readonly SignEnd[] {
  const sites = openSites(report, symptoms)
  if (sites !== undefined && cordClassOf({ ...report, sites }) === 'A') return []
  return denialsAfter(report, symptoms)
    .filter((newer) => newer.sites.length === 0 || newer.sites.some((site) => report.sites.includes(site)))
    .map(({ when, id }) => ({ by: 'denial', when, id }))
}

/** Scans of the spine that are reported; a preliminary report ends nothing. */
function scans({ examinations }: Sources): readonly Look[] {
  return examinations.filter(isSpineMri).map(({ when, id }) => ({ by: 'spine-mri', when, id }))
}

function isSpineMri({ modality, state, regions }: Examination): boolean {
  return modality === 'mri' && state === 'reported' && regions.some(isSpine)
}

const ASSESSMENTS: ReadonlySet<ProcedureKind> = new Set(['symptom-assessment', 'spinal-review'])

/** By a clinician, and of this symptom: a visit or a review that names no symptom assessed none. */
function assessments(report: Pick<SymptomReport, 'symptom'>, { procedures }: Sources): readonly Look[] {
  return procedures.flatMap((procedure): readonly Look[] => {
    const { id, when } = procedure
    return when !== undefined && isAbout(procedure, report) ? [{ by: 'assessment', when, id }] : []
  })
}

function isAbout({ kind, state, about }: Procedure, report: Pick<SymptomReport, 'symptom'>): boolean {
  if (!ASSESSMENTS.has(kind) || state !== 'completed') return false
  return about.some((named) => named === report.symptom || named === featureOf(report))
}
