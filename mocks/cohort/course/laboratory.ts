import type { Chart } from '../chart/chart.ts'
import { addResult, written } from '../chart/result.ts'
import type { ResultName } from '../codes/laboratory.ts'
import { dateText } from '../draw/calendar.ts'
import { normal, normalWithin, whole, type Random } from '../draw/random.ts'
import { extraSamples, measuredCalcium } from './calcium.ts'
import { HISTORY, type LabPlan, type Profile } from './profile.ts'

/** Each sample with all that is measured in it. */
export function writeLaboratory(chart: Chart, profile: Profile, random: Random): void {
  for (const day of sampleDays(profile)) {
    const at = chart.at(day, whole(random, 7, 8), whole(random, 0, 59), whole(random, 0, 59))
    writeSample(chart, profile, { day, at }, random)
  }
}

export function sampleDays({ labs, calcium, until }: Profile): readonly number[] {
  const last = Math.min(labs.until ?? until, until)
  const days = new Set(
    [...extraSamples(calcium), ...(labs.extra ?? [])].filter((day) => day >= HISTORY && day <= last),
  )
  const start = labs.anchor + Math.floor((last - labs.anchor) / labs.every) * labs.every
  for (let day = start; day >= HISTORY; day -= labs.every) days.add(day)
  return [...days].toSorted((a, b) => a - b)
}

type Sample = { readonly day: number; readonly at: number }

function writeSample(chart: Chart, profile: Profile, { day, at }: Sample, random: Random): void {
  const { labs, calcium, person, withElectrolytes } = profile
  const { units } = chart.hospital
  const add = (name: ResultName, si: number) =>
    void addResult(chart, { name, value: written(name, units, si), at })
  const albumin = Math.round(normalWithin(random, labs.albumin, 1.1, [22, 46]))
  const corrected = measuredCalcium(calcium, day, random)
  if (labs.withoutCalcium !== true) writeCalcium(chart, corrected, albumin, add)
  add('albumin', albumin)
  const creatinine = Math.max(38, normal(random, labs.creatinine, labs.creatinine * 0.045))
  add('creatinine', creatinine)
  add('egfr', estimatedFiltration(Math.round(creatinine), person.sex, ageOf(chart, profile)))
  add(
    'alkaline-phosphatase',
    Math.max(25, normal(random, labs.alkalinePhosphatase, labs.alkalinePhosphatase * 0.07)),
  )
  add('hemoglobin', normalWithin(random, labs.hemoglobin, 4, [86, 170]))
  add('platelets', normalWithin(random, labs.platelets, 18, [70, 520]))
  if (labs.marker !== undefined) add(labs.marker, markerLevel(labs, day, random))
  if (withElectrolytes === true) {
    add('magnesium', normalWithin(random, 0.84, 0.05, [0.72, 1.0]))
    add('phosphate', normalWithin(random, 1.08, 0.12, [0.82, 1.4]))
  }
  if (labs.withIonized === true && labs.withoutCalcium !== true) add('calcium-ionized', corrected * 0.517)
}

/** The laboratory corrects for albumin, or leaves that to who reads: then the total is lower by what albumin lacks. */
function writeCalcium(
  { hospital }: Chart,
  corrected: number,
  albumin: number,
  add: (name: ResultName, si: number) => void,
): void {
  if (hospital.calciumStyle === 'corrected') add('calcium-corrected', corrected)
  else add('calcium', corrected - 0.02 * (40 - albumin))
}

function markerLevel({ markerLevel: level = 10 }: LabPlan, day: number, random: Random): number {
  return Math.max(0.1, level * (1 + day / 2400) * normalWithin(random, 1, 0.07, [0.8, 1.2]))
}

/** CKD-EPI 2021 by creatinine, in mL/min per 1.73 m2. */
export function estimatedFiltration(creatinine: number, sex: 'female' | 'male', age: number): number {
  const [kappa, alpha, factor] = sex === 'female' ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1]
  const ratio = creatinine / 88.42 / kappa
  return 142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** age * factor
}

function ageOf({ now }: Chart, { person }: Profile): number {
  return Number(dateText(now).slice(0, 4)) - Number((person.birthDate ?? '1960').slice(0, 4))
}
