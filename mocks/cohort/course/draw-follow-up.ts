import { BASE_RATES } from '../base-rates.ts'
import { between, chance, pick, weighted, whole, type Random } from '../draw/random.ts'
import type { KINDS } from './draw-disease.ts'
import {
  AHEAD,
  type AgentPlan,
  type DiaryPlan,
  type ImagingPlan,
  type Medicine,
  type PainCourse,
  type PrimaryName,
  type Radiotherapy,
  type VisitPlan,
} from './profile.ts'

/** A third lives with severe pain, the same from week to week; for the others it is moderate or mild. */
export function drawPain(random: Random): PainCourse {
  if (chance(random, BASE_RATES.severePain.value)) return { level: between(random, 7.2, 7.9), noise: 0.55 }
  return chance(random, 0.4)
    ? { level: between(random, 4, 5.2), noise: 0.55 }
    : { level: between(random, 0.3, 3.6), noise: 0.6 }
}

export function drawDiary(random: Random): DiaryPlan | undefined {
  const from = -whole(random, 50, 160)
  const habit = weighted(
    random,
    ['kept', 0.525],
    ['irregular', 0.18],
    ['fell silent', 0.03],
    ['given up', 0.1],
    ['never', 0.165],
  )
  const detailed = chance(random, 0.6)
  if (habit === 'never') return undefined
  if (habit === 'kept') return { from, until: AHEAD, adherence: between(random, 0.84, 0.99), detailed }
  if (habit === 'irregular') return { from, until: AHEAD, adherence: between(random, 0.33, 0.42), detailed }
  const until = habit === 'fell silent' ? -whole(random, 9, 30) : -whole(random, 40, 80)
  return { from: Math.min(from, until - 30), until, adherence: between(random, 0.75, 0.95), detailed }
}

/** A visit each six or twelve weeks; those in severe pain are called as well. */
export function drawVisits({ level }: PainCourse, boneSince: number, random: Random): VisitPlan {
  const every = boneSince > -200 || chance(random, 0.6) ? 42 : 84
  const isLate = chance(random, 0.03)
  const last = isLate ? -every - whole(random, 18, 40) : -whole(random, 1, every - 2)
  const first = -whole(random, 1, 9)
  return {
    every,
    last,
    ...(isLate && { nextMissing: true }),
    ...(level >= 6.5 && chance(random, 0.95) && { calls: [first, first - 12, first - 25] }),
  }
}

type Scan = (typeof KINDS)[PrimaryName]['scan']

const OVERDUE_BY = 31
type BookingState = NonNullable<ImagingPlan['booking']>['state'] | 'none'

export function drawImaging(scan: Scan, random: Random): ImagingPlan | undefined {
  const standing = weighted(
    random,
    ['on time', 0.78],
    ['overdue', BASE_RATES.overdueScans.value],
    ['unread', 0.05],
    ['awaiting', 0.03],
    ['no plan', 0.04],
  )
  if (standing === 'no plan') return undefined
  if (standing === 'unread') return { ...scan, last: -whole(random, 3, 18), state: 'unread' }
  if (standing === 'awaiting') return { ...scan, last: -whole(random, 2, 8), state: 'awaiting-report' }
  if (standing === 'overdue') {
    const last = -scan.days - OVERDUE_BY - whole(random, 2, 40)
    const state = weighted<BookingState>(random, ['none', 5], ['booked', 3], ['noshow', 1], ['cancelled', 1])
    if (state === 'none') return { ...scan, last, state: 'reviewed' }
    const day = state === 'booked' ? whole(random, 2, 20) : -whole(random, 3, 15)
    return { ...scan, last, state: 'reviewed', booking: { day, state } }
  }
  const last = -whole(random, 6, Math.round(scan.days * 0.97))
  const due = last + scan.days
  const isBooked = due <= 45 && chance(random, 0.88)
  const booking = { day: Math.max(1, due - whole(random, 0, 5)), state: 'booked' } as const
  return { ...scan, last, state: 'reviewed', ...(isBooked && { booking }) }
}

const FIELDS = ['L3', 'T12', 'pelvis', 'ilium', 'proximal-femur', 'humerus', 'rib'] as const

export function drawRadiotherapy(random: Random): Radiotherapy | undefined {
  if (!chance(random, 0.28)) return undefined
  const isRecent = chance(random, 0.12)
  const until = isRecent ? -whole(random, 35, 90) : -whole(random, 120, 520)
  const isSingle = chance(random, 0.6)
  const from = isSingle ? until : until - 6
  return {
    site: pick(random, FIELDS),
    from,
    until,
    text: isSingle ? 'Radiotherapy 8 Gy in 1 fraction' : 'Radiotherapy 20 Gy in 5 fractions',
  }
}

type Need = {
  readonly pain: PainCourse
  readonly kind: (typeof KINDS)[PrimaryName]
  readonly agent: AgentPlan | undefined
  readonly boneSince: number
}

const mg = (value: number) => ({ value, unit: 'mg' }) as const

export function drawMedicines({ pain, kind, agent, boneSince }: Need, random: Random): readonly Medicine[] {
  const [drug, text] = kind.systemic
  const since = chance(random, 0.12)
    ? -whole(random, 10, 85)
    : Math.max(boneSince + 20, -whole(random, 120, 520))
  return [
    { drug, since: Math.min(since, -1), text },
    ...analgesics(pain, random),
    ...(agent !== undefined && chance(random, 0.85) ? supplements(agent.first) : []),
  ]
}

function analgesics({ level }: PainCourse, random: Random): readonly Medicine[] {
  const since = -whole(random, 60, 400)
  const simple: Medicine = {
    drug: 'acetaminophen',
    since,
    amount: { value: 1, unit: 'g' },
    timesADay: 4,
    text: 'Acetaminophen 1 g four times a day',
  }
  const morphine: Medicine = {
    drug: 'morphine',
    since,
    amount: mg(30),
    timesADay: 2,
    text: 'Morphine modified release 30 mg twice a day',
  }
  const rescue: Medicine = {
    drug: 'oxycodone',
    since,
    amount: mg(5),
    asNeeded: true,
    text: 'Oxycodone 5 mg as needed',
  }
  if (level >= 6.5) return [simple, morphine, rescue]
  return level >= 3 || chance(random, 0.5) ? [simple] : []
}

function supplements(since: number): readonly Medicine[] {
  return [
    {
      drug: 'calcium-carbonate',
      since,
      amount: mg(500),
      timesADay: 1,
      text: 'Calcium carbonate, 500 mg of calcium once a day',
    },
    { drug: 'cholecalciferol', since, timesADay: 1, text: 'Cholecalciferol 800 units once a day' },
  ]
}
