import type { Chart } from '../chart/chart.ts'
import { addPain } from '../chart/report.ts'
import { chance, normal, whole, type Random } from '../draw/random.ts'
import type { PainCourse, Profile, Radiotherapy } from './profile.ts'

/** Worst pain of each day with an entry; a day without one is a gap. */
export function writeDiary(chart: Chart, profile: Profile, random: Random): void {
  const { diary, pain, radiotherapy, until } = profile
  if (diary === undefined) return
  for (let day = diary.from; day <= Math.min(diary.until, until); day += 1) {
    if (!chance(random, diary.adherence)) continue
    const worst = score(normal(random, painLevel(pain, radiotherapy, day), pain.noise))
    const at = chart.at(day, whole(random, 17, 21), whole(random, 0, 59), whole(random, 0, 59))
    const site = diary.site === undefined ? {} : { site: diary.site }
    if (!diary.detailed) addPain(chart, { at, worst, ...site })
    else addPain(chart, { at, worst, ...site, ...detailsOf(worst, random) })
  }
}

function detailsOf(worst: number, random: Random) {
  const average = score(worst - whole(random, 1, 2))
  const now = score(average - whole(random, 0, 2))
  const rescueDoses = worst >= 5 ? whole(random, 0, 2) : 0
  return { average, now, rescueDoses, episodes: worst >= 6 ? whole(random, 0, 2) : 0 }
}

const FLARE_DAYS = 5
const RESPONSE_DAYS = 28
const RELIEF = 2.5

/** Radiotherapy: worse for a few days, then better over weeks (median response at four). */
export function painLevel(
  { level }: PainCourse,
  radiotherapy: Radiotherapy | undefined,
  day: number,
): number {
  if (radiotherapy === undefined) return level
  const before = Math.min(9, level + RELIEF)
  const since = day - radiotherapy.until
  if (since < 0) return before
  if (since <= FLARE_DAYS) return Math.min(10, before + 0.8)
  return since >= RESPONSE_DAYS
    ? level
    : before - ((before - level) * (since - FLARE_DAYS)) / (RESPONSE_DAYS - FLARE_DAYS)
}

function score(value: number): number {
  return Math.min(10, Math.max(0, Math.round(value)))
}
