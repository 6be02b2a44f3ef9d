import { describe, expect, test } from 'vitest'

import type { LabMeasure, LabResult } from '../../facts/laboratory.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Finding } from '../../findings/finding.ts'
import {
  ago,
  denosumabAgo,
  MONTHLY_DENOSUMAB,
  withCreatinine,
  zoledronateAgo,
} from '../../testing/build-course.ts'
import { corrected, ionized, nextId, on, total } from '../../testing/build-facts.ts'
import { denosumab, medication } from '../../testing/build-follow-up.ts'
import { boneSite, complication } from '../../testing/build-records.ts'
import { judge, verdictsOf } from '../../testing/judge.ts'
import { highRiskOnDenosumab } from './high-risk-on-denosumab.ts'

const { creatinine: good, ...person } = withCreatinine(90)
/** On denosumab for years, with a clearance that is known and not low. */
const ON: Partial<PatientFacts> = { ...person, orders: [MONTHLY_DENOSUMAB], doses: denosumabAgo(10, 38, 400) }
const evaluate = (given: Partial<PatientFacts> = {}) =>
  judge(highRiskOnDenosumab, { ...ON, results: [good], ...given })

function risksOf([finding]: readonly Finding[]): readonly string[] {
  return finding?.verdict === 'raised' && finding.reason.id === 'watch-high-risk'
    ? finding.reason.risks.map(({ by }) => by)
    : []
}

type Remarks = Partial<Pick<LabResult, 'low' | 'high' | 'comparator' | 'status'>>

function result(
  measure: LabMeasure,
  value: number,
  unit: string,
  more: Remarks = {},
  at = ago(5),
): LabResult {
  return {
    id: nextId('Observation'),
    measure,
    amount: { value, unit },
    when: on(at),
    status: 'final',
    ...more,
  } as LabResult
}

const measured = (...results: readonly LabResult[]) => risksOf(evaluate({ results: [good, ...results] }))

describe('for whom', () => {
  test.each([
    ['on denosumab', {}, ['clear']],
    ['stopped', { orders: [medication('denosumab', { state: 'stopped', stopReason: 'Jaw' })] }, []],
    ['missed for more than two intervals', { orders: [], doses: denosumabAgo(57) }, []],
    ['on zoledronate', { orders: [], doses: zoledronateAgo(10) }, []],
    ['on denosumab for osteoporosis', { orders: [], doses: [denosumab(ago(10), 60)] }, []],
    [
      'on denosumab, and once given zoledronate since',
      { doses: [...denosumabAgo(10, 38, 400), ...zoledronateAgo(3)] },
      ['clear'],
    ],
    ['on nothing', { orders: [], doses: [] }, []],
  ])('%s', (_, given, expected) => {
    expect(verdictsOf(highRiskOnDenosumab, { ...ON, results: [good], ...given })).toEqual(expected)
  })
})

describe('the kidney', () => {
  test.each([
    [205, ['clearance']],
    [200, []],
  ])('creatinine %d umol/L', (micromoles, risks) => {
    expect(risksOf(evaluate({ results: [withCreatinine(micromoles).creatinine] }))).toEqual(risks)
  })

  test('dialysis, until it is over', () => {
    expect(risksOf(evaluate({ complications: [complication('dialysis')] }))).toEqual(['dialysis'])
    expect(risksOf(evaluate({ complications: [complication('dialysis', { state: 'resolved' })] }))).toEqual(
      [],
    )
    expect(risksOf(evaluate({ complications: [complication('osteoporosis')] }))).toEqual([])
  })

  test('without a clearance it cannot be told, unless something else is found', () => {
    expect(verdictsOf(highRiskOnDenosumab, ON)).toEqual(['unknown creatinine-result'])
    expect(verdictsOf(highRiskOnDenosumab, { ...ON, weights: [], results: [good] })).toEqual([
      'unknown weight',
    ])
    expect(evaluate({ weights: [], complications: [complication('dialysis')] })).toMatchObject([
      { verdict: 'raised', tier: 'info', missing: [{ needs: 'weight' }] },
    ])
  })
})

describe('calcium before the first dose', () => {
  const first = { doses: denosumabAgo(10) }
  test.each([
    ['in the lowest tenth of a millimole', corrected(2.3, 'mmol/L', { at: ago(11) }), true],
    ['just above it', corrected(2.31, 'mmol/L', { at: ago(11) }), false],
    ['on the lower limit', corrected(2.2, 'mmol/L', { at: ago(11) }), true],
    ['below the lower limit', corrected(2.1, 'mmol/L', { at: ago(11) }), true],
    ['by the laboratory’s own limit', corrected(2.22, 'mmol/L', { at: ago(11), low: 2.12, high: 2.6 }), true],
    ['just above that', corrected(2.23, 'mmol/L', { at: ago(11), low: 2.12, high: 2.6 }), false],
    ['in mg/dL', corrected(9.2, 'mg/dL', { at: ago(11) }), true],
    ['just above in mg/dL', corrected(9.3, 'mg/dL', { at: ago(11) }), false],
    ['on the day of the dose', corrected(2.3, 'mmol/L', { at: ago(10) }), true],
    ['the day after it', corrected(2.3, 'mmol/L', { at: ago(9) }), false],
    ['90 days before', corrected(2.3, 'mmol/L', { at: ago(100) }), true],
    ['91 days before', corrected(2.3, 'mmol/L', { at: ago(101) }), false],
    ['a total without albumin that is low in its range', total(2.3, 'mmol/L', { at: ago(11) }), true],
    ['ionized is not held against this line', ionized(1.16, 'mmol/L', { at: ago(11) }), false],
    ['a bound', corrected(2.3, 'mmol/L', { at: ago(11), comparator: '<' }), false],
    ['preliminary', corrected(2.3, 'mmol/L', { at: ago(11), status: 'preliminary' }), false],
  ])('%s', (_, before, isRisk) => {
    expect(risksOf(evaluate({ ...first, results: [good, before] }))).toEqual(isRisk ? ['calcium-before'] : [])
  })

  test('the last before it decides', () => {
    const results = [
      good,
      corrected(2.2, 'mmol/L', { at: ago(40) }),
      corrected(2.45, 'mmol/L', { at: ago(11) }),
    ]
    expect(risksOf(evaluate({ ...first, results }))).toEqual([])
  })
})

describe('what was measured', () => {
  test.each([
    ['vitamin D 49.9 nmol/L', [result('vitamin-d', 49.9, 'nmol/L')], ['vitamin-d']],
    ['vitamin D 50 nmol/L', [result('vitamin-d', 50, 'nmol/L')], []],
    ['vitamin D 19.9 ng/mL', [result('vitamin-d', 19.9, 'ng/mL')], ['vitamin-d']],
    ['vitamin D 20 ng/mL', [result('vitamin-d', 20, 'ng/mL')], []],
    ['vitamin D below 25', [result('vitamin-d', 25, 'nmol/L', { comparator: '<' })], ['vitamin-d']],
    ['vitamin D below 60', [result('vitamin-d', 60, 'nmol/L', { comparator: '<' })], []],
    ['vitamin D that was low years ago', [result('vitamin-d', 30, 'nmol/L', {}, ago(900))], ['vitamin-d']],
    [
      'vitamin D that was low, and is not now',
      [result('vitamin-d', 30, 'nmol/L', {}, ago(90)), result('vitamin-d', 70, 'nmol/L')],
      [],
    ],
    [
      'vitamin D that is low by a preliminary result',
      [
        result('vitamin-d', 70, 'nmol/L', {}, ago(90)),
        result('vitamin-d', 30, 'nmol/L', { status: 'preliminary' }),
      ],
      ['vitamin-d'],
    ],
    [
      'vitamin D that is good by a preliminary result',
      [
        result('vitamin-d', 30, 'nmol/L', {}, ago(90)),
        result('vitamin-d', 70, 'nmol/L', { status: 'preliminary' }),
      ],
      ['vitamin-d'],
    ],
    ['magnesium on its limit', [result('magnesium', 0.7, 'mmol/L', { low: 0.7 })], []],
    ['magnesium below its limit', [result('magnesium', 0.69, 'mmol/L', { low: 0.7 })], ['magnesium']],
    ['magnesium in mg/dL', [result('magnesium', 1.6, 'mg/dL', { low: 1.7 })], ['magnesium']],
    ['magnesium without a limit', [result('magnesium', 0.5, 'mmol/L')], []],
    ['ALP of twice its limit', [result('alkaline-phosphatase', 240, 'U/L', { high: 120 })], []],
    [
      'ALP above twice its limit',
      [result('alkaline-phosphatase', 241, 'U/L', { high: 120 })],
      ['alkaline-phosphatase'],
    ],
    ['ALP without a limit', [result('alkaline-phosphatase', 900, 'U/L')], []],
  ])('%s', (_, results, risks) => {
    expect(measured(...results)).toEqual(risks)
  })
})

describe('the disease', () => {
  test.each([
    [
      'an osteoblastic site',
      [boneSite({ region: 'pelvis', side: 'left' }, { lesion: 'blastic' })],
      ['osteoblastic'],
    ],
    ['a mixed site', [boneSite({ region: 'pelvis', side: 'left' }, { lesion: 'mixed' })], []],
    [
      'a site that is only suspected',
      [boneSite({ region: 'pelvis', side: 'left' }, { lesion: 'blastic', certainty: 'suspected' })],
      [],
    ],
    [
      'a site that is resolved',
      [boneSite({ region: 'pelvis', side: 'left' }, { lesion: 'blastic', state: 'resolved' })],
      [],
    ],
    [
      'six places',
      (['a', 'b', 'c', 'd', 'e', 'f'] as const).map((named) => boneSite(undefined, { named })),
      ['extensive'],
    ],
    [
      'five places',
      (['a', 'b', 'c', 'd', 'e', 'e'] as const).map((named) => boneSite(undefined, { named })),
      [],
    ],
  ])('%s', (_, sites, risks) => {
    expect(risksOf(evaluate({ sites }))).toEqual(risks)
  })
})

describe('never measured', () => {
  test('is a gap and no risk', () => {
    expect(evaluate()).toMatchObject([{ verdict: 'clear' }])
  })

  test('is asked for before a first dose', () => {
    expect(verdictsOf(highRiskOnDenosumab, { ...ON, doses: [], results: [good] })).toEqual([
      'unknown vitamin-d-result, magnesium-result',
    ])
    const results = [
      good,
      result('vitamin-d', 70, 'nmol/L'),
      result('magnesium', 0.8, 'mmol/L', { low: 0.7 }),
    ]
    expect(verdictsOf(highRiskOnDenosumab, { ...ON, doses: [], results })).toEqual(['clear'])
  })
})

test('names every risk with what it rests on', () => {
  const vitaminD = result('vitamin-d', 30, 'nmol/L')
  const bone = boneSite({ region: 'pelvis', side: 'left' }, { lesion: 'blastic' })
  expect(evaluate({ results: [good, vitaminD], sites: [bone] })).toMatchObject([
    {
      verdict: 'raised',
      tier: 'info',
      problem: 'bone-agent',
      evidence: [vitaminD.id, bone.id],
      since: denosumabAgo(400)[0]?.when.day,
      reason: {
        risks: [
          { by: 'vitamin-d', result: { value: 30, unit: 'nmol/L', line: 50 } },
          { by: 'osteoblastic', sites: 1 },
        ],
      },
    },
  ])
})

describe('what was looked at', () => {
  test('clears with the result that is no risk, and not with one that cannot tell', () => {
    const [low, bound] = [
      result('magnesium', 0.8, 'mmol/L', { low: 0.7 }),
      result('magnesium', 0.8, 'mmol/L', { low: 0.7, comparator: '<' }),
    ]
    const evidenceWith = (of: LabResult) => {
      const [finding] = evaluate({ results: [good, of] })
      return finding?.verdict === 'clear' ? finding.evidence : []
    }
    expect(evidenceWith(low)).toContain(low.id)
    expect(evidenceWith(bound)).not.toContain(bound.id)
    expect(evidenceWith(result('magnesium', 0.8, 'mmol/L'))).toHaveLength(evidenceWith(bound).length)
  })

  test('tells a result that is a bound as one', () => {
    const bound = result('vitamin-d', 25, 'nmol/L', { comparator: '<' })
    const [finding] = evaluate({ results: [good, bound] })
    expect(finding?.reason).toMatchObject({ risks: [{ by: 'vitamin-d', result: { comparator: '<' } }] })
    const [plain] = evaluate({ results: [good, result('vitamin-d', 25, 'nmol/L')] })
    expect(plain?.reason).not.toHaveProperty('risks.0.result.comparator')
  })

  test('a preliminary result alone is no risk unless it is one', () => {
    expect(measured(result('vitamin-d', 25, 'nmol/L', { status: 'preliminary' }))).toEqual(['vitamin-d'])
    expect(measured(result('vitamin-d', 80, 'nmol/L', { status: 'preliminary' }))).toEqual([])
  })

  test('a calcium before the first dose clears where it was corrected, and not as a bare total', () => {
    const before = { at: ago(401) }
    const evidenceWith = (of: LabResult) => evaluate({ results: [good, of] })[0]?.evidence ?? []
    const [sure, bare] = [corrected(2.45, 'mmol/L', before), total(2.45, 'mmol/L', before)]
    expect(evidenceWith(sure)).toContain(sure.id)
    expect(evidenceWith(bare)).not.toContain(bare.id)
  })
})
