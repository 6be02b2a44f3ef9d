import type { Change } from '#domain/changes/change.ts'
import type { Visit } from '#domain/facts/plan.ts'
import type { MedicationOrder } from '#domain/facts/treatment.ts'
import type { Day } from '#domain/time/day.ts'

import { wordCalcium, wordCalciumNumber } from '../amount.ts'
import { wordDay } from '../day.ts'
import { headline } from '../finding/headline.ts'
import { capitalized } from '../list.ts'
import { wordCalciumMeasure, wordLabMeasure, wordResult } from '../measure.ts'
import { wordLateness } from '../obligation.ts'
import { EVENT_WORDS } from '../place/event.ts'
import { wordModality } from '../place/imaging.ts'
import { wordRegion } from '../place/region.ts'
import { wordAnswer, wordSymptom } from '../symptom.ts'
import { wordDosage } from '../treatment/dosage.ts'

type Of<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>

const TITLES: Readonly<Record<Change['kind'], string>> = {
  finding: 'Finding',
  event: 'Skeletal event',
  site: 'New site',
  symptom: 'Symptom',
  calcium: 'Calcium',
  result: 'Result',
  pain: 'Pain',
  started: 'Started',
  changed: 'Changed',
  stopped: 'Ended',
  dose: 'Dose given',
  'dose-late': 'Dose late',
  scan: 'Scan',
  visit: 'Contact',
}

export function wordChangeKind(kind: Change['kind']): string {
  return TITLES[kind]
}

/** What is other than before, in a line. */
export function wordChange(change: Change): string {
  if (isOfTreatment(change)) return wordTreatment(change)
  switch (change.kind) {
    case 'finding':
      return `${headline(change.finding)} (${change.finding.rule})`
    case 'event':
      return wordEvent(change)
    case 'site':
      return change.site.region === undefined ? change.site.named : wordRegion(change.site.region)
    case 'symptom':
      return `${capitalized(wordSymptom(change.report.symptom))} ${wordAnswer(change.report.answer)}`
    case 'pain':
      return `Median of worst pain ${change.median.median} this week, was ${change.before.median}`
    case 'calcium':
    case 'result':
      return wordValue(change)
    case 'scan':
      return wordScan(change)
    case 'visit':
      return wordVisit(change.visit)
  }
}

function wordEvent({ record: { kind, regions, named } }: Of<'event'>): string {
  return `${EVENT_WORDS[kind]}: ${regions.length === 0 ? named : regions.map(wordRegion).join('; ')}`
}

/** A change of calcium never stands without the value before it, its day and what both are. */
function wordValue(change: Of<'calcium' | 'result'>): string {
  if (change.kind === 'result') {
    const { result, position } = change
    const where = position === 'high' ? 'above' : 'below'
    return `${capitalized(wordLabMeasure(result.measure))} ${wordResult(result)}, ${where} its range`
  }
  const { entry, before } = change
  const earlier = `${wordCalciumNumber(before.value, before.unit)} ${before.unit} on ${wordDay(before.day)}`
  return `${capitalized(wordCalciumMeasure(entry.measure))} ${wordCalcium(entry)}, was ${earlier}`
}

const TREATMENT = [
  'started',
  'stopped',
  'changed',
  'dose',
  'dose-late',
] as const satisfies readonly Change['kind'][]

type OfTreatment = Of<(typeof TREATMENT)[number]>

function isOfTreatment(change: Change): change is OfTreatment {
  return TREATMENT.some((kind) => kind === change.kind)
}

function wordTreatment(change: OfTreatment): string {
  switch (change.kind) {
    case 'started':
      return wordOrder(change.order)
    case 'changed':
      return `${wordOrder(change.order)}, was ${wordDosage(change.before) ?? UNTOLD}`
    case 'stopped': {
      const why = change.order.stopReason === undefined ? '' : `: ${change.order.stopReason}`
      return `${capitalized(change.order.drug.named)}${why}`
    }
    case 'dose':
      return `${capitalized(change.dose.drug.named)} ${change.dose.strength?.text ?? '(strength not told)'}`
    case 'dose-late':
      return wordLateness(change.obligation)
  }
}

const UNTOLD = '(dosage not told)'

function wordOrder(order: MedicationOrder): string {
  return `${capitalized(order.drug.named)} ${wordDosage(order) ?? UNTOLD}`
}

function wordScan({ examination, step }: Of<'scan'>): string {
  const { conclusion, when } = examination
  if (step === 'performed') return `${wordModality(examination)} done, no final report yet`
  return `${wordModality(examination)} of ${wordDay(when.day)} reported: ${conclusion ?? 'no conclusion in the record'}`
}

const VISITS: Readonly<Record<Visit['kind'], string>> = {
  inpatient: 'In hospital',
  clinic: 'Clinic visit',
  telephone: 'Telephone',
  emergency: 'Emergency department',
  other: 'Visit',
}

function wordVisit({ kind, named }: Visit): string {
  return named === undefined ? VISITS[kind] : `${VISITS[kind]}: ${named}`
}

/** Silence is told with its day, and with what is not known. */
export function wordNothingNew(since: Day, isOpen: boolean): string {
  const nothing = `Nothing new on record since ${wordDay(since)}`
  return isOpen ? `${nothing}; not everything may be loaded.` : `${nothing}.`
}
