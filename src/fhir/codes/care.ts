import type { CarePlanFact, Review, ServiceKind } from '#domain/facts/plan.ts'
import type { ProcedureKind } from '#domain/facts/treatment.ts'
import { INTERFERENCE_ITEMS } from '#domain/pain/interference.ts'
import type { LesionType } from '#domain/facts/disease.ts'

import { createCodeTable, inSystem } from './code-table.ts'
import { BW, LOINC, SNOMED } from './system.ts'

export const CARE = createCodeTable<CarePlanFact['kind']>(
  inSystem(BW.care, [
    ['comfort-care', 'Comfort care', 'own', 'comfort-care'],
    ['hospice', 'Hospice care', 'own', 'hospice'],
    ['ceiling-of-care', 'Ceiling of care', 'own', 'ceiling-of-care'],
    ['no-further-imaging', 'No further imaging', 'own', 'no-further-imaging'],
    ['follow-up', 'Follow-up', 'own', 'follow-up'],
  ]),
  inSystem(SNOMED, [
    ['133918004', 'Comfort measures', 'B', 'comfort-care'],
    ['385763009', 'Hospice care', 'B', 'hospice'],
  ]),
)

type ServiceCode = {
  readonly kind: ServiceKind
  readonly measures: readonly string[]
  readonly review?: Review
}

const referredFor = (review: Review): ServiceCode => ({ kind: 'referral', measures: [], review })

const DENTAL_REVIEW: ServiceCode = { kind: 'dental-review', measures: [], review: 'dental-assessment' }
const INVASIVE_DENTAL: ServiceCode = { kind: 'invasive-dental', measures: [] }

export const SERVICES = createCodeTable<ServiceCode>(
  inSystem(BW.service, [
    ['clinic-visit', 'Clinic visit', 'own', { kind: 'visit', measures: [] }],
    ['bone-agent-dose', 'Dose of a bone agent', 'own', { kind: 'bone-agent-dose', measures: [] }],
    ['calcium', 'Calcium', 'own', { kind: 'laboratory', measures: ['calcium'] }],
    ['creatinine', 'Creatinine', 'own', { kind: 'laboratory', measures: ['creatinine'] }],
    ['invasive-dental', 'Invasive dental procedure', 'own', INVASIVE_DENTAL],
    ['tumor-marker', 'Tumor marker', 'own', { kind: 'laboratory', measures: ['tumor-marker'] }],
  ]),
  inSystem(BW.assessment, [
    ['dental-review', 'Dental review', 'own', DENTAL_REVIEW],
    ['orthopedic-review', 'Orthopedic review', 'own', referredFor('orthopedic-review')],
    ['spinal-review', 'Spinal review', 'own', referredFor('spinal-review')],
  ]),
  inSystem(SNOMED, [
    ['34043003', 'Dental consultation and report', 'B', DENTAL_REVIEW],
    ['55162003', 'Tooth extraction', 'B', INVASIVE_DENTAL],
    ['173291009', 'Simple extraction of tooth', 'B', INVASIVE_DENTAL],
    ['65546002', 'Extraction of wisdom tooth', 'B', INVASIVE_DENTAL],
  ]),
)

/** What the category of a request says, where its code does not. */
export const SERVICE_CATEGORIES = createCodeTable<ServiceKind>(
  inSystem(SNOMED, [
    ['108252007', 'Laboratory procedure', 'A', 'laboratory'],
    ['3457005', 'Patient referral', 'B', 'referral'],
    ['103696004', 'Patient referral to specialist', 'B', 'referral'],
  ]),
  inSystem(BW.service, [['referral', 'Referral', 'own', 'referral']]),
)

export const PROCEDURES = createCodeTable<ProcedureKind>(
  inSystem(SNOMED, [
    ['1217123003', 'Radiotherapy course of treatment', 'A', 'radiotherapy'],
    ['1222565005', 'Radiotherapy treatment phase', 'A', 'radiotherapy'],
    ['1156506007', 'External beam radiation therapy using photons', 'A', 'radiotherapy'],
    ['108290001', 'Radiation oncology and/or radiotherapy', 'B', 'radiotherapy'],
    ['53438000', 'Radiation therapy procedure or service', 'B', 'radiotherapy'],
    ['445232009', 'Boost radiation therapy', 'B', 'radiotherapy'],
    ['45643008', 'External beam radiation therapy using electrons', 'B', 'radiotherapy'],
    ['1255724003', 'Radiotherapy treatment plan', 'B', 'radiotherapy'],
    ['1297069006', 'Fractionated dose radiotherapy', 'B', 'radiotherapy'],
    ['703423002', 'Combined chemotherapy and radiation therapy', 'B', 'radiotherapy'],
    ['440252007', 'Administration of radiopharmaceutical', 'A', 'radiotherapy'],
    ['13861005', 'Biopsy of bone', 'B', 'bone-biopsy'],
    ['65546002', 'Extraction of wisdom tooth', 'B', 'invasive-dental'],
    ['55162003', 'Tooth extraction', 'B', 'invasive-dental'],
    ['173291009', 'Simple extraction of tooth', 'B', 'invasive-dental'],
    ['34043003', 'Dental consultation and report', 'B', 'dental-assessment'],
  ]),
  // What circulates as codes of SNOMED CT for these could not be verified.
  inSystem(BW.procedure, [
    ['bone-surgery', 'Surgery to bone', 'own', 'bone-surgery'],
    ['vertebral-augmentation', 'Vertebral augmentation', 'own', 'vertebral-augmentation'],
    ['bone-biopsy', 'Biopsy of bone', 'own', 'bone-biopsy'],
  ]),
  inSystem(BW.service, [['invasive-dental', 'Invasive dental procedure', 'own', 'invasive-dental']]),
  inSystem(BW.assessment, [
    ['dental-review', 'Dental review', 'own', 'dental-assessment'],
    ['orthopedic-review', 'Orthopedic review', 'own', 'orthopedic-review'],
    ['spinal-review', 'Spinal review', 'own', 'spinal-review'],
    ['symptom-assessment', 'Assessment of a symptom', 'own', 'symptom-assessment'],
  ]),
)

export type SurveyCode = 'pain' | 'ecog' | 'karnofsky' | 'weight'

/** Assessments and measurements that are one number. */
export const SURVEYS = createCodeTable<SurveyCode>(
  inSystem(LOINC, [
    ['72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported', 'A', 'pain'],
    ['38208-5', 'Pain severity - Reported', 'A', 'pain'],
    ['38214-3', 'Pain severity [Score] Visual analog score', 'A', 'pain'],
    ['89247-1', 'ECOG Performance Status score', 'A', 'ecog'],
    ['89243-0', 'Karnofsky Performance Status score', 'A', 'karnofsky'],
    ['29463-7', 'Body weight', 'A', 'weight'],
    ['3141-9', 'Body weight Measured', 'A', 'weight'],
  ]),
)

export type PainComponent =
  | 'worst'
  | 'average'
  | 'now'
  | 'rescue-doses'
  | 'breakthrough-episodes'
  | 'interference'
  | (typeof INTERFERENCE_ITEMS)[number]

export const PAIN_COMPONENTS = createCodeTable<PainComponent>(
  inSystem(BW.pain, [
    ['worst', 'Worst pain of the day', 'own', 'worst'],
    ['average', 'Average pain of the day', 'own', 'average'],
    ['now', 'Pain now', 'own', 'now'],
    ['rescue-doses', 'Rescue doses taken', 'own', 'rescue-doses'],
    ['breakthrough-episodes', 'Episodes of breakthrough pain', 'own', 'breakthrough-episodes'],
    ['interference', 'Interference of pain, mean', 'own', 'interference'],
    ...INTERFERENCE_ITEMS.map((item) => [item, item.replaceAll('-', ' '), 'own', item] as const),
  ]),
  inSystem(LOINC, [['77565-0', 'Pain interference score', 'B', 'interference']]),
)

/** Answer codes of the ECOG score, LL529-9. */
export const ECOG_ANSWERS = createCodeTable<number>(
  inSystem(LOINC, [
    ['LA9622-7', 'Fully active', 'A', 0],
    ['LA9623-5', 'Restricted in physically strenuous activity', 'A', 1],
    ['LA9624-3', 'Ambulatory and capable of all self-care', 'A', 2],
    ['LA9625-0', 'Capable of only limited self-care', 'A', 3],
    ['LA9626-8', 'Completely disabled', 'A', 4],
    ['LA9627-6', 'Dead', 'A', 5],
  ]),
)

export const LESION_TYPES = createCodeTable<LesionType>(
  inSystem(BW.lesion, [
    ['lytic', 'Lytic', 'own', 'lytic'],
    ['blastic', 'Blastic', 'own', 'blastic'],
    ['mixed', 'Mixed', 'own', 'mixed'],
  ]),
)
