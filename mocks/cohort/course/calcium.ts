import { normal, type Random } from '../draw/random.ts'
import type { CalciumCourse } from './profile.ts'

const RISE_DAYS = 24
/** After an intravenous bisphosphonate calcium falls from the second day on and is normal within four to ten. */
const FALL_TIME = 2.6
const NADIR_AFTER = 12
const BACK_AFTER = 27

/** Corrected calcium of a day, as an ideal laboratory would find it, in mmol/L. */
export function calciumLevel({ mean, high, low }: CalciumCourse, day: number): number {
  return mean + highPart(mean, high, day) + lowPart(mean, low, day)
}

/** What the laboratory writes: two samples of one steady person differ by biology and by the method. */
export function measuredCalcium(course: CalciumCourse, day: number, random: Random): number {
  return calciumLevel(course, day) + normal(random, 0, course.noise)
}

function highPart(mean: number, high: CalciumCourse['high'], day: number): number {
  if (high === undefined) return 0
  const rise = high.peak - mean
  const since = day - high.day
  if (since < -RISE_DAYS) return 0
  if (since <= 0) return rise * (1 + since / RISE_DAYS) ** 1.5
  if (!high.treated) return rise
  return rise * Math.exp(-Math.max(0, since - 1) / FALL_TIME)
}

function lowPart(mean: number, low: CalciumCourse['low'], day: number): number {
  if (low === undefined) return 0
  const since = day - low.doseDay
  if (since <= 0 || since >= BACK_AFTER) return 0
  const fall = low.nadir - mean
  return since <= NADIR_AFTER
    ? (fall * since) / NADIR_AFTER
    : (fall * (BACK_AFTER - since)) / (BACK_AFTER - NADIR_AFTER)
}

/** Days on which blood is taken besides: after a treatment of high calcium, and where a fall is looked for. */
export function extraSamples({ high, low }: CalciumCourse): readonly number[] {
  return [
    ...(high === undefined ? [] : high.treated ? [high.day, high.day + 5, high.day + 9] : [high.day]),
    ...(low === undefined ? [] : [low.doseDay + NADIR_AFTER]),
  ]
}
