import type { LabResult } from '../facts/laboratory.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { amount } from '../quantity/quantity.ts'
import { examplesOf } from '../rules/examples.ts'
import { RULES } from '../rules/registry.ts'
import { albumin, corrected, creatinine, dose, egfr, ionized, on, symptom, total } from './build-facts.ts'
import { ago } from './build-course.ts'
import { denosumab, every, medication, zoledronate } from './build-follow-up.ts'
import { mirelsOf, sinsOf } from './build-fracture.ts'
import { asNeeded, patch, regular } from './build-opioids.ts'
import { diary, entryAgo, pelvis, vertebra, visit } from './build-records.ts'

const liter = { value: 1000, unit: 'mL', text: '1 L' } as const

const OWN: readonly Partial<PatientFacts>[] = [
  {},
  { results: [corrected(2.95, 'mmol/L'), corrected(2.4, 'mmol/L', { at: '2026-11-12' })] },
  { results: [corrected(11.8, 'mg/dL'), corrected(9, 'mg/dL', { at: '2026-11-12' })] },
  { results: [ionized(1.4, 'mmol/L'), ionized(5.5, 'mg/dL', { at: '2026-11-12' })] },
  { results: [total(2.72, 'mmol/L'), albumin(47, 'g/L'), egfr(40), creatinine(100, 'umol/L')] },
  { results: [total(10.9, 'mg/dL'), albumin(4.7, 'g/dL'), creatinine(1.1, 'mg/dL')] },
  {
    results: ['2026-11-20', '2026-10-20', '2026-09-20'].map((at, index) =>
      corrected(2.56 - index * 0.1, 'mmol/L', { at }),
    ),
  },
  { results: [corrected(1.84, 'mmol/L')], doses: [dose('denosumab', '2026-11-10')] },
  { results: [corrected(2.7, 'mmol/L')], symptoms: [symptom('nausea', 'new'), symptom('fatigue', 'new')] },
  { results: [total(2.4, 'mg/dL'), corrected(2.3, 'mmol/L', { low: 1.5, high: 3 })] },
  { sites: [vertebra('T7')], symptoms: [symptom('leg-paresis', 'new'), symptom('spinal-pain', 'new')] },
  { sites: [pelvis()], symptoms: [symptom('numbness', 'absent')] },
  { symptoms: [symptom('leg-paresis', 'new', '2026-11-01')] },
  { symptoms: [symptom('thoracic-spine-pain', 'new')] },
  { fractureScores: [mirelsOf(9), sinsOf(9)] },
  { symptoms: [{ ...symptom('spinal-pain', 'same'), qualities: ['night'] }] },
  { pain: diary(8, 8, 8, 8, 8, 8, 8, 5, 5, 5, 5, 5), visits: [visit('clinic', '2026-11-20')] },
  { pain: diary(...Array.from({ length: 21 }, () => 8)) },
  { pain: diary(3, 2, 1) },
  { pain: [0, 1, 2].map((ago) => entryAgo(ago, 8, { average: 7, rescueDoses: 4 })) },
  { pain: [entryAgo(0, 6, { regions: [{ region: 'ribs', side: 'left' }] })] },
  {
    pain: [0, 1, 2, 3, 14, 15, 16, 17].map((ago) => entryAgo(ago, 6)),
    orders: [
      ...(['codeine', 'hydrocodone', 'hydromorphone', 'morphine', 'oxycodone'] as const),
      ...(['oxymorphone', 'tapentadol', 'tramadol'] as const),
    ].map((opioid) => regular(opioid, 10, 2, { authored: on('2026-11-16') })),
    procedures: [
      {
        id: 'Procedure/1',
        kind: 'radiotherapy',
        named: 'Radiotherapy',
        state: 'completed',
        when: on('2026-11-07'),
        regions: [{ region: 'pelvis', side: 'left' }],
        about: [],
      },
    ],
  },
  {
    orders: [regular('methadone', 10, 2), patch(25), asNeeded('morphine', 5)],
    pain: [entryAgo(20, 5), entryAgo(0, 5)],
    procedures: [
      {
        id: 'Procedure/2',
        kind: 'radiotherapy',
        named: 'Radiotherapy',
        state: 'completed',
        when: on('2026-11-04'),
        regions: [{ region: 'pelvis', side: 'left' }],
        about: [],
      },
    ],
  },
  { pain: [entryAgo(10, 8)], symptoms: [symptom('numbness', 'new')] },
  {
    results: [corrected(14.2, 'mg/dL')],
    doses: [zoledronate(ago(3)), { ...dose('rehydration', ago(4)), strength: liter }],
  },
  {
    results: [2.4, 2.7, 2.4, 2.95].map((value, index) =>
      corrected(value, 'mmol/L', { at: ago([1, 40, 70, 100][index] ?? 0) }),
    ),
    doses: [{ ...dose('rehydration', ago(99)), strength: liter }],
  },
  {
    results: [2.56, 2.47, 2.38].map((value, index) =>
      corrected(value, 'mmol/L', { at: ago(index * 58), high: 2.65 }),
    ),
    doses: [{ ...dose('rehydration', ago(300)), strength: liter }],
  },
  {
    results: [creatinine(220, 'umol/L'), creatinine(130, 'umol/L', { at: ago(30) })],
    orders: [medication('zoledronate', { interval: every(4, 'week') })],
    doses: [zoledronate(ago(27))],
  },
  { orders: [medication('zoledronate', { strength: undefined as never, interval: every(1, 'year') })] },
  {
    doses: [ago(2), ago(9), ago(16)].map((at) => denosumab(at)),
    results: [corrected(2.4, 'mmol/L', { at: ago(17) })],
  },
]

/** The other unit of a measure, and what one of the first is in the second. */
const OTHER_UNIT: readonly (readonly [measure: string, from: string, to: string, times: number])[] = [
  ...['calcium-total', 'calcium-corrected', 'calcium-ionized'].map(
    (measure) => [measure, 'mmol/L', 'mg/dL', 4] as const,
  ),
  ['creatinine', 'umol/L', 'mg/dL', 1 / 88],
  ['vitamin-d', 'nmol/L', 'ng/mL', 0.4],
  ['hemoglobin', 'g/L', 'mmol/L', 1 / 16],
]

/** About the same in its other unit: near enough to come by the same places of a rule. */
function inOtherUnit(result: LabResult): LabResult {
  const { measure, low, high } = result
  const { unit, value } = result.amount
  const row = OTHER_UNIT.find(([of, from, to]) => of === measure && (unit === from || unit === to))
  if (row === undefined) return result
  const [, from, to, times] = row
  const factor = unit === from ? times : 1 / times
  const converted = (of: number) => Number((of * factor).toPrecision(3))
  return {
    ...result,
    amount: amount(converted(value), unit === from ? to : from),
    ...(low !== undefined && { low: converted(low) }),
    ...(high !== undefined && { high: converted(high) }),
  } as LabResult
}

/** Half of total or corrected calcium is ionized. */
function asIonized(result: LabResult): LabResult {
  const { measure, amount: of, low: _, high: __, ...rest } = result
  if (measure !== 'calcium-total' && measure !== 'calcium-corrected') return result
  return { ...rest, measure: 'calcium-ionized', amount: amount(of.value / 2, of.unit) }
}

const EXAMPLES: readonly Partial<PatientFacts>[] = RULES.flatMap(({ id }) =>
  examplesOf(id).map(({ given }) => given),
)

function inOtherWays(given: Partial<PatientFacts>): readonly Partial<PatientFacts>[] {
  const { results = [] } = given
  const ionizedAll = results.map(asIonized)
  return [results, results.map(inOtherUnit), ionizedAll, ionizedAll.map(inOtherUnit)].map((all) => ({
    ...given,
    results: all,
  }))
}

/** Records that lead the rules through as much of themselves as a few can: their examples, each in several units. */
export const LEADING_RECORDS: readonly Partial<PatientFacts>[] = [...OWN, ...EXAMPLES].flatMap(inOtherWays)
