import { boneAgentHistory } from '#domain/bone-agent/bone-agent-course.ts'
import type { Concept } from '#domain/facts/coverage.ts'
import { isSystemic } from '#domain/facts/systemic-treatment.ts'
import type { DrugClass, MedicationOrder } from '#domain/facts/treatment.ts'
import { dentalAssessments } from '#domain/jaw/dental-assessment.ts'
import { activeOrders } from '#domain/medication/active-orders.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Now } from '#domain/time/when.ts'

import { wordDay } from '../day.ts'
import { capitalized } from '../list.ts'
import { wordRegionShort } from '../place/region.ts'
import { wordEnd, wordRegimen } from '../treatment/bone-agent.ts'

export type TreatmentLine = { readonly label: string; readonly text: string }
export type BriefSources = { readonly review: PatientReview; readonly rules: Ruleset; readonly now: Now }

/** What is given against the disease and its pain, a line each, also when it is none. */
export function treatmentLines(sources: BriefSources): readonly TreatmentLine[] {
  const { review, now } = sources
  const { facts } = review
  const radiotherapy = facts.procedures.find(
    ({ kind, when }) => kind === 'radiotherapy' && when !== undefined,
  )
  const [dental] = dentalAssessments(facts)
  return [
    { label: 'Bone agent', text: boneAgentText(sources) },
    {
      label: 'Systemic',
      text: ordersText(
        facts.orders.filter((order) => order.state === 'active' && isSystemic(order)),
        review,
      ),
    },
    {
      label: 'Radiotherapy',
      text:
        radiotherapy?.when === undefined
          ? none(review, ['procedures'])
          : [
              radiotherapy.named,
              ...radiotherapy.regions.map(wordRegionShort),
              `${radiotherapy.state === 'completed' ? '' : `${radiotherapy.state} `}${wordDay(radiotherapy.when.day)}`,
            ].join(', '),
    },
    { label: 'Analgesic', text: ordersText(activeOrders(facts, ANALGESICS, now), review) },
    {
      label: 'Dental',
      text:
        dental === undefined
          ? none(review, ['procedures'])
          : dental.when === undefined
            ? 'reviewed, no date'
            : `reviewed ${wordDay(dental.when.day)}`,
    },
  ]
}

const ANALGESICS: ReadonlySet<DrugClass> = new Set(['opioid', 'analgesic', 'nsaid'])

function boneAgentText({ review, rules, now }: BriefSources): string {
  const history = boneAgentHistory(review.facts, rules, now)
  if (history.state === 'none') return none(review, MEDICATION)
  if (history.state === 'strength-unknown') return 'denosumab, strength not told'
  const { course } = history
  const [last] = course.given
  const end = wordEnd(course)
  return [
    wordRegimen(course),
    ...(end === undefined ? [] : [end]),
    last === undefined
      ? 'never given on record'
      : `${course.given.length} on record, last ${wordDay(last.when.day)}`,
  ].join(', ')
}

const MEDICATION = ['medication-doses', 'medication-orders'] as const

function ordersText(orders: readonly MedicationOrder[], review: PatientReview): string {
  if (orders.length === 0) return none(review, ['medication-orders'])
  return orders
    .map(({ drug, dosage, start }) => {
      const named = capitalized(drug.named)
      // The dosage as written often begins with the name.
      const isNamed = dosage?.toLowerCase().startsWith(drug.named.toLowerCase()) === true
      return [...(isNamed ? [] : [named]), dosage, start && `since ${wordDay(start)}`]
        .filter(Boolean)
        .join(', ')
    })
    .join('; ')
}

/** Nothing there, or not known to be nothing. */
export function none({ row }: PatientReview, concepts: readonly Concept[]): string {
  const isOpen = row.gaps.some(({ concept }) => concepts.includes(concept))
  return isOpen ? 'not completely loaded: none may mean not known' : 'none on record'
}
