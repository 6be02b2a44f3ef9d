import type { LabResult } from '#domain/facts/laboratory.ts'
import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { PartialDate } from '#domain/time/when.ts'
import { wordDay, wordPartialDate } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'
import { wordLabMeasure, wordResult } from '#wording/measure.ts'
import { wordRefusal } from '#wording/refusal.ts'
import { wordSymptom } from '#wording/symptom.ts'

/** One record that a finding rests on, as a line: what, how much, when, from where. */
export type Evidence = {
  readonly id: FactId
  readonly what: string
  readonly value?: string
  readonly date?: string
}

type Facts = Omit<PatientFacts, 'coverage'>

/** Every line has its source, found or not: evidence that cannot be shown must not vanish. */
export function evidenceOf(ids: readonly FactId[], facts: Facts): readonly Evidence[] {
  return ids.map((id) => lineOf(id, facts) ?? { id, what: 'Record not among those loaded' })
}

function lineOf(id: FactId, facts: Facts): Evidence | undefined {
  return (
    measuredOf(id, facts) ??
    reportedOf(id, facts) ??
    diseaseOf(id, facts) ??
    treatedOf(id, facts) ??
    plannedOf(id, facts) ??
    refusedOf(id, facts)
  )
}

function measuredOf(id: FactId, { results, weights, performance }: Facts): Evidence | undefined {
  const result = results.find((one) => one.id === id)
  if (result)
    return {
      id,
      what: capitalized(wordLabMeasure(result.measure)),
      value: withRange(result),
      date: wordDay(result.when.day),
    }
  const weight = weights.find((one) => one.id === id)
  if (weight) return { id, what: 'Weight', value: `${weight.kilograms} kg`, date: wordDay(weight.when.day) }
  const status = performance.find((one) => one.id === id)
  return (
    status && {
      id,
      what: status.scale === 'ecog' ? 'ECOG' : 'Karnofsky',
      value: String(status.score),
      date: wordDay(status.when.day),
    }
  )
}

function reportedOf(id: FactId, { symptoms, usual, pain }: Facts): Evidence | undefined {
  const symptom = symptoms.find((one) => one.id === id)
  if (symptom)
    return {
      id,
      what: `${capitalized(wordSymptom(symptom.symptom))}, told by the ${symptom.by}`,
      value: symptom.answer,
      date: wordDay(symptom.when.day),
    }
  const mark = usual.find((one) => one.id === id)
  if (mark)
    return {
      id,
      what: `${capitalized(wordSymptom(mark.symptom))}, marked as usual`,
      ...(mark.until !== undefined && { value: `until ${wordDay(mark.until)}` }),
      date: wordDay(mark.from),
    }
  const entry = pain.find((one) => one.id === id)
  return (
    entry && {
      id,
      what: 'Pain diary, worst',
      value: entry.worst === undefined ? 'not answered' : String(entry.worst),
      date: wordDay(entry.when.day),
    }
  )
}

function diseaseOf(id: FactId, { sites, primaries, complications, lesions }: Facts): Evidence | undefined {
  const named = [...sites, ...primaries, ...complications].find((one) => one.id === id)
  if (named) return { id, what: named.named, ...since(named.since) }
  const lesion = lesions.find((one) => one.id === id)
  return lesion && { id, what: 'Lesion', value: lesion.lesion, date: wordDay(lesion.when.day) }
}

function treatedOf(id: FactId, { doses, orders, procedures }: Facts): Evidence | undefined {
  const dose = doses.find((one) => one.id === id)
  if (dose)
    return {
      id,
      what: dose.drug.named,
      value: dose.strength?.text ?? 'strength not told',
      date: wordDay(dose.when.day),
    }
  const order = orders.find((one) => one.id === id)
  if (order)
    return { id, what: `${order.drug.named}, ${order.origin}`, value: order.state, ...on(order.authored) }
  const procedure = procedures.find((one) => one.id === id)
  return procedure && { id, what: procedure.named, value: procedure.state, ...on(procedure.when) }
}

function plannedOf(
  id: FactId,
  { services, bookings, examinations, visits, carePlans, tasks }: Facts,
): Evidence | undefined {
  const service = services.find((one) => one.id === id)
  if (service)
    return { id, what: `${service.named}, asked for`, value: service.state, ...on(service.authored) }
  const booking = bookings.find((one) => one.id === id)
  if (booking) return { id, what: `${booking.named}, booking`, value: booking.state, ...on(booking.when) }
  const examination = examinations.find((one) => one.id === id)
  if (examination) return { id, what: examination.named, value: examination.state, ...on(examination.when) }
  const visit = visits.find((one) => one.id === id)
  if (visit) return { id, what: visit.named ?? `Visit, ${visit.kind}`, value: visit.state, ...on(visit.when) }
  const plan = carePlans.find((one) => one.id === id)
  if (plan) return { id, what: plan.title ?? `Care plan, ${plan.kind}` }
  const task = tasks.find((one) => one.id === id)
  return task && { id, what: 'Task', value: task.state, ...on(task.authored) }
}

function refusedOf(id: FactId, { refusals }: Facts): Evidence | undefined {
  const refusal = refusals.find((one) => one.resource === id)
  return refusal && { id, what: wordRefusal(refusal), ...on(refusal.when) }
}

function withRange(result: LabResult): string {
  const { low, high } = result
  const range = low === undefined || high === undefined ? '' : ` (${low}\u2013${high})`
  return `${wordResult(result)}${range}`
}

function on(when: { readonly day: Parameters<typeof wordDay>[0] } | undefined) {
  return when === undefined ? {} : { date: wordDay(when.day) }
}

function since(date: PartialDate | undefined) {
  return date === undefined ? {} : { date: wordPartialDate(date) }
}
