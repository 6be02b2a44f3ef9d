import type { Chart } from '../chart/chart.ts'
import { birthDateFor, type Person } from '../chart/person.ts'
import { BASE_RATES } from '../base-rates.ts'
import { chance, normalWithin, pick, whole, type Random } from '../draw/random.ts'
import type { PrimaryName } from '../course/profile.ts'
import { identifierFor, phoneNumber } from './identifiers.ts'
import { FAMILIES, GIVEN, LANGUAGES } from './names.ts'

const MEAN_AGE: Readonly<Record<PrimaryName, number>> = {
  breast: 61,
  prostate: 72,
  lung: 67,
  kidney: 66,
  thyroid: 64,
  myeloma: 69,
  other: 65,
}

/** Someone who does not exist, with a name that says so. */
export function drawPerson(chart: Chart, index: number, primary: PrimaryName, random: Random): Person {
  const sex = sexFor(primary, random)
  const years = normalWithin(random, MEAN_AGE[primary], 10, [29, 95])
  const needsInterpreter = chance(random, BASE_RATES.interpreter.value)
  const given = chance(random, 0.2)
    ? [pick(random, GIVEN[sex]), pick(random, GIVEN[sex])]
    : [pick(random, GIVEN[sex])]
  return {
    family: pick(random, FAMILIES),
    given,
    sex,
    birthDate: birthDateFor(chart, years, whole(random, 0, 200)),
    identifier: identifierFor(index, chart.hospital),
    needsInterpreter,
    ...(chance(random, 0.95) && { phone: phoneNumber(index, chart.hospital.phones) }),
    ...(needsInterpreter && { language: pick(random, LANGUAGES) }),
  }
}

function sexFor(primary: PrimaryName, random: Random): 'female' | 'male' {
  if (primary === 'prostate') return 'male'
  if (primary === 'breast') return chance(random, 0.99) ? 'female' : 'male'
  return chance(random, 0.46) ? 'female' : 'male'
}

type Beside = { readonly place: number; readonly previous: string; readonly next: string }

/** A few people whose names and records are unlike the others, by their place among those who are drawn. */
export function peculiar({ place, previous, next }: Beside, person: Person): Person {
  if (place === 3) return { ...person, family: undefined, given: undefined, nameText: 'SUKARNAMA' }
  if (place === 7 || place === 19)
    return { ...person, ...LOOK_ALIKE, birthDate: place === 7 ? '1957-04-12' : '1959-12-04' }
  if (place === 23) return { ...person, family: undefined, given: undefined }
  if (place === 30) return { ...person, merged: { type: 'replaces', other: next } }
  if (place === 31) return { ...person, merged: { type: 'replaced-by', other: previous } }
  return person
}

const LOOK_ALIKE = { family: 'MOCKFORD', given: ['Ruth'], sex: 'female' } as const
