import { BASE_RATES } from '../base-rates.ts'
import { chance, weighted, whole, type Random } from '../draw/random.ts'
import type { BoneAgentName } from '../codes/drug.ts'
import { HISTORY, type AgentPlan, type CalciumCourse, type LabPlan } from './profile.ts'

export const IMPAIRED_SHARE = 0.1

type Standing = 'on time' | 'late' | 'stopped' | 'gap'
/** Of those ever on an agent, how many are still on one by the record: on time or a little late. */
const STILL_ON = 0.92

export function drawAgent(boneSince: number, creatinine: number, random: Random): AgentPlan | undefined {
  if (!chance(random, BASE_RATES.onBoneAgent.value / STILL_ON)) return undefined
  const drug = drawDrug(creatinine, random)
  const every = drug === 'zoledronate' && chance(random, 0.45) ? 84 : 28
  const standing = weighted<Standing>(
    random,
    ['on time', 0.86],
    ['late', 0.06],
    ['stopped', 0.055],
    ['gap', 0.025],
  )
  const last = lastDose(standing, every, random)
  const start = Math.max(boneSince + whole(random, 14, 45), -1500)
  const doses = Math.max(3, Math.floor((last - start) / every))
  const first = last - doses * every
  const forHighCalcium = drug === 'zoledronate' && first > HISTORY + 30 && chance(random, 0.2)
  return {
    drug,
    every,
    first,
    last,
    amount: { value: drug === 'denosumab' ? 120 : drug === 'pamidronate' ? 90 : 4, unit: 'mg' },
    ...(standing === 'on time' && { next: last + every }),
    ...(standing === 'late' && { next: whole(random, 3, 9) }),
    ...(standing === 'stopped' && { stopped: { day: last + 20, reason: 'Dental extraction planned' } }),
    ...(forHighCalcium && { forHighCalcium }),
  }
}

/** Where the kidneys are impaired denosumab alone is given; for the others the share is so much less. */
function drawDrug(creatinine: number, random: Random): BoneAgentName {
  const amongOthers = (BASE_RATES.denosumab.value - IMPAIRED_SHARE) / (1 - IMPAIRED_SHARE)
  if (creatinine > 105 || chance(random, amongOthers)) return 'denosumab'
  return chance(random, 0.85) ? 'zoledronate' : 'pamidronate'
}

function lastDose(standing: Standing, every: number, random: Random): number {
  if (standing === 'on time') return -whole(random, 1, every - 1)
  if (standing === 'late') return -every - whole(random, 17, 24)
  return -2 * every - whole(random, 8, 60)
}

/** Milligrams of zoledronate by clearance in mL/min, from the top: the table of its label. */
const TABLE = [
  [60, 4],
  [50, 3.5],
  [40, 3.3],
] as const

/** Of some the clearance falls later, and the dose is not lowered again. */
const KEPT_AT_START = BASE_RATES.kidneyDose.value + 0.1

/** As the label has it for most: the others keep the full dose. */
export function dosedForKidneys(
  agent: AgentPlan | undefined,
  clearance: number,
  random: Random,
): AgentPlan | undefined {
  const isKept = chance(random, KEPT_AT_START)
  if (agent?.drug !== 'zoledronate' || !isKept) return agent
  const [, value] = TABLE.find(([above]) => clearance > above) ?? [0, 3]
  return { ...agent, amount: { value, unit: 'mg' } }
}

/** Blood is taken the week before an infusion and the day before an injection, so that its result is there. */
export function drawSampling(
  agent: AgentPlan | undefined,
  random: Random,
): Pick<LabPlan, 'anchor' | 'every'> {
  if (agent === undefined) return { anchor: -whole(random, 1, 41), every: 42 }
  const lead = agent.drug === 'denosumab' ? 1 : 6
  const someDay = -whole(random, 1, 27)
  const dose =
    agent.next === undefined ? someDay : agent.next - agent.last === agent.every ? agent.last : agent.next
  const needsMonthly = agent.every === 28 || agent.drug === 'denosumab'
  return { anchor: dose - lead, every: needsMonthly ? 28 : 42 }
}

/** Most people's calcium is steady: a level of their own with chance about it. */
export function drawCalcium(
  agent: AgentPlan | undefined,
  sampling: Pick<LabPlan, 'anchor'>,
  random: Random,
): CalciumCourse {
  const noise = BASE_RATES.calciumDeviation.value
  const mean = 2.3 + (0.13 * (random() + random())) / 2
  if (agent?.forHighCalcium === true) {
    return { mean, noise, high: { day: agent.first - 1, peak: 2.85 + 0.3 * random(), treated: true } }
  }
  if (agent === undefined && chance(random, HIGH_WITHOUT_AGENT)) {
    return {
      mean,
      noise,
      high: { day: Math.max(sampling.anchor, -5), peak: 2.72 + 0.16 * random(), treated: false },
    }
  }
  const low = agent === undefined ? undefined : drawLow(agent, random)
  return { mean, noise, ...(low !== undefined && { low }) }
}

const HIGH_WITHOUT_AGENT = 0.09

function drawLow(agent: AgentPlan, random: Random): CalciumCourse['low'] {
  const { drug, first, last, every } = agent
  const rate = drug === 'denosumab' ? BASE_RATES.lowAfterDenosumab : BASE_RATES.lowAfterZoledronate
  const isHit = chance(random, rate.value)
  const nadir = 1.93 + 0.1 * random()
  const doses = Math.floor((last - Math.max(first, HISTORY + 30)) / every)
  // Mostly after one of the first doses; where these lie before the record, after any.
  const which = first >= HISTORY ? Math.min(doses, whole(random, 0, 2)) : whole(random, 0, Math.max(0, doses))
  const doseDay = first >= HISTORY ? first + which * every : last - which * every
  return isHit ? { doseDay, nadir } : undefined
}
