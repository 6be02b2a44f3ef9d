import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, type FactId } from '../facts/record.ts'
import type { Symptom } from '../facts/symptom.ts'
import { isBladderOrBowel } from './cord-class.ts'
import type { Confounder } from './cord-reason.ts'
import type { CordSign } from './cord-signs.ts'
import { isSpine } from './spine.ts'

type Sources = Pick<PatientFacts, 'orders' | 'complications' | 'procedures'>

export type Confounding = { readonly kind: Confounder; readonly id: FactId }

/** What neuropathy of chemotherapy feels like. */
const NEUROPATHY: ReadonlySet<Symptom> = new Set([
  'numbness',
  'paresthesia',
  'muscle-weakness',
  'leg-paresis',
  'abnormal-gait',
])

/** Other explanations on record for these signs. They stand beside a finding and change nothing in it. */
export function confounding(
  signs: readonly CordSign[],
  { orders, complications, procedures }: Sources,
): readonly Confounding[] {
  const opioids = signs.some(({ reports }) => reports.some(isBladderOrBowel))
    ? orders.filter(({ drug, state }) => state === 'active' && drug.classes.includes('opioid'))
    : []
  const neuropathies = signs.some(({ feature }) => NEUROPATHY.has(feature))
    ? complications.filter(({ kind, state }) => kind === 'chemotherapy-neuropathy' && state !== 'resolved')
    : []
  const courses = procedures.filter(
    ({ kind, state, regions }) =>
      kind === 'radiotherapy' && (state === 'completed' || state === 'in-progress') && regions.some(isSpine),
  )
  return [
    ...named('opioid', opioids),
    ...named('chemotherapy-neuropathy', neuropathies),
    ...named('radiotherapy-of-spine', courses),
  ]
}

function named(kind: Confounder, facts: readonly { readonly id: FactId }[]): readonly Confounding[] {
  return facts
    .map(({ id }) => id)
    .toSorted(byId)
    .map((id) => ({ kind, id }))
}
