import { describe, expect, test } from 'vitest'

import { completeCoverage } from '../facts/coverage.ts'
import type { Complication, PrimaryCancer } from '../facts/disease.ts'
import type { LabResult } from '../facts/laboratory.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import type { SymptomAnswer, SymptomReport } from '../facts/symptom.ts'
import type { Procedure } from '../facts/treatment.ts'
import { amount } from '../quantity/quantity.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { day, dose, factsOf, nowOn, on, symptom, TODAY } from '../testing/build-facts.ts'
import { denosumab, denosumabOfUnknownStrength, every, medication, site } from '../testing/build-follow-up.ts'
import type { PartialDate } from '../time/when.ts'
import { listRiskFactors } from './list-risk-factors.ts'
import { RISK_FACTORS, type RiskFactor } from './risk-factor.ts'

const factorsOf = (facts: Partial<PatientFacts>) =>
  listRiskFactors(factsOf(facts), DEFAULT_RULESET, nowOn(TODAY))
const kindsOf = (facts: Partial<PatientFacts>) => factorsOf(facts).map(({ kind }) => kind)
const factorOf = (kind: RiskFactor['kind'], facts: Partial<PatientFacts>) =>
  factorsOf(facts).find((factor) => factor.kind === kind)

function procedure(kind: Procedure['kind'], different: Partial<Procedure> = {}): Procedure {
  return {
    id: `Procedure/${kind}`,
    kind,
    named: kind,
    state: 'completed',
    when: on('2026-02-01'),
    regions: [{ region: 'lumbar-spine' }],
    about: [],
    ...different,
  }
}

const complication = (kind: Complication['kind'], different: Partial<Complication> = {}): Complication => ({
  id: `Condition/${kind}`,
  kind,
  named: kind,
  since: { year: 2026, month: 3 },
  state: 'active',
  ...different,
})

const primary = (of: PrimaryCancer['primary'], different: Partial<PrimaryCancer> = {}): PrimaryCancer => ({
  id: `Condition/${of}`,
  primary: of,
  named: of,
  state: 'active',
  ...different,
})

const phosphatase = (
  value: number,
  different: Partial<Extract<LabResult, { measure: 'alkaline-phosphatase' }>> = {},
): LabResult => ({
  id: 'Observation/alp',
  measure: 'alkaline-phosphatase',
  amount: amount(value, 'U/L'),
  high: 130,
  when: on('2026-11-01'),
  status: 'final',
  ...different,
})

const UNITS = { psa: 'ng/mL', ldh: 'U/L', cea: 'ng/mL', 'ca-15-3': "[arb'U]/mL" } as const

function marker(of: keyof typeof UNITS, value: number, more: Partial<LabResult<'psa'>> = {}): LabResult {
  const result = { id: `Observation/${of}`, when: on('2026-11-01'), status: 'final', ...more }
  return { ...result, measure: of, amount: amount(value, UNITS[of]) } as LabResult
}

const mechanical = (answer: SymptomAnswer, at?: string): SymptomReport => ({
  ...symptom('spinal-pain', answer, at),
  qualities: ['mechanical'],
})

const born = (birth: PartialDate) => ({ ...factsOf().patient, birth })

const score = (scale: 'ecog' | 'karnofsky', value: number, at = '2026-11-01') => ({
  id: `Observation/${scale}-${at}`,
  scale,
  score: value,
  when: on(at),
})

const pain = (worst: number, at = TODAY) => ({
  id: `Observation/pain-${at}`,
  when: on(at),
  worst,
  regions: [],
  sites: [],
})

const THREE = [
  site({ id: 'Condition/1', since: { year: 2026 } }),
  site({ id: 'Condition/2', region: { region: 'skull' }, since: { year: 2025, month: 7 } }),
  site({ id: 'Condition/3', region: { region: 'ribs', side: 'left' } }),
]

test('a record with nothing in it has no risk factor: what is missing is no risk', () => {
  expect(factorsOf({})).toEqual([])
})

describe.each<[RiskFactor['kind'], readonly (readonly [string, Partial<PatientFacts>, boolean])[]]>([
  [
    'prior-skeletal-related-event',
    [
      ['a fracture', { complications: [complication('pathological-fracture')] }, true],
      [
        'a fracture that healed',
        { complications: [complication('pathological-fracture', { state: 'resolved' })] },
        true,
      ],
      ['compression of the cord', { complications: [complication('spinal-cord-compression')] }, true],
      ['radiation to bone', { procedures: [procedure('radiotherapy')] }, true],
      ['surgery to bone', { procedures: [procedure('bone-surgery')] }, true],
      ['surgery that is planned', { procedures: [procedure('bone-surgery', { state: 'planned' })] }, false],
      ['a high calcium: followed by itself', { complications: [complication('hypercalcemia')] }, false],
      ['a biopsy', { procedures: [procedure('bone-biopsy')] }, false],
    ],
  ],
  [
    'lytic-lesion',
    [
      ['lytic', { sites: [site({ lesion: 'lytic' })] }, true],
      ['mixed', { sites: [site({ lesion: 'mixed' })] }, true],
      ['blastic', { sites: [site({ lesion: 'blastic' })] }, false],
      ['not told', { sites: [site()] }, false],
      ['suspected', { sites: [site({ lesion: 'lytic', certainty: 'suspected' })] }, false],
      ['resolved', { sites: [site({ lesion: 'lytic', state: 'resolved' })] }, false],
      [
        'seen in imaging',
        {
          sites: [site({ id: 'Condition/1' })],
          lesions: [{ id: 'Observation/1', lesion: 'lytic', when: on(TODAY), about: 'Condition/1' }],
        },
        true,
      ],
    ],
  ],
  [
    'three-or-more-sites',
    [
      ['three places', { sites: THREE }, true],
      ['two places', { sites: THREE.slice(1) }, false],
      [
        'two records of one place among three',
        { sites: [...THREE.slice(1), site({ region: { region: 'skull' } })] },
        false,
      ],
      ['a suspected third', { sites: [...THREE.slice(1), site({ certainty: 'suspected' })] }, false],
      [
        'both femora',
        {
          sites: (['left', 'right', 'unknown'] as const).map((side) =>
            site({ region: { region: 'femoral-shaft', side } }),
          ),
        },
        true,
      ],
    ],
  ],
  [
    'weight-bearing-site',
    [
      ['femur', { sites: [site({ region: { region: 'proximal-femur', side: 'left' } })] }, true],
      ['humerus', { sites: [site({ region: { region: 'humerus', side: 'left' } })] }, false],
    ],
  ],
  [
    'junctional-spine-site',
    (
      [
        ['C2', true],
        ['C3', false],
        ['C6', false],
        ['C7', true],
        ['T2', true],
        ['T3', false],
        ['T10', false],
        ['T11', true],
        ['L1', true],
        ['L2', false],
        ['L5', true],
        ['S1', true],
        ['S2-S5', false],
        [undefined, false],
      ] as const
    ).map(([level, is]) => [
      String(level),
      { sites: [site({ region: { region: 'lumbar-spine', ...(level && { level }) } })] },
      is,
    ]),
  ],
  [
    'worst-pain-5-or-more',
    [
      ['5 today', { pain: [pain(5)] }, true],
      ['4 today', { pain: [pain(4)] }, false],
      ['9 a week ago', { pain: [pain(9, '2026-11-16')] }, false],
      ['9 six days ago', { pain: [pain(9, '2026-11-17')] }, true],
    ],
  ],
  [
    'raised-alkaline-phosphatase',
    [
      ['above its limit', { results: [phosphatase(131)] }, true],
      ['on it', { results: [phosphatase(130)] }, false],
      ['a bound above it', { results: [phosphatase(130, { comparator: '>' })] }, true],
      ['a bound below it', { results: [phosphatase(200, { comparator: '<' })] }, false],
      ['preliminary', { results: [phosphatase(200, { status: 'preliminary' })] }, false],
      ['two years old', { results: [phosphatase(200, { when: on('2024-11-01') })] }, false],
      [
        'normal since',
        { results: [phosphatase(200), phosphatase(100, { id: 'Observation/2', when: on('2026-11-20') })] },
        false,
      ],
    ],
  ],
  [
    'no-bone-agent',
    [
      ['none, all read', { sites: THREE }, true],
      ['none, no bone metastasis on record', {}, false],
      ['on one', { sites: THREE, doses: [denosumab('2026-11-01')] }, false],
      [
        'stopped',
        { sites: THREE, orders: [medication('denosumab', { state: 'stopped', stopReason: 'Jaw' })] },
        true,
      ],
      ['one of unknown strength', { sites: THREE, doses: [denosumabOfUnknownStrength('2026-11-01')] }, false],
      ['one for osteoporosis', { sites: THREE, doses: [denosumab('2026-11-01', 60)] }, false],
    ],
  ],
  [
    'bone-agent-gap',
    [
      ['57 days after a dose', { doses: [denosumab('2026-09-27')] }, true],
      ['56 days after a dose', { doses: [denosumab('2026-09-28')] }, false],
      [
        'stopped',
        {
          doses: [denosumab('2026-06-01')],
          orders: [medication('denosumab', { state: 'stopped', stopReason: 'Jaw' })],
        },
        false,
      ],
    ],
  ],
  [
    'previous-radiotherapy',
    [
      ['to bone', { procedures: [procedure('radiotherapy')] }, true],
      ['to a place that is not told', { procedures: [procedure('radiotherapy', { regions: [] })] }, false],
      ['that is planned', { procedures: [procedure('radiotherapy', { state: 'planned' })] }, false],
    ],
  ],
  [
    'corticosteroids',
    [
      ['ordered', { orders: [medication('corticosteroid')] }, true],
      ['ended', { orders: [medication('corticosteroid', { state: 'completed' })] }, false],
    ],
  ],
  [
    'hormone-treatment',
    [
      ['ordered', { orders: [medication('endocrine')] }, true],
      ['a depot half a year ago', { doses: [dose('androgen-deprivation', '2026-05-24')] }, true],
      ['a depot a day longer ago', { doses: [dose('androgen-deprivation', '2026-05-23')] }, false],
    ],
  ],
  ['osteoporosis', [['on record', { complications: [complication('osteoporosis')] }, true]]],
  [
    'falls',
    [
      ['a year ago', { symptoms: [symptom('fall', 'new', '2025-11-23')] }, true],
      ['a day longer ago', { symptoms: [symptom('fall', 'new', '2025-11-22')] }, false],
      ['denied', { symptoms: [symptom('fall', 'absent')] }, false],
    ],
  ],
  [
    'ecog-2-or-more',
    [
      ['ECOG 2', { performance: [score('ecog', 2)] }, true],
      ['ECOG 1', { performance: [score('ecog', 1)] }, false],
      ['Karnofsky 60', { performance: [score('karnofsky', 60)] }, true],
      ['Karnofsky 70', { performance: [score('karnofsky', 70)] }, false],
      ['better since', { performance: [score('ecog', 1), score('ecog', 3, '2026-05-01')] }, false],
    ],
  ],
  [
    'lytic-primary',
    [
      ['kidney', { primaries: [primary('kidney')] }, true],
      ['breast', { primaries: [primary('breast')] }, false],
      ['resolved', { primaries: [primary('kidney', { state: 'resolved' })] }, false],
    ],
  ],
  ['myeloma', [['on record', { primaries: [primary('myeloma')] }, true]]],
  ['genetic-mutation', [['on record', { complications: [complication('genetic-mutation')] }, true]]],
  [
    'multiple-primaries',
    [
      ['breast and lung', { primaries: [primary('breast'), primary('lung')] }, true],
      ['breast twice', { primaries: [primary('breast'), primary('breast', { id: 'Condition/x' })] }, false],
      ['breast and unknown', { primaries: [primary('breast'), primary('unknown')] }, false],
    ],
  ],
  [
    'visceral-metastasis',
    [
      ['liver', { complications: [complication('visceral-metastasis')] }, true],
      ['brain', { complications: [complication('brain-metastasis')] }, true],
      ['resolved', { complications: [complication('brain-metastasis', { state: 'resolved' })] }, false],
    ],
  ],
  [
    'functional-pain',
    [
      ['with load', { symptoms: [mechanical('new')] }, true],
      ['as before', { symptoms: [mechanical('same')] }, true],
      ['denied', { symptoms: [mechanical('absent')] }, false],
      ['denied since', { symptoms: [mechanical('new', '2026-11-10'), mechanical('absent')] }, false],
      ['thirty days ago', { symptoms: [mechanical('new', '2026-10-24')] }, true],
      ['a day longer ago', { symptoms: [mechanical('new', '2026-10-23')] }, false],
      ['of another kind', { symptoms: [symptom('spinal-pain', 'new')] }, false],
    ],
  ],
  [
    'bone-seeking-primary',
    [
      ['breast', { primaries: [primary('breast')] }, true],
      ['prostate', { primaries: [primary('prostate')] }, true],
      ['lung', { primaries: [primary('lung')] }, false],
      ['resolved', { primaries: [primary('breast', { state: 'resolved' })] }, false],
    ],
  ],
  [
    'lung-adenocarcinoma',
    [
      ['of the lung', { primaries: [primary('lung', { histology: 'adenocarcinoma' })] }, true],
      ['not told', { primaries: [primary('lung')] }, false],
      ['small cell', { primaries: [primary('lung', { histology: 'small-cell' })] }, false],
    ],
  ],
  [
    'small-cell-lung-cancer',
    [['of the lung', { primaries: [primary('lung', { histology: 'small-cell' })] }, true]],
  ],
  [
    'psa-over-97',
    [
      ['97', { results: [marker('psa', 97)] }, false],
      ['97.1', { results: [marker('psa', 97.1)] }, true],
      ['more than 97', { results: [marker('psa', 97, { comparator: '>' })] }, true],
      ['97 or more', { results: [marker('psa', 97, { comparator: '>=' })] }, false],
      ['less than 100', { results: [marker('psa', 100, { comparator: '<' })] }, false],
      ['lower since', { results: [marker('psa', 200, { when: on('2026-10-01') }), marker('psa', 3)] }, false],
      ['older than the window', { results: [marker('psa', 200, { when: on('2025-10-01') })] }, false],
      ['preliminary', { results: [marker('psa', 200, { status: 'preliminary' })] }, false],
    ],
  ],
  [
    'raised-ldh',
    [
      ['above its limit', { results: [marker('ldh', 251, { high: 250 })] }, true],
      ['on its limit', { results: [marker('ldh', 250, { high: 250 })] }, false],
      ['without a limit', { results: [marker('ldh', 900)] }, false],
    ],
  ],
  [
    'raised-tumor-marker',
    [
      ['CEA', { results: [marker('cea', 6, { high: 5 })] }, true],
      ['CA 15-3', { results: [marker('ca-15-3', 40, { high: 30 })] }, true],
      ['PSA', { results: [marker('psa', 6, { high: 4 })] }, false],
    ],
  ],
  [
    'age-60-or-more',
    [
      ['sixty today', { patient: born({ year: 1966, month: 11, day: 23 }) }, true],
      ['sixty tomorrow', { patient: born({ year: 1966, month: 11, day: 24 }) }, false],
      ['sixty this month, perhaps', { patient: born({ year: 1966, month: 11 }) }, false],
      ['sixty last month', { patient: born({ year: 1966, month: 10 }) }, true],
      ['sixty this year, perhaps', { patient: born({ year: 1966 }) }, false],
      ['sixty last year', { patient: born({ year: 1965 }) }, true],
      ['not told', {}, false],
    ],
  ],
  [
    'male',
    [
      ['male', { patient: { ...factsOf().patient, gender: 'male' } }, true],
      ['female', { patient: { ...factsOf().patient, gender: 'female' } }, false],
      ['not told', {}, false],
    ],
  ],
  [
    'short-bone-metastasis-free-interval',
    (
      [
        ['a day short of a year', { year: 2025, month: 1, day: 3 }, { year: 2026, month: 1, day: 2 }, true],
        ['a year', { year: 2025, month: 1, day: 2 }, { year: 2026, month: 1, day: 2 }, false],
        ['at diagnosis', { year: 2025, month: 1, day: 2 }, { year: 2025, month: 1, day: 2 }, true],
        ['short whatever the months mean', { year: 2025, month: 6 }, { year: 2026, month: 4 }, true],
        ['perhaps short', { year: 2025 }, { year: 2026 }, false],
      ] as const
    ).map(([name, diagnosed, since, is]) => [
      name,
      { primaries: [primary('breast', { since: diagnosed })], sites: [site({ since })] },
      is,
    ]),
  ],
])('%s', (kind, cases) => {
  test.each(cases)('%s', (_, facts, is) => {
    expect(kindsOf(facts).includes(kind)).toBe(is)
  })
})

describe('a factor', () => {
  test('names what it rests on and since when', () => {
    expect(factorOf('three-or-more-sites', { sites: THREE })).toEqual({
      kind: 'three-or-more-sites',
      evidence: ['Condition/1', 'Condition/2', 'Condition/3'],
      since: { year: 2025, month: 1, day: 2 },
      detail: '3',
    })
    expect(factorOf('ecog-2-or-more', { performance: [score('ecog', 2)] })).toEqual({
      kind: 'ecog-2-or-more',
      evidence: ['Observation/ecog-2026-11-01'],
      since: { year: 2026, month: 11, day: 1 },
      detail: 'ECOG 2',
    })
    const stopped = medication('denosumab', {
      id: 'MedicationRequest/1',
      state: 'stopped',
      stopReason: 'Jaw',
      interval: every(4, 'week'),
    })
    expect(factorOf('no-bone-agent', { sites: THREE, orders: [stopped] })).toMatchObject({
      evidence: ['MedicationRequest/1'],
      detail: 'denosumab: Jaw',
    })
  })

  test('that no bone agent is given is not said of a record that is not read @H8', () => {
    for (const concept of ['medication-doses', 'medication-orders'] as const) {
      const coverage = new Map(completeCoverage())
      coverage.delete(concept)
      expect(kindsOf({ sites: THREE, coverage })).not.toContain('no-bone-agent')
    }
  })

  test('alkaline phosphatase without a limit tells nothing', () => {
    const { high: _, ...unlimited } = phosphatase(900)
    expect(kindsOf({ results: [unlimited as LabResult] })).toEqual([])
  })

  test('with two primaries nobody can tell from which the interval runs', () => {
    const primaries = [
      primary('breast', { since: { year: 2026 } }),
      primary('lung', { since: { year: 2026 } }),
    ]
    expect(kindsOf({ primaries, sites: [site({ since: { year: 2026 } })] })).not.toContain(
      'short-bone-metastasis-free-interval',
    )
  })
})

test('factors stand in one order and none is scored', () => {
  const facts = {
    sites: THREE,
    pain: [pain(8)],
    primaries: [primary('lung'), primary('myeloma')],
    orders: [medication('corticosteroid', { start: day('2026-10-01') })],
  }
  const kinds = kindsOf(facts)
  expect(kinds).toEqual(RISK_FACTORS.filter((kind) => kinds.includes(kind)))
  expect(new Set(factorsOf(facts).flatMap((factor) => Object.keys(factor)))).toEqual(
    new Set(['kind', 'evidence', 'since', 'detail']),
  )
})
