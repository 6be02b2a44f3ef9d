import { describe, expect, test } from 'vitest'

import type { PrimaryCancer } from '../../facts/disease.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { ServiceOrder } from '../../facts/plan.ts'
import { day, on } from '../../testing/build-facts.ts'
import { booking, carePlan, denosumab, every, plan, scan, site } from '../../testing/build-follow-up.ts'
import { dueOf, onlyDue } from '../testing/due-of.ts'

const EVERY_90_DAYS = plan({ id: 'ServiceRequest/ct', interval: every(90, 'day') })
const CT = { ...scan('2025-11-20'), id: 'DiagnosticReport/ct' }
const MRI_SPINE = {
  modality: 'mri',
  regions: [{ region: 'cervical-spine' }, { region: 'thoracic-spine' }, { region: 'lumbar-spine' }],
} as const

function scanOn(today: string, facts: Partial<PatientFacts> = {}) {
  return onlyDue('imaging', today, { services: [EVERY_90_DAYS], examinations: [CT], ...facts })
}

const primary = (of: PrimaryCancer['primary'], more: Partial<PrimaryCancer> = {}): PrimaryCancer => ({
  id: `Condition/${of}`,
  primary: of,
  named: of,
  state: 'active',
  ...more,
})

describe('a CT of 20-Nov-2025, planned every 90 days @H13', () => {
  test.each([
    { today: '2026-02-03', status: 'not-due' },
    { today: '2026-02-04', status: 'due-soon' },
    { today: '2026-02-18', status: 'due-soon' },
    { today: '2026-02-19', status: 'due' },
    { today: '2026-03-11', status: 'due' },
    { today: '2026-03-12', status: 'overdue', daysOverdue: 22, tier: 'this-week' },
    { today: '2026-03-15', status: 'overdue', daysOverdue: 25, tier: 'this-week' },
    { today: '2026-04-04', status: 'overdue', daysOverdue: 45, tier: 'this-week' },
    { today: '2026-04-05', status: 'critical', daysOverdue: 46, tier: 'same-day' },
  ])('is $status on $today', ({ today, ...expected }) => {
    const found = scanOn(today)
    expect(found).toMatchObject({
      ...expected,
      due: '2026-02-18',
      graceEnds: '2026-03-11',
      criticalAfter: '2026-04-04',
      lastDone: '2025-11-20',
      intervalSource: 'plan',
      named: 'CT whole body',
      evidence: ['ServiceRequest/ct', 'DiagnosticReport/ct'],
    })
    expect(found.tier).toBe(expected.tier)
  })
})

describe('a booking of the scan', () => {
  test.each([
    ['2026-03-15', { booking: 'missed', status: 'overdue', tier: 'this-week' }, booking('2026-03-10')],
    ['2026-03-15', { booking: 'booked-late', status: 'overdue', tier: 'routine' }, booking('2026-03-20')],
    ['2026-03-01', { booking: 'booked', status: 'due' }, booking('2026-03-11')],
    ['2026-03-15', { booking: 'none', tier: 'this-week' }, booking('2026-03-20', { state: 'cancelled' })],
    ['2026-03-15', { booking: 'none', tier: 'this-week' }, booking('2026-03-20', { modality: 'mri' })],
    [
      '2026-03-15',
      { booking: 'booked-late', tier: 'routine' },
      booking('2026-03-20', { modality: 'other', basedOn: ['ServiceRequest/ct'] }),
    ],
    ['2026-03-15', { booking: 'none', tier: 'this-week' }, booking('2026-03-20', { kind: 'visit' })],
  ])('on %s gives %o', (today, expected, booked) => {
    expect(scanOn(today, { bookings: [booked] })).toMatchObject(expected)
  })

  test('that was kept counts as a scan without a report', () => {
    const bookings = [booking('2026-02-20', { id: 'Appointment/kept', state: 'fulfilled' })]
    expect(scanOn('2026-03-15', { bookings })).toMatchObject({
      status: 'not-due',
      lastDone: '2026-02-20',
      remarks: ['last-without-report'],
      evidence: ['ServiceRequest/ct', 'Appointment/kept'],
    })
  })
})

describe('what counts as the scan', () => {
  test.each([
    [
      'another one of the same kind, for whatever reason',
      scan('2026-02-01', { basedOn: ['ServiceRequest/x'] }),
      true,
    ],
    ['a preliminary report', scan('2026-02-01', { state: 'preliminary' }), true],
    ['done, not reported', scan('2026-02-01', { state: 'performed' }), true],
    ['another modality', scan('2026-02-01', { modality: 'mri' }), false],
    [
      'another modality, based on this plan',
      scan('2026-02-01', { modality: 'mri', basedOn: ['ServiceRequest/ct'] }),
      true,
    ],
  ])('%s: %o', (_, done, counts) => {
    const found = scanOn('2026-03-15', { examinations: [CT, done] })
    expect(found.lastDone).toBe(counts ? '2026-02-01' : '2025-11-20')
    expect(found.status).toBe(counts ? 'not-due' : 'overdue')
  })

  test('of two that are neither CT nor MRI nobody knows whether they are the same', () => {
    const services = [plan({ modality: 'other', interval: every(90, 'day') })]
    const found = onlyDue('imaging', '2026-03-15', {
      services,
      examinations: [scan('2026-02-01', { modality: 'other' })],
    })
    expect(found.lastDone).toBeUndefined()
  })

  test('one of unknown modality does not', () => {
    const { modality: _, ...unknown } = scan('2026-02-01')
    expect(scanOn('2026-03-15', { examinations: [CT, unknown] }).lastDone).toBe('2025-11-20')
  })

  test('done without a report is done for the clock, and says so', () => {
    const examinations = [CT, scan('2026-02-01', { state: 'performed' })]
    expect(scanOn('2026-03-15', { examinations }).remarks).toEqual(['last-without-report'])
    const reported = [...examinations, scan('2026-02-01')]
    expect(scanOn('2026-03-15', { examinations: reported }).remarks).toBeUndefined()
  })

  const spine = plan({ ...MRI_SPINE, interval: every(90, 'day') })

  test.each([
    ['the whole spine', MRI_SPINE, true],
    ['a part of it', { modality: 'mri', regions: [{ region: 'lumbar-spine' }] }, false],
    ['a place that is not told', { modality: 'mri', regions: [] }, false],
    [
      'one vertebra of each part',
      { modality: 'mri', regions: MRI_SPINE.regions.map((one) => ({ ...one, level: 'T8' as const })) },
      true,
    ],
  ] as const)('for an MRI of the spine %s: %o', (_, done, counts) => {
    const found = onlyDue('imaging', '2026-03-15', {
      services: [spine],
      examinations: [scan('2026-02-01', done)],
    })
    expect(found.lastDone).toBe(counts ? '2026-02-01' : undefined)
  })

  const femur = (side: 'left' | 'right' | 'unknown') => ({ region: 'proximal-femur', side }) as const

  test.each([
    ['left', 'left', true],
    ['left', 'right', false],
    ['left', 'unknown', true],
    ['unknown', 'right', true],
  ] as const)('an MRI of the %s femur was asked for, of the %s done: %o', (asked, done, counts) => {
    const services = [plan({ modality: 'mri', regions: [femur(asked)], interval: every(90, 'day') })]
    const examinations = [scan('2026-02-01', { modality: 'mri', regions: [femur(done)] })]
    expect(onlyDue('imaging', '2026-03-15', { services, examinations }).lastDone).toBe(
      counts ? '2026-02-01' : undefined,
    )
  })

  test('PET with CT is a PET, and not the other way round', () => {
    const asked = (modality: 'pet' | 'pet-ct') => [plan({ modality, interval: every(90, 'day') })]
    const done = (modality: 'pet' | 'pet-ct') => [scan('2026-02-01', { modality })]
    const last = (services: ServiceOrder[], examinations: ReturnType<typeof done>) =>
      onlyDue('imaging', '2026-03-15', { services, examinations }).lastDone
    expect(last(asked('pet'), done('pet-ct'))).toBe('2026-02-01')
    expect(last(asked('pet-ct'), done('pet'))).toBeUndefined()
  })
})

describe('the interval of a plan', () => {
  test.each([
    [every(3, 'month'), '2026-02-20', 'plan', undefined],
    [every(6, 'month'), '2026-05-20', 'plan', undefined],
    [every(6, 'week'), '2026-01-01', 'plan', undefined],
    [every(180, 'day'), '2026-05-19', 'plan', undefined],
    [every(181, 'day'), '2026-05-19', 'assumed', ['interval-limited']],
    [every(1, 'year'), '2026-05-19', 'assumed', ['interval-limited']],
    [every(41, 'day'), '2026-01-01', 'assumed', ['interval-limited']],
    [every(0, 'day'), '2026-02-18', 'assumed', undefined],
    [every(1e12, 'year'), '2026-02-18', 'assumed', undefined],
  ] as const)('%o gives %s, %s', (interval, due, intervalSource, remarks) => {
    const found = scanOn('2025-12-01', { services: [plan({ interval })] })
    expect(found).toMatchObject({ due, intervalSource })
    expect(found.remarks).toEqual(remarks)
  })

  test('may be a year in myeloma', () => {
    const facts = { services: [plan({ interval: every(1, 'year') })], primaries: [primary('myeloma')] }
    expect(scanOn('2025-12-01', facts)).toMatchObject({ due: '2026-11-20', intervalSource: 'plan' })
  })

  test.each([
    ['breast', primary('breast'), 90, 'protocol'],
    ['prostate, resistant', primary('prostate', { castration: 'resistant' }), 120, 'protocol'],
    ['prostate, sensitive', primary('prostate', { castration: 'sensitive' }), 180, 'protocol'],
    ['prostate, not told which', primary('prostate'), 120, 'assumed'],
    ['lung', primary('lung'), 63, 'protocol'],
    ['kidney', primary('kidney'), 84, 'protocol'],
    ['thyroid', primary('thyroid'), 120, 'protocol'],
    ['myeloma', primary('myeloma'), 365, 'protocol'],
    ['another', primary('other'), 90, 'assumed'],
    ['one that is resolved', primary('lung', { state: 'resolved' }), 90, 'assumed'],
  ] as const)('that tells none, of %s', (_, cancer, count, intervalSource) => {
    expect(scanOn('2025-12-01', { services: [plan()], primaries: [cancer] })).toMatchObject({
      interval: { count, unit: 'day' },
      intervalSource,
    })
  })

  test('that tells none, of two primaries: the one due first', () => {
    const primaries = [primary('myeloma'), primary('lung')]
    expect(scanOn('2025-12-01', { services: [plan()], primaries })).toMatchObject({ interval: { count: 63 } })
  })
})

describe('without a plan', () => {
  const noPlan = { services: [], primaries: [primary('breast')] }

  test.each([
    { today: '2026-02-18', status: 'due-soon' },
    { today: '2026-06-12', status: 'due' },
    { today: '2026-06-13', status: 'overdue', tier: 'routine', daysOverdue: 115 },
    { today: '2026-10-04', status: 'overdue', tier: 'routine', daysOverdue: 228 },
    { today: '2026-10-05', status: 'critical', tier: 'this-week', daysOverdue: 229 },
  ])('a CT of 20-Nov-2025 is $status on $today, at an interval that is assumed', ({ today, ...expected }) => {
    expect(scanOn(today, noPlan)).toMatchObject({
      ...expected,
      due: '2026-02-18',
      graceEnds: '2026-06-12',
      intervalSource: 'assumed',
    })
  })

  test('overdue by half a year, booked: still for planning', () => {
    const bookings = [booking('2026-07-01', { modality: 'bone-scan' })]
    expect(scanOn('2026-06-20', { ...noPlan, bookings })).toMatchObject({
      booking: 'booked-late',
      tier: 'routine',
    })
  })

  test.each(['xray', 'dxa', 'ultrasound'] as const)('%s is no restaging', (modality) => {
    const examinations = [CT, scan('2026-05-01', { modality })]
    expect(scanOn('2026-06-20', { ...noPlan, examinations }).lastDone).toBe('2025-11-20')
  })

  test('never done: from the first bone agent, else from the earliest bone metastasis', () => {
    const sites = [
      site({ since: { year: 2026, month: 3 } }),
      site({ since: { year: 2026, month: 5, day: 4 } }),
    ]
    const never = { services: [], examinations: [], sites }
    expect(scanOn('2026-06-20', never)).toMatchObject({ countedFrom: '2026-03-01', due: '2026-05-30' })
    const doses = [denosumab('2026-04-10'), denosumab('2026-05-08')]
    expect(scanOn('2026-06-20', { ...never, doses })).toMatchObject({ countedFrom: '2026-04-10' })
  })

  test('never done and no day known: cannot be told @H8', () => {
    const found = scanOn('2026-06-20', { services: [], examinations: [] })
    expect(found).toMatchObject({ status: 'unknown', intervalSource: 'assumed' })
    expect(found.due).toBeUndefined()
    expect(found.notLoaded).toBeUndefined()
  })
})

test('planned and never done: from the start of the plan, whatever was known before', () => {
  const services = [
    plan({ interval: every(90, 'day'), authored: on('2026-02-01'), start: day('2026-02-10') }),
  ]
  const facts = { services, doses: [denosumab('2026-01-05')], sites: [site()] }
  expect(onlyDue('imaging', '2026-03-15', facts)).toMatchObject({
    countedFrom: '2026-02-10',
    due: '2026-05-11',
  })
})

describe('several plans', () => {
  test('a CT and a bone scan are two', () => {
    const bone = plan({ modality: 'bone-scan', named: 'Bone scan', interval: every(6, 'month') })
    const found = dueOf('imaging', '2026-03-15', { services: [EVERY_90_DAYS, bone], examinations: [CT] })
    expect(new Map(found.map(({ named, status }) => [named, status]))).toEqual(
      new Map([
        ['Bone scan', 'critical'],
        ['CT whole body', 'overdue'],
      ]),
    )
  })

  test('of the same scan the newest stands', () => {
    const newer = plan({ interval: every(180, 'day'), authored: on('2026-01-10') })
    for (const services of [
      [EVERY_90_DAYS, newer],
      [newer, EVERY_90_DAYS],
    ])
      expect(scanOn('2026-03-15', { services })).toMatchObject({ due: '2026-05-19', status: 'not-due' })
  })

  test.each<[string, Partial<ServiceOrder>]>([
    ['completed', { state: 'completed' }],
    ['a draft', { state: 'draft' }],
    ['past its last day', { end: day('2026-03-14') }],
  ])('one that is %s is none', (_, different) => {
    expect(scanOn('2026-03-15', { services: [{ ...EVERY_90_DAYS, ...different }] })).toMatchObject({
      status: 'due',
      intervalSource: 'assumed',
    })
  })

  test('one that ends today still is', () => {
    const services = [{ ...EVERY_90_DAYS, end: day('2026-03-15') }]
    expect(scanOn('2026-03-15', { services }).status).toBe('overdue')
  })
})

describe('what is not chased', () => {
  test.each<[string, Partial<PatientFacts>, object]>([
    [
      'in hospice care',
      { carePlans: [carePlan('hospice', { reviewOn: day('2026-03-15') })] },
      { why: 'comfort-care', until: day('2026-03-15') },
    ],
    [
      'in comfort care without a review date',
      { carePlans: [carePlan('comfort-care')] },
      { why: 'comfort-care' },
    ],
    ['no further imaging', { carePlans: [carePlan('no-further-imaging')] }, { why: 'no-further-imaging' }],
    ['the plan withdrawn', { services: [{ ...EVERY_90_DAYS, state: 'revoked' }] }, { why: 'plan-revoked' }],
    ['the plan on hold', { services: [{ ...EVERY_90_DAYS, state: 'on-hold' }] }, { why: 'plan-on-hold' }],
    [
      'the plan paused until tomorrow',
      { services: [{ ...EVERY_90_DAYS, pausedUntil: day('2026-03-16') }] },
      { why: 'plan-on-hold', until: day('2026-03-16') },
    ],
  ])('%s', (_, facts, exempt) => {
    const found = scanOn('2026-03-15', facts)
    expect(found).toMatchObject({ status: 'exempt', exempt, due: '2026-02-18' })
    expect(found.tier).toBeUndefined()
    expect(found.daysOverdue).toBeUndefined()
  })

  test.each<[string, Partial<PatientFacts>]>([
    [
      'comfort care past its review',
      { carePlans: [carePlan('comfort-care', { reviewOn: day('2026-03-14') })] },
    ],
    [
      'comfort care that has not begun',
      { carePlans: [carePlan('comfort-care', { from: day('2026-03-16') })] },
    ],
    ['a ceiling of care', { carePlans: [carePlan('ceiling-of-care')] }],
    [
      'no further imaging past its review',
      { carePlans: [carePlan('no-further-imaging', { reviewOn: day('2026-03-14') })] },
    ],
    [
      'a pause that ends today',
      { services: [{ ...EVERY_90_DAYS, state: 'on-hold', pausedUntil: day('2026-03-15') }] },
    ],
    [
      'a withdrawn plan beside the one that took its place',
      {
        services: [
          EVERY_90_DAYS,
          plan({ state: 'revoked', interval: every(42, 'day'), authored: on('2026-02-01') }),
        ],
      },
    ],
  ])('%s exempts from nothing', (_, facts) => {
    expect(scanOn('2026-03-15', facts)).toMatchObject({ status: 'overdue', daysOverdue: 25 })
  })

  test('the deceased @H41', () => {
    const patient = { id: 'Patient/1', deceased: true } as PatientFacts['patient']
    expect(scanOn('2026-03-15', { patient })).toMatchObject({ status: 'exempt', exempt: { why: 'deceased' } })
  })
})

describe('a single scan that is asked for', () => {
  const order = (different: Partial<ServiceOrder> = {}) =>
    plan({
      id: 'ServiceRequest/once',
      named: 'MRI spine',
      ...MRI_SPINE,
      intent: 'order',
      authored: on('2026-03-01'),
      start: day('2026-03-10'),
      ...different,
    })
  const orderOn = (today: string, different: Partial<ServiceOrder> = {}, facts: Partial<PatientFacts> = {}) =>
    onlyDue('imaging', today, { services: [order(different)], ...facts })

  test.each([
    ['2026-02-23', 'not-due'],
    ['2026-03-10', 'due-soon'],
    ['2026-03-31', 'due'],
    ['2026-04-01', 'overdue'],
  ])('for 10-Mar-2026 is on %s %s', (today, status) => {
    expect(orderOn(today)).toMatchObject({
      status,
      due: '2026-03-10',
      named: 'MRI spine',
      intervalSource: 'order',
      evidence: ['ServiceRequest/once'],
    })
  })

  test('urgently is overdue the day after', () => {
    expect(orderOn('2026-03-11', { urgent: true })).toMatchObject({ status: 'critical', tier: 'same-day' })
  })

  test('urgently and for no day is due in two days', () => {
    const { start: _, ...undated } = order({ urgent: true })
    expect(onlyDue('imaging', '2026-03-03', { services: [undated] })).toMatchObject({ due: '2026-03-03' })
  })

  test('for no day leaves restaging as it is assumed', () => {
    const { start: _, ...undated } = order()
    expect(onlyDue('imaging', '2026-03-15', { services: [undated], examinations: [CT] })).toMatchObject({
      intervalSource: 'assumed',
      due: '2026-02-18',
    })
  })

  test('is done by a scan since then, and by none before', () => {
    const done = (at: string) => ({ examinations: [scan(at, MRI_SPINE)] })
    expect(orderOn('2026-04-01', {}, done('2026-02-28')).status).toBe('overdue')
    expect(orderOn('2026-04-01', {}, done('2026-03-01')).intervalSource).toBe('assumed')
  })

  test('does not take the place of a plan', () => {
    const facts = { services: [order(), EVERY_90_DAYS], examinations: [CT] }
    expect(dueOf('imaging', '2026-03-15', facts).map(({ named }) => named)).toEqual([
      'CT whole body',
      'MRI spine',
    ])
  })

  test('an X-ray does not take the place of restaging', () => {
    const facts = { services: [order({ modality: 'xray', regions: [] })], examinations: [CT] }
    expect(dueOf('imaging', '2026-03-15', facts)).toHaveLength(2)
  })
})

describe('what a scan that is due rests on', () => {
  const order = plan({ id: 'ServiceRequest/mri', intent: 'order', ...MRI_SPINE, start: day('2026-03-01') })
  const due = (facts: Partial<PatientFacts>) => dueOf('imaging', '2026-03-15', facts)

  test('its order, and since when it was asked for', () => {
    expect(due({ services: [{ ...order, authored: on('2026-02-01') }] })).toMatchObject([
      { evidence: ['ServiceRequest/mri'], countedFrom: '2026-02-01', due: '2026-03-01' },
    ])
  })

  test('the first bone agent, where none was ever done', () => {
    const [first, second] = [denosumab('2025-11-01'), denosumab('2025-12-01')]
    const [found] = due({
      services: [plan({ interval: every(90, 'day'), authored: undefined as never })],
      doses: [second, first],
    })
    expect(found).toMatchObject({ countedFrom: '2025-11-01' })
    expect(found?.evidence).toContain(first.id)
  })

  test('else the first bone metastasis', () => {
    const known = { ...site({ since: { year: 2025, month: 11 } }), id: 'Condition/first' }
    const later = { ...site({ since: { year: 2026, month: 1 } }), id: 'Condition/later' }
    const [found] = due({
      services: [plan({ interval: every(90, 'day'), authored: undefined as never })],
      sites: [later, known],
    })
    expect(found).toMatchObject({ countedFrom: '2025-11-01' })
    expect(found?.evidence).toContain('Condition/first')
  })

  test('the start of its plan', () => {
    const of = plan({ id: 'ServiceRequest/p', interval: every(90, 'day'), authored: on('2025-12-01') })
    expect(due({ services: [of] })).toMatchObject([
      { countedFrom: '2025-12-01', evidence: ['ServiceRequest/p'] },
    ])
  })

  test.each([
    ['another kind', booking('2026-03-20', { modality: 'ct' }), false],
    ['a visit of the same name', booking('2026-03-20', { kind: 'visit', ...MRI_SPINE }), false],
    ['the spine', booking('2026-03-20', { ...MRI_SPINE }), true],
  ])('a booking of %s is one for an order: %s', (_, slot, counts) => {
    const [found] = due({ services: [order], bookings: [slot] })
    expect(found?.booking !== 'none').toBe(counts)
  })

  test.each([
    ['of no kind that is told', booking('2026-03-20', { modality: undefined as never }), true],
    ['of restaging', booking('2026-03-20', { modality: 'ct' }), true],
    ['of a limb', booking('2026-03-20', { modality: 'xray' }), false],
    ['for a visit', booking('2026-03-20', { kind: 'visit' }), false],
  ])('without a plan a booking %s counts: %s', (_, slot, counts) => {
    const [found] = due({ examinations: [CT], sites: [site()], bookings: [slot] })
    expect(found?.booking !== 'none').toBe(counts)
  })
})

describe('a single scan is due', () => {
  const asked = (more: Partial<ServiceOrder>) =>
    dueOf('imaging', '2026-03-15', {
      services: [plan({ intent: 'order', start: day('2026-03-01'), named: 'CT once', ...more })],
    }).filter(({ named }) => named === 'CT once')

  test.each<[string, Partial<ServiceOrder>, number]>([
    ['while it stands', {}, 1],
    ['on hold, and exempt', { state: 'on-hold' }, 1],
    ['no more once revoked', { state: 'revoked' }, 0],
    ['no more once completed', { state: 'completed' }, 0],
    ['never as blood', { kind: 'laboratory' }, 0],
  ])('%s', (_, more, count) => {
    expect(asked(more)).toHaveLength(count)
  })
})
