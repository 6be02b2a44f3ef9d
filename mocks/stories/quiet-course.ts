import { addResult, written } from '../cohort/chart/result.ts'
import type { Person } from '../cohort/chart/person.ts'
import { birthDateFor } from '../cohort/chart/person.ts'
import type { ResultName } from '../cohort/codes/laboratory.ts'
import { KINDS } from '../cohort/course/draw-disease.ts'
import type { AgentPlan, PrimaryName, Profile } from '../cohort/course/profile.ts'
import { sampleDays } from '../cohort/course/laboratory.ts'
import { writeCourse } from '../cohort/course/write-course.ts'
import { identifierFor, phoneNumber } from '../cohort/people/identifiers.ts'
import type { Scene } from './story.ts'

type Who = {
  readonly family: string
  readonly given: string
  readonly sex?: 'female' | 'male'
  readonly age: number
  readonly primary: PrimaryName
}

/**
 * Eighteen months in which nothing is amiss: blood every four weeks, visits and scans in time and read, little pain.
 * A story changes what it is about and leaves the rest alone, so that nothing else is raised.
 */
export function tell(
  scene: Scene,
  who: Who,
  changes: Partial<Profile> = {},
  person: Partial<Person> = {},
): void {
  const { chart, streams } = scene
  const profile = { ...quietProfile(scene, who), ...changes, person: { ...personOf(scene, who), ...person } }
  writeCourse(chart, profile, streams)
  writeMarker(scene, profile)
}

/** What cannot be left out of a quiet course: the marker of the cancers that have one of their own. */
const OWN_MARKER: Partial<Readonly<Record<PrimaryName, readonly [ResultName, number]>>> = {
  prostate: ['psa', 6.2],
  thyroid: ['thyroglobulin', 14],
  myeloma: ['m-protein', 9],
}

function writeMarker({ chart }: Scene, profile: Profile): void {
  const [name, level] = OWN_MARKER[profile.primary] ?? []
  if (name === undefined || level === undefined || profile.labs.marker !== undefined) return
  for (const day of sampleDays(profile)) {
    if (day > (profile.markerUntil ?? day)) continue
    const at = chart.at(day, 8, 5)
    addResult(chart, { name, value: written(name, chart.hospital.units, level), at })
  }
}

function personOf({ chart, index }: Scene, { family, given, sex = 'female', age }: Who): Person {
  return {
    family,
    given: [given],
    sex,
    birthDate: birthDateFor(chart, age, 40),
    identifier: identifierFor(index, chart.hospital),
    phone: phoneNumber(index, chart.hospital.phones),
  }
}

function quietProfile(scene: Scene, who: Who): Profile {
  const kind = KINDS[who.primary]
  const [diagnosis] = kind.diagnoses
  const [drug, text] = kind.systemic
  return {
    person: personOf(scene, who),
    primary: who.primary,
    diagnosis,
    stage: who.primary === 'myeloma' ? 'ISS stage II' : 'Stage IV',
    diagnosed: -1500,
    sites: [{ site: 'ilium', side: 'left', lesion: kind.lesions[0], since: -700 }],
    complications: [],
    until: 14,
    weight: 72,
    ecog: 1,
    labs: BLOOD,
    calcium: { mean: 2.36, noise: 0.012 },
    pain: { level: 2, noise: 0.3 },
    diary: { from: -140, until: 14, adherence: 1, detailed: false },
    visits: { every: 42, last: -12 },
    imaging: { ...kind.scan, last: -25, state: 'reviewed' },
    medicines: [
      { drug, since: -400, text },
      {
        drug: 'acetaminophen',
        since: -300,
        amount: { value: 1, unit: 'g' },
        timesADay: 4,
        text: 'Acetaminophen 1 g four times a day',
      },
    ],
    allergy: { state: 'none-known', which: 'penicillin' },
    dentalLast: -80,
    followUpFrom: -690,
  }
}

/** Blood every four weeks, the last time eight days ago, all of it as it should be. */
export const BLOOD: Profile['labs'] = {
  anchor: -8,
  every: 28,
  albumin: 39,
  creatinine: 70,
  hemoglobin: 124,
  platelets: 244,
  alkalinePhosphatase: 92,
}

/** The same up to a day, after which the story writes its own. */
export function bloodUntil(day: number, changes: Partial<Profile['labs']> = {}): Profile['labs'] {
  return { ...BLOOD, anchor: day, until: day, ...changes }
}

export function monthlyDenosumab(changes: Partial<AgentPlan> = {}): AgentPlan {
  return {
    drug: 'denosumab',
    amount: { value: 120, unit: 'mg' },
    every: 28,
    first: -404,
    last: -12,
    next: 16,
    ...changes,
  }
}

type Measured = readonly [name: ResultName, value: number]

/** One sample of the early morning with the values that the story is about, in the units of the hospital. */
export function sample({ chart }: Scene, day: number, ...results: readonly Measured[]): void {
  const at = chart.at(day, 6, 40)
  for (const [name, value] of results) addResult(chart, { name, value, at })
}
