import type { FhirResource, Observation } from 'fhir/r4'
import { describe, expect, test } from 'vitest'

import { STORY_PATIENTS } from '../stories/registry.ts'
import {
  CASELOAD_ID,
  cohortGroup,
  DEFAULT_EPOCH,
  generateCohort,
  generatePatient,
  patientId,
} from './cohort.ts'
import { IRREGULARITIES } from './dirt/irregular.ts'
import { readInstant } from './draw/calendar.ts'
import { nhsCheckDigit, testNhsNumber } from './people/identifiers.ts'
import { HOSPITALS } from './people/hospital.ts'
import { all, correctedCalcium, DAY, diary, results, timeOf, visibleAt } from './testing/read.ts'
import { flawsOf, referencesOf } from './testing/structure.ts'

const PATIENTS = 240
const now = readInstant(DEFAULT_EPOCH)
const cohort = [...generateCohort({ patients: PATIENTS })]
const people = Array.from({ length: PATIENTS }, (_, index) => generatePatient(index))
const own = (resource: FhirResource) => `${resource.resourceType}/${resource.id}`
const text = (resources: Iterable<FhirResource>) => [...resources].map((it) => JSON.stringify(it)).join('\n')

describe('the cohort', () => {
  test('is the same, byte for byte, for the same seed and epoch', () => {
    expect(text(generateCohort({ patients: 60 }))).toBe(text(generateCohort({ patients: 60 })))
  })

  test('is another for another seed', () => {
    expect(text(generatePatient(100, { seed: 2 }))).not.toBe(text(generatePatient(100)))
  })

  test('holds the same record of a person however many others there are', () => {
    const among = [...generateCohort({ patients: 70 })].filter((it) =>
      JSON.stringify(it).includes(patientId(65)),
    )
    expect(text(among.slice(1))).toContain(text(generatePatient(65).slice(0, 5)))
  })

  test('moves with its epoch: a year later the same things happened as long ago', () => {
    const later = generatePatient(99, { epoch: '2027-11-23T09:12:00Z' })
    const shift = (it: FhirResource) => readInstant(it.meta?.lastUpdated ?? '')
    expect(later.map((it) => shift(it) - 365 * DAY)).toEqual(generatePatient(99).map((it) => shift(it)))
  })

  test('is made one person at a time', () => {
    const resources = generateCohort({ patients: 1_000_000 })
    const first = Array.from({ length: 500 }, () => resources.next().value)
    expect(first.every((it) => it !== undefined)).toBe(true)
  })

  test('takes less than two seconds of one processor for 240 people', () => {
    // What the thread itself has used: a busy machine is not a slow cohort.
    const before = process.threadCpuUsage()
    let count = 0
    for (const _ of generateCohort()) count += 1
    const { user, system } = process.threadCpuUsage(before)
    expect([count > 60_000, user + system < 2_000_000]).toEqual([true, true])
  })

  test('names every person in the caseload, once', () => {
    const members = cohortGroup({ patients: PATIENTS }).member?.map(({ entity }) => entity.reference) ?? []
    const patients = all(cohort, 'Patient').map((it) => own(it))
    expect([cohort[0]?.id, members, new Set(members).size]).toEqual([CASELOAD_ID, patients, PATIENTS])
  })

  test('has about 250 observations a person', () => {
    const counts = people.map((resources) => all(resources, 'Observation').length)
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    expect([mean > 220, mean < 310]).toEqual([true, true])
  })
})

describe('each resource', () => {
  test('has what FHIR asks of its type, real dates and nothing empty', () => {
    expect(cohort.flatMap((it) => flawsOf(it))).toEqual([])
  })

  test('has an id of its own; a second version is the only one to share it', () => {
    const versions = cohort.map((it) => `${own(it)}/${it.meta?.versionId}`)
    expect(new Set(versions).size).toBe(versions.length)
  })

  test('refers to the same person, to staff, or to nobody on purpose', () => {
    const staff = new Set(cohort.filter((it) => it.resourceType === 'Practitioner').map((it) => own(it)))
    const allowed = /^Patient\/unknown-/
    const dangling = people.flatMap((resources) => {
      const here = new Set(resources.map((it) => own(it)))
      const links = new Set(
        all(resources, 'Patient').flatMap(({ link = [] }) => link.map(({ other }) => other.reference)),
      )
      return resources
        .flatMap((it) => referencesOf(it))
        .filter((to) => !here.has(to) && !staff.has(to) && !allowed.test(to) && !links.has(to))
    })
    expect(dangling).toEqual([])
  })

  test('reaches eighteen months back and a fortnight ahead', () => {
    const times = people.flatMap((resources) =>
      results(resources, '14682-9', '2160-0').map((it) => timeOf(it)),
    )
    const [first, last] = [Math.min(...times), Math.max(...times)]
    expect([
      first < now - 530 * DAY,
      first > now - 560 * DAY,
      last > now + 12 * DAY,
      last < now + 15 * DAY,
    ]).toEqual(Array.from({ length: 4 }, () => true))
  })

  test('that lies ahead comes to the server only then: entries, results and what becomes of bookings', () => {
    const ahead = cohort.filter((it) => readInstant(it.meta?.lastUpdated ?? '') > now)
    const early = all(cohort, 'Observation').filter(
      (it) =>
        timeOf(it) > now &&
        !it.effectiveDateTime?.startsWith('2031') &&
        readInstant(it.meta?.lastUpdated ?? '') <= now,
    )
    const fulfilled = all(ahead, 'Appointment').filter(({ status }) => status === 'fulfilled')
    expect([diary(ahead).length > 500, fulfilled.length > 20, early.length]).toEqual([true, true, 0])
  })
})

describe('the people', () => {
  const patients = all(cohort, 'Patient')
  const drawn = people.slice(STORY_PATIENTS.length)

  test('have numbers of the test range with a right check digit', () => {
    const numbers = patients.flatMap(({ identifier = [] }) =>
      identifier.flatMap(({ type, value }) => (type?.text === 'NHS No.' ? [value ?? ''] : [])),
    )
    expect(numbers.length).toBeGreaterThan(100)
    for (const number of numbers) {
      const digits = number.replaceAll(' ', '')
      expect(number).toMatch(/^999 \d{3} \d{4}$/)
      expect(nhsCheckDigit(digits.slice(0, 9))).toBe(Number(digits[9]))
    }
  })

  test('share no identifier, also when there are 10,000 of them', () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => testNhsNumber(index))
    expect(new Set(numbers).size).toBe(10_000)
  })

  test('have telephones of the ranges kept free for fiction', () => {
    const phones = patients.flatMap(({ telecom = [] }) => telecom.flatMap(({ value }) => value ?? []))
    expect(phones.filter((phone) => !/^(?:01632 960\d{3}|\(\d{3}\) 555-01\d{2})$/.test(phone))).toEqual([])
  })

  test('include one with a single name, one without, and a record that another took over', () => {
    const texts = patients.filter(({ name }) => name?.[0]?.text !== undefined)
    const nameless = patients.filter(({ name }) => name === undefined)
    const merged = patients.filter(({ link }) => link?.[0]?.type === 'replaced-by')
    const survivors = patients.filter(({ link }) => link?.[0]?.type === 'replaces')
    expect([texts.length, nameless.length, merged.length]).toEqual([1, 1, 1])
    expect(merged.map(({ link }) => link?.[0]?.other.reference)).toEqual(survivors.map((it) => own(it)))
    expect(survivors.map(({ link }) => link?.[0]?.other.reference)).toEqual(merged.map((it) => own(it)))
  })

  test('include two of one name, born on different days @H5', () => {
    const ruths = patients.filter(
      ({ name }) => name?.[0]?.family === 'MOCKFORD' && name[0].given?.[0] === 'Ruth',
    )
    expect(ruths.map(({ birthDate }) => birthDate)).toEqual(
      expect.arrayContaining(['1957-04-12', '1959-12-04']),
    )
  })

  test('have allergies in each of the four states', () => {
    const states = new Set(
      drawn.map((resources) => {
        const [allergy] = all(resources, 'AllergyIntolerance')
        if (allergy === undefined) return 'unrecorded'
        if (allergy.code?.coding?.[0]?.code === '716186003') return 'none known'
        return allergy.verificationStatus?.coding?.[0]?.code
      }),
    )
    expect(states).toEqual(new Set(['confirmed', 'none known', 'refuted', 'unrecorded']))
  })

  test('are each treated at one of the hospitals, all of which have a plausible range for calcium', () => {
    for (const { units, calcium } of Object.values(HOSPITALS)) {
      const [lows, highs] =
        units === 'si'
          ? [
              [2.05, 2.3],
              [2.5, 2.75],
            ]
          : [
              [8.2, 9.2],
              [10, 11],
            ]
      expect([calcium.low >= lows[0]!, calcium.low <= lows[1]!]).toEqual([true, true])
      expect([calcium.high >= highs[0]!, calcium.high <= highs[1]!]).toEqual([true, true])
    }
  })

  test('are mostly quiet: calcium steady and in range for nine of ten, and no new sign of the nerves', () => {
    const steady = drawn.filter((resources) => {
      const latest = correctedCalcium(visibleAt(resources, now)).at(-1)
      return latest !== undefined && !latest.isHigh && latest.mmol >= 2.15
    })
    expect(steady.length / drawn.length).toBeGreaterThan(0.9)
  })
})

describe('what moves calcium and pain', () => {
  test('high calcium falls within ten days of zoledronate', () => {
    const courses = Array.from({ length: 800 }, (_, at) =>
      generatePatient(STORY_PATIENTS.length + at),
    ).flatMap((resources) => {
      const [dose] = all(resources, 'MedicationAdministration')
      const given = readInstant(dose?.effectiveDateTime ?? DEFAULT_EPOCH)
      const before = correctedCalcium(resources).findLast(({ at }) => at < given && at > given - 3 * DAY)
      const after = correctedCalcium(resources).find(
        ({ at }) => at > given + 7 * DAY && at < given + 12 * DAY,
      )
      return before === undefined || after === undefined || before.mmol < 2.7
        ? []
        : [before.mmol - after.mmol]
    })
    expect(courses.length).toBeGreaterThan(3)
    expect(Math.min(...courses)).toBeGreaterThan(0.2)
  })

  test('pain is lower a month after radiotherapy than before it, and flares between', () => {
    const responses = Array.from({ length: 1500 }, (_, at) =>
      generatePatient(STORY_PATIENTS.length + at),
    ).flatMap((resources) => {
      const course = all(resources, 'Procedure').find(({ performedPeriod }) => performedPeriod !== undefined)
      if (course?.performedPeriod?.end === undefined) return []
      const end = readInstant(`${course.performedPeriod.end}T12:00:00Z`)
      const mean = (from: number, until: number) => {
        const days = diary(resources).filter(({ at }) => at > end + from * DAY && at < end + until * DAY)
        return days.length < 3 ? Number.NaN : days.reduce((sum, { worst }) => sum + worst, 0) / days.length
      }
      const [before, flare, after] = [mean(-30, 0), mean(0, 5.5), mean(28, 60)]
      return [before, flare, after].some((it) => Number.isNaN(it))
        ? []
        : [{ relief: before - after, flare: flare - before }]
    })
    const average = (of: (response: { relief: number; flare: number }) => number) =>
      responses.reduce((sum, response) => sum + of(response), 0) / responses.length
    expect(responses.length).toBeGreaterThan(5)
    expect(average(({ relief }) => relief)).toBeGreaterThan(1.2)
    expect(average(({ flare }) => flare)).toBeGreaterThan(0.2)
  })
})

describe('irregular records', () => {
  test('each kind leaves a mark of its own in 240 people', () => {
    const observations = all(cohort, 'Observation')
    const some = (is: (it: (typeof observations)[number]) => boolean) => observations.some((it) => is(it))
    const marks: Record<keyof typeof IRREGULARITIES, boolean> = {
      'unit text only': some(
        ({ valueQuantity: q }) => q?.unit !== undefined && q.code === undefined && q.unit.endsWith('l'),
      ),
      'unit missing': some(({ valueQuantity: q }) => q !== undefined && q.unit === undefined),
      'unit contradicts its code': some(({ valueQuantity: q }) => q?.code !== undefined && q.code !== q.unit),
      'SI number with mg/dL': some(({ valueQuantity: q }) => q?.value === 2.4 && q.code === 'mg/dL'),
      comparator: some(({ valueQuantity: q }) => q?.comparator !== undefined),
      'absent with a reason': some(({ dataAbsentReason }) => dataAbsentReason !== undefined),
      'entered in error': some(({ status }) => status === 'entered-in-error'),
      'time only on the report': all(cohort, 'DiagnosticReport').some(({ result }) => result !== undefined),
      'time only on the panel': some(({ hasMember }) => hasMember !== undefined),
      'ionized by its code, adjusted by its range': some(({ code }) => code.coding?.[0]?.code === '13959-2'),
      'same result twice': hasTwins(observations),
      'dated 2031': some(({ effectiveDateTime }) => effectiveDateTime?.startsWith('2031') === true),
      'subject missing or unknown': some(({ subject }) => subject === undefined),
      'contained medication': all(cohort, 'MedicationStatement').some(
        ({ contained }) => contained !== undefined,
      ),
      'medication by reference': all(cohort, 'MedicationRequest').some(
        (it) => it.medicationReference !== undefined,
      ),
      'partial dates': some(({ effectiveDateTime }) => effectiveDateTime?.length === 7),
      'no clinical status': all(cohort, 'Condition').some(
        ({ clinicalStatus }) => clinicalStatus === undefined,
      ),
    }
    expect(Object.entries(marks).filter(([, isThere]) => !isThere)).toEqual([])
  })
})

function hasTwins(observations: readonly Observation[]): boolean {
  const values = observations.flatMap(({ identifier = [] }) => identifier.map(({ value }) => value))
  return values.length > new Set(values).size
}
