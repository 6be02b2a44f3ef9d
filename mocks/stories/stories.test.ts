import type { FhirResource, Observation } from 'fhir/r4'
import { describe, expect, test } from 'vitest'

import { DEFAULT_EPOCH, generatePatient } from '../cohort/cohort.ts'
import { readInstant } from '../cohort/draw/calendar.ts'
import {
  all,
  CORRECTED,
  correctedCalcium,
  DAY,
  diary,
  results,
  timeOf,
  TOTAL,
  visibleAt,
} from '../cohort/testing/read.ts'
import { STORIES, STORY_PATIENTS } from './registry.ts'

const now = readInstant(DEFAULT_EPOCH)
const CREATININE = ['14682-9', '2160-0']
const RULE = /^(?:H-\d\d[ab]?|L-\d\d|M-\d\d|F-\d\d|P-\d\d|B-\d\d|C-\d\d|CA-Q\d|DQ-\d\d)$/

/** What a server shows of a story's person on the Monday morning that the stories are told for. */
function seen(id: string, epoch = DEFAULT_EPOCH): readonly FhirResource[] {
  const index = STORY_PATIENTS.findIndex((patient) => patient.id === id)
  return visibleAt(generatePatient(index, { epoch }), readInstant(epoch))
}

const daysAgo = (at: number) => Math.round((now - at) / DAY)
const dayOf = (text: string | undefined) => Math.floor(now / DAY) - Math.floor(readInstant(text ?? '') / DAY)

function latest(resources: readonly FhirResource[], ...codes: readonly string[]): number | undefined {
  return results(resources, ...codes).at(-1)?.valueQuantity?.value
}

function answers(
  resources: readonly FhirResource[],
  code: string,
): readonly { at: number; answer: string; site: string | undefined }[] {
  return all(resources, 'Observation')
    .filter((it) => it.code.coding?.[0]?.code === code)
    .map((it) => ({
      at: timeOf(it),
      answer: it.valueCodeableConcept?.coding?.[0]?.code ?? '',
      site: it.bodySite?.coding?.[0]?.code,
    }))
    .toSorted((a, b) => a.at - b.at)
}

const doses = (resources: readonly FhirResource[]) =>
  all(resources, 'MedicationAdministration')
    .map(({ effectiveDateTime }) => readInstant(effectiveDateTime ?? ''))
    .toSorted((a, b) => a - b)
const siteCodes = (resources: readonly FhirResource[]) =>
  all(resources, 'Condition').flatMap(({ bodySite = [] }) => bodySite.map(({ coding }) => coding?.[0]?.code))
const scans = (resources: readonly FhirResource[]) =>
  all(resources, 'DiagnosticReport')
    .map(({ effectiveDateTime }) => dayOf(effectiveDateTime))
    .toSorted((a, b) => a - b)

describe('the registry', () => {
  test('holds twenty stories or more, each with a person', () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(20)
    expect(new Set(STORY_PATIENTS.map(({ id }) => id)).size).toBe(STORY_PATIENTS.length)
    expect(new Set(STORIES.map(({ id }) => id)).size).toBe(STORIES.length)
  })

  test.each(STORY_PATIENTS)(
    '$id names rules as the register writes them, none both ways',
    ({ raises, quiet }) => {
      expect([...raises, ...quiet].filter((rule) => !RULE.test(rule))).toEqual([])
      expect(raises.filter((rule) => quiet.includes(rule))).toEqual([])
    },
  )

  test.each(STORY_PATIENTS)('$id is one person with a primary cancer and a site', ({ id }) => {
    const resources = seen(id)
    expect(all(resources, 'Patient').map((patient) => patient.id)).toEqual([id])
    expect(all(resources, 'Condition').length).toBeGreaterThanOrEqual(2)
  })
})

describe('calcium that hides behind a low albumin', () => {
  test('total 2.52 is 2.80 once corrected, with creatinine 1.6 times its baseline @H36', () => {
    const resources = seen('story-calcium-first')
    const creatinine = results(resources, ...CREATININE).map(({ valueQuantity }) => valueQuantity?.value ?? 0)
    const earlier = creatinine.slice(0, -1).toSorted((a, b) => a - b)
    const baseline = earlier[Math.floor(earlier.length / 2)] ?? Number.NaN
    expect(latest(resources, ...TOTAL)).toBe(2.52)
    expect(correctedCalcium(resources).at(-1)?.mmol).toBeCloseTo(2.8, 10)
    expect((creatinine.at(-1) ?? 0) / baseline).toBeCloseTo(1.6, 1)
  })

  test('thirst and confusion are new within a week of the sample', () => {
    const resources = seen('story-calcium-first')
    const sample = correctedCalcium(resources).at(-1)?.at ?? 0
    for (const code of ['17173007', '286933003']) {
      const report = answers(resources, code).at(-1)
      expect([report?.answer, Math.abs((report?.at ?? 0) - sample) < 7 * DAY]).toEqual(['new', true])
    }
  })

  test('is normal between zoledronate and the relapse on day 38', () => {
    const resources = seen('story-calcium-relapse')
    const calcium = correctedCalcium(resources)
    const [given = 0] = doses(resources)
    const between = calcium.filter(({ at }) => at > given && at < given + 30 * DAY)
    expect(calcium.findLast(({ at }) => at < given)?.isHigh).toBe(true)
    expect(between.map(({ isHigh }) => isHigh)).toEqual([false, false, false])
    expect(calcium.at(-1)).toMatchObject({ isHigh: true })
    expect(Math.round(((calcium.at(-1)?.at ?? 0) - given) / DAY)).toBe(38)
  })

  test('in the twin a higher total stands beside a normal ionized calcium of the same sample @H2', () => {
    const resources = seen('story-calcium-twin')
    const [ionized] = results(resources, '1994-3')
    expect([latest(resources, ...TOTAL), ionized?.valueQuantity?.value]).toEqual([2.72, 1.25])
    expect(timeOf(ionized!)).toBe(correctedCalcium(resources).at(-1)?.at)
  })
})

describe('Friday, 21:10', () => {
  const resources = seen('story-friday-evening')

  test('new weakness of a leg was told then, sixty hours ago', () => {
    const report = answers(resources, '102568007').at(-1)
    expect([report?.answer, report?.site]).toEqual(['new', '61685007'])
    const entry = diary(resources).at(-1)
    expect(entry?.at).toBe(readInstant('2026-11-20T21:10:00Z'))
  })

  test('T8 has a metastasis, and the MRI is ten days off', () => {
    const booked = all(resources, 'Appointment').filter(
      ({ serviceType }) => serviceType?.[0]?.coding?.[0]?.code === '42698-1',
    )
    expect(siteCodes(resources)).toContain('77435000')
    expect(booked.map(({ start }) => dayOf(start))).toEqual([-10])
  })

  test('a twin told it on Saturday, and the MRI was ordered within a day of that', () => {
    const twin = seen('story-friday-answered')
    const told = answers(twin, '102568007').at(-1)?.at ?? Number.NaN
    const orders = all(twin, 'ServiceRequest').filter(({ code }) => code?.coding?.[0]?.code === '42698-1')
    const [waited] = orders.map(({ authoredOn }) => readInstant(authoredOn ?? '') - told)
    expect(orders.length).toBe(1)
    expect(waited).toBeGreaterThan(0)
    expect(waited).toBeLessThan(DAY)
    expect(now - told).toBeGreaterThan(DAY)
  })

  test('the twin has the same tingling for months, marked as usual until it is reviewed', () => {
    const twin = seen('story-usual-neuropathy')
    const usual = all(twin, 'Observation').find((it) => it.code.coding?.[0]?.code === 'usual-symptom')
    expect(answers(twin, '91019004').map(({ answer }) => answer)).toEqual(['same', 'same', 'same', 'same'])
    expect(usual?.valueCodeableConcept?.coding?.[0]?.code).toBe('91019004')
    expect(
      (usual?.effectivePeriod?.start ?? '') < '2026-11-23' &&
        (usual?.effectivePeriod?.end ?? '') > '2026-11-23',
    ).toBe(true)
  })
})

describe('the first dose', () => {
  /** Cockcroft and Gault, in mL/min, for a man. */
  function clearance(resources: readonly FhirResource[]): number {
    const born = Number(all(resources, 'Patient')[0]?.birthDate?.slice(0, 4))
    const weight = results(resources, '29463-7').at(-1)?.valueQuantity?.value ?? 0
    const creatinine = latest(resources, ...CREATININE) ?? Number.NaN
    return ((140 - (2026 - born)) * weight) / (72 * (creatinine / 88.42))
  }

  test('ten days ago, the only one, with a clearance of 26 mL/min and calcium 2.05', () => {
    const resources = seen('story-first-denosumab')
    expect(doses(resources).map((at) => daysAgo(at))).toEqual([10])
    expect(clearance(resources)).toBeGreaterThan(24)
    expect(clearance(resources)).toBeLessThan(28)
    expect(latest(resources, ...CORRECTED)).toBe(2.05)
    expect(answers(resources, '91019004').map(({ answer, site }) => [answer, site])).toEqual([
      ['new', '48477009'],
    ])
  })

  test('a second one is booked', () => {
    const booked = all(seen('story-first-denosumab'), 'Appointment').filter(
      ({ serviceType }) => serviceType?.[0]?.coding?.[0]?.code === 'bone-agent-dose',
    )
    expect(booked.map(({ start, status }) => [dayOf(start), status])).toEqual([[-18, 'booked']])
  })

  test('the twin has the kidneys for it', () => {
    const twin = seen('story-first-denosumab-twin')
    expect(clearance(twin)).toBeGreaterThan(60)
    expect(latest(twin, ...CORRECTED)).toBe(2.31)
  })
})

describe('the scan between two hospitals', () => {
  const resources = seen('story-scan-lost')
  const ct = all(resources, 'Appointment').filter(
    ({ serviceType }) => serviceType?.[0]?.coding?.[0]?.code === '24627-2',
  )

  test('was cancelled for the kidneys and booked again for after the visit', () => {
    const visit = all(resources, 'Appointment').find(
      ({ serviceType }) => serviceType?.[0]?.coding?.[0]?.code === 'clinic-visit',
    )
    const [cancelled, again] = ct
    expect(cancelled?.status).toBe('cancelled')
    expect(cancelled?.cancelationReason?.text).toContain('eGFR 27')
    expect([again?.status, (again?.start ?? '') > (visit?.start ?? '')]).toEqual(['booked', true])
  })

  test('was done elsewhere, and its report is the only one that nobody has read', () => {
    const read = new Set(all(resources, 'Task').map(({ focus }) => focus?.reference))
    const unread = all(resources, 'DiagnosticReport').filter(({ id }) => !read.has(`DiagnosticReport/${id}`))
    expect(unread.map(({ performer, basedOn }) => [performer?.[0]?.display, basedOn])).toEqual([
      ['Southwick Cottage Hospital (invented)', undefined],
    ])
  })

  test('was read in the twin', () => {
    const twin = seen('story-scan-lost-twin')
    expect(all(twin, 'Task').length).toBe(all(twin, 'DiagnosticReport').length)
  })
})

describe('the quiet one', () => {
  const resources = seen('story-quiet-one')
  const [patient] = all(resources, 'Patient')

  test('has no telephone and needs an interpreter', () => {
    expect([patient?.telecom, patient?.extension?.[0]?.valueBoolean]).toEqual([undefined, true])
  })

  test('stopped the diary after a 9, more than a week ago', () => {
    const last = diary(resources).at(-1)
    expect([last?.worst, daysAgo(last?.at ?? now)]).toEqual([9, 9])
  })

  test('has a calcium in a unit that nobody can read, and a readable one that is long overdue @H1', () => {
    const odd = all(resources, 'Observation').filter(({ valueQuantity }) => valueQuantity?.unit === 'mmol/dL')
    expect(odd.length).toBe(1)
    expect(daysAgo(correctedCalcium(resources).at(-1)?.at ?? now)).toBeGreaterThan(56)
  })

  test('has a lytic lesion in the right proximal femur', () => {
    const lesion = all(resources, 'Observation').find((it) => it.code.coding?.[0]?.code === 'lesion-type')
    expect([lesion?.valueCodeableConcept?.text, lesion?.bodySite?.coding?.[0]?.code]).toEqual([
      'Lytic',
      '310651003',
    ])
    expect(lesion?.bodySite?.extension?.[0]?.valueCodeableConcept?.coding?.[0]?.code).toBe('24028007')
  })
})

describe('calcium in other shapes', () => {
  test.each([
    ['story-boundary-2-90', 2.9, 'mmol/L'],
    ['story-boundary-2-91', 2.91, 'mmol/L'],
    ['story-boundary-11-5', 11.5, 'mg/dL'],
    ['story-boundary-11-6', 11.6, 'mg/dL'],
  ])('%s ends on %d %s, corrected by the laboratory', (id, value, unit) => {
    expect(results(seen(id), ...CORRECTED).at(-1)?.valueQuantity).toMatchObject({ value, unit, code: unit })
  })

  test.each([
    ['story-rising', 0.2],
    ['story-rising-near-miss', 0.06],
  ])('%s rises by %d in all and never leaves the range', (id, rise) => {
    const calcium = correctedCalcium(seen(id)).filter(({ at }) => daysAgo(at) <= 120)
    const values = calcium.map(({ mmol }) => mmol)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect((values.at(-1) ?? 0) - (values[0] ?? 0)).toBeCloseTo(rise, 10)
    expect(calcium.some(({ isHigh }) => isHigh)).toBe(false)
  })

  test('a rapid rise is 0.25 or more within 14 days', () => {
    const [before, last] = correctedCalcium(seen('story-rapid-rise')).slice(-2)
    expect((last?.mmol ?? 0) - (before?.mmol ?? 0)).toBeCloseTo(0.26, 10)
    expect(((last?.at ?? 0) - (before?.at ?? 0)) / DAY).toBeLessThanOrEqual(14)
  })

  test.each([
    ['story-low-mild', 2.14, 20],
    ['story-low-severe', 1.84, 9],
  ])('%s is at %d, the last denosumab %d days ago', (id, value, days) => {
    const resources = seen(id)
    expect(latest(resources, ...CORRECTED)).toBe(value)
    expect(daysAgo(doses(resources).at(-1) ?? now)).toBe(days)
  })

  test('a stale calcium is forty days old while the doses go on', () => {
    const resources = seen('story-stale-calcium')
    expect(daysAgo(correctedCalcium(resources).at(-1)?.at ?? now)).toBe(40)
    expect(daysAgo(doses(resources).at(-1) ?? now)).toBe(12)
  })

  test.each([
    ['story-total-normal', 2.45],
    ['story-total-high', 2.72],
  ])('%s has a total of %d and no albumin within 30 days of it', (id, value) => {
    const resources = seen(id)
    const albumin = timeOf(results(resources, '1751-7').at(-1)!)
    const total = results(resources, ...TOTAL).at(-1)!
    expect(total.valueQuantity?.value).toBe(value)
    expect((timeOf(total) - albumin) / DAY).toBeGreaterThan(30)
  })

  test('an implausible one is 2.4 mg/dL by text and code @H1', () => {
    expect(results(seen('story-implausible'), ...TOTAL).at(-1)?.valueQuantity).toMatchObject({
      value: 2.4,
      code: 'mg/dL',
    })
  })

  test('one that was not repeated is four days old', () => {
    const last = correctedCalcium(seen('story-not-repeated')).at(-1)
    expect([last?.mmol, daysAgo(last?.at ?? now)]).toEqual([3.2, 4])
  })
})

describe('spine and nerves', () => {
  test.each([
    ['story-numb-leg-spine', true],
    ['story-numb-leg-stable', false],
  ])('%s: a newly numb leg, a site in the spine: %s', (id, hasSpine) => {
    const resources = seen(id)
    expect(answers(resources, '44077006').map(({ answer, site }) => [answer, site])).toEqual([
      ['new', '61685007'],
    ])
    expect(siteCodes(resources).includes('48405002')).toBe(hasSpine)
  })

  test('bladder and bowel are both new', () => {
    const resources = seen('story-bladder-and-bowel')
    expect(['165232002', '72042002'].map((code) => answers(resources, code).at(-1)?.answer)).toEqual([
      'new',
      'new',
    ])
  })

  test('back pain that does not let up says so, and the leg is not weak', () => {
    const resources = seen('story-unremitting-back-pain')
    const pain = all(resources, 'Observation').find((it) => it.code.coding?.[0]?.code === '48926009')
    const said = pain?.component?.flatMap(({ code, valueBoolean }) =>
      valueBoolean === true ? [code.coding?.[0]?.code] : [],
    )
    expect(said).toEqual(['unremitting', 'night'])
    expect(new Set(answers(resources, '102568007').map(({ answer }) => answer))).toEqual(new Set(['2667000']))
  })
})

describe('pain', () => {
  const worst = (id: string, from: number, until: number) =>
    diary(seen(id))
      .filter(({ at }) => daysAgo(at) >= from && daysAgo(at) <= until)
      .map((entry) => entry.worst)
  const only = (value: number) => new Set([value])

  test('new severe pain: 8 on three days after 3', () => {
    expect(worst('story-severe-pain-new', 0, 3)).toEqual([8, 8, 8])
    expect(new Set(worst('story-severe-pain-new', 4, 18))).toEqual(only(3))
  })

  test('steady severe pain: 8 throughout, and a call within 14 days', () => {
    const resources = seen('story-severe-pain-steady')
    const calls = all(resources, 'Encounter').filter(({ class: kind }) => kind.code === 'VR')
    expect(new Set(worst('story-severe-pain-steady', 0, 40))).toEqual(only(8))
    expect(calls.some(({ period }) => dayOf(period?.start) <= 14)).toBe(true)
  })

  test('rising pain: a week of 5 after a week of 3', () => {
    expect([new Set(worst('story-pain-rising', 0, 6)), new Set(worst('story-pain-rising', 8, 14))]).toEqual([
      only(5),
      only(3),
    ])
  })

  test('a silent diary: nothing for ten days, and a 9 before', () => {
    expect([worst('story-silent-diary', 0, 9), worst('story-silent-diary', 10, 10)]).toEqual([[], [9]])
  })
})

describe('treatment', () => {
  test('denosumab ended seventy days ago without a word, or was stopped for a reason', () => {
    const order = (id: string) =>
      all(seen(id), 'MedicationRequest').find((it) => it.medicationCodeableConcept?.text === 'denosumab')
    expect(daysAgo(doses(seen('story-bone-agent-gap')).at(-1) ?? now)).toBe(70)
    expect(order('story-bone-agent-gap')?.status).toBe('active')
    expect(doses(seen('story-bone-agent-stopped')).length).toBe(12)
    expect(order('story-bone-agent-stopped')?.statusReason?.text).toContain('jaw')
  })

  test('creatinine is half a milligram above its baseline, and zoledronate due in four days', () => {
    const resources = seen('story-kidney-before-zoledronate')
    const creatinine = results(resources, ...CREATININE).map(({ valueQuantity }) => valueQuantity?.value)
    expect([creatinine.at(-2), creatinine.at(-1)]).toEqual([0.9, 1.4])
    expect(daysAgo(doses(resources).at(-1) ?? now)).toBe(24)
  })

  test('bone was seen in the mouth after two and a half years of denosumab', () => {
    const resources = seen('story-exposed-bone')
    const order = all(resources, 'MedicationRequest').find(
      (it) => it.medicationCodeableConcept?.text === 'denosumab',
    )
    expect(answers(resources, 'exposed-bone').at(-1)?.answer).toBe('new')
    expect(dayOf(order?.authoredOn)).toBeGreaterThan(900)
  })
})

describe('follow-up and care', () => {
  test('an MRI was booked, is past and is not done', () => {
    const resources = seen('story-missed-mri')
    const past = all(resources, 'Appointment').filter(
      ({ start, serviceType }) => serviceType?.[0]?.coding?.[0]?.code === '42698-1' && dayOf(start) > 0,
    )
    expect([past.map(({ status }) => status), scans(resources)[0]]).toEqual([['booked'], 127])
  })

  test('the last scan is more than half a year old where one is due every three months', () => {
    const resources = seen('story-imaging-critical')
    const plan = all(resources, 'ServiceRequest').find(({ category }) => category !== undefined)
    expect(plan?.occurrenceTiming?.repeat).toMatchObject({ period: 3, periodUnit: 'mo' })
    expect(scans(resources)[0]).toBe(196)
  })

  test('no plan and no scan are on record', () => {
    const resources = seen('story-no-plan')
    expect([
      scans(resources),
      all(resources, 'ServiceRequest').some(({ category }) => category !== undefined),
    ]).toEqual([[], false])
  })

  test('comfort care is active, has an author and is to be reviewed', () => {
    const plan = all(seen('story-comfort-care'), 'CarePlan').find(
      ({ category }) => category?.[0]?.coding?.[0]?.code === 'comfort-care',
    )
    expect([
      plan?.status,
      plan?.author?.reference?.startsWith('Practitioner/'),
      (plan?.period?.end ?? '') > '2026-11-23',
    ]).toEqual(['active', true, true])
  })

  test('nothing is recorded after a death @H41', () => {
    const index = STORY_PATIENTS.findIndex(({ id }) => id === 'story-deceased')
    const resources = generatePatient(index)
    const died = readInstant(all(resources, 'Patient')[0]?.deceasedDateTime ?? '')
    const later = all(resources, 'Observation').filter((it: Observation) => timeOf(it) > died)
    expect([later, daysAgo(died), correctedCalcium(resources).at(-1)?.mmol]).toEqual([[], 18, 3.3])
  })

  test('an admission is in progress', () => {
    const stays = all(seen('story-in-hospital'), 'Encounter').filter(({ class: kind }) => kind.code === 'IMP')
    expect(stays.map(({ status }) => status)).toEqual(['in-progress'])
  })
})

describe('disease', () => {
  test('marrow: hemoglobin 7.8 g/dL and platelets 44', () => {
    const resources = seen('story-myeloma-marrow')
    expect([latest(resources, '718-7'), latest(resources, '26515-7', '777-3')]).toEqual([7.8, 44])
  })

  test('fever: new, neutrophils below 1, paclitaxel ten days ago', () => {
    const resources = seen('story-fever-on-chemotherapy')
    expect(answers(resources, 'fever').at(-1)?.answer).toBe('new')
    expect(latest(resources, '26499-4')).toBe(0.7)
    expect(daysAgo(doses(resources).at(-1) ?? now)).toBe(10)
  })

  test('the fracture of the humerus was fixed and reviewed', () => {
    const resources = seen('story-kidney-fracture')
    const reviews = all(resources, 'Procedure').filter(
      ({ code }) => code?.coding?.[0]?.code === 'orthopedic-review',
    )
    const fracture = all(resources, 'Condition').find(({ code }) => code?.coding?.[0]?.code === '268029009')
    expect([reviews.length, fracture?.clinicalStatus?.coding?.[0]?.code]).toEqual([2, 'resolved'])
  })

  test('years under control: worst pain 0 on every day', () => {
    expect(new Set(diary(seen('story-thyroid-years')).map(({ worst }) => worst))).toEqual(new Set([0]))
  })

  test('risk: two primaries, a mutation, earlier radiotherapy', () => {
    const codes = all(seen('story-risk-factors'), 'Condition').map(({ code }) => code?.coding?.[0]?.code)
    expect(codes).toEqual(expect.arrayContaining(['254837009', '372244006', 'Z15.01', '94381002']))
    expect(
      all(seen('story-risk-factors'), 'Procedure').some(
        ({ performedPeriod }) => performedPeriod !== undefined,
      ),
    ).toBe(true)
  })
})

describe('at another epoch', () => {
  test.each(STORY_PATIENTS)('$id is told the same, whatever the day and the hour', ({ id }) => {
    const shape = (epoch: string) =>
      seen(id, epoch)
        .map(({ resourceType }) => resourceType)
        .toSorted((a, b) => a.localeCompare(b))
    expect(shape('2028-02-29T17:40:00Z').length).toBeGreaterThanOrEqual(shape(DEFAULT_EPOCH).length)
  })
})
