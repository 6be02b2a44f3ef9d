import type { PatientFacts } from '../facts/patient-facts.ts'
import type { BoneAgent, Drug, Interval, Strength } from '../facts/treatment.ts'
import { roundHalfUp } from '../quantity/round.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import { isCountable } from '../time/interval.ts'

/** What a bone agent is given for, as far as its record tells. */
export type Regimen = 'cancer' | 'osteoporosis' | 'unknown'

type Medicine = { readonly drug: Drug; readonly strength?: Strength; readonly interval?: Interval }

/** Under one ingredient: denosumab 120 mg and 60 mg, zoledronate 4 mg and 5 mg. */
const AGENTS = ['denosumab', 'zoledronate'] as const satisfies readonly BoneAgent[]
type Twofold = (typeof AGENTS)[number]

/**
 * By the strength, else the product's name, else the interval of the order. What tells nothing of these is of the regimen
 * of all the others; denosumab is else of none, and zoledronate for cancer.
 */
export function createRegimens(
  { doses, orders }: Pick<PatientFacts, 'doses' | 'orders'>,
  ruleset: Ruleset,
): (medicine: Medicine) => Regimen {
  const all: readonly Medicine[] = [...doses, ...orders]
  const others: Readonly<Record<Twofold, Regimen>> = {
    denosumab: agreed(all, 'denosumab', ruleset) ?? 'unknown',
    zoledronate: agreed(all, 'zoledronate', ruleset) === 'osteoporosis' ? 'osteoporosis' : 'cancer',
  }
  return (medicine) => {
    const agent = twofoldOf(medicine)
    return agent === undefined ? 'cancer' : (toldBy(medicine, agent, ruleset) ?? others[agent])
  }
}

function twofoldOf({ drug }: Medicine): Twofold | undefined {
  return AGENTS.find((agent) => drug.classes.includes(agent))
}

/** The one regimen of all records of an agent that tell theirs. */
function agreed(all: readonly Medicine[], agent: Twofold, ruleset: Ruleset): Regimen | undefined {
  const told = new Set(
    all
      .filter((medicine) => twofoldOf(medicine) === agent)
      .map((medicine) => toldBy(medicine, agent, ruleset))
      .filter((regimen) => regimen !== undefined && regimen !== 'unknown'),
  )
  const [only, ...others] = told
  return others.length === 0 ? only : 'unknown'
}

/** `unknown` for a strength that neither has, or that is not the product's: it is to be looked into. */
function toldBy(
  { drug: { madeFor }, strength, interval }: Medicine,
  agent: Twofold,
  ruleset: Ruleset,
): Regimen | undefined {
  const byStrength = strength?.unit === 'mg' ? OF_STRENGTH[agent](strength.value, ruleset) : undefined
  if (byStrength !== undefined && madeFor !== undefined && byStrength !== madeFor) return 'unknown'
  return byStrength ?? madeFor ?? (interval && byInterval(interval, agent, ruleset))
}

const OF_STRENGTH: Readonly<Record<Twofold, (milligrams: number, ruleset: Ruleset) => Regimen>> = {
  // 1.7 mL of 70 mg/mL are 119 mg, and sold as 120.
  denosumab: (milligrams, ruleset) => {
    const around = numberOf(ruleset, 'bone-agent.denosumab.strength-tolerance')
    const isAbout = (strength: number) =>
      roundHalfUp((Math.abs(milligrams - strength) / strength) * 100, 6) <= around
    if (isAbout(numberOf(ruleset, 'bone-agent.denosumab.strength'))) return 'cancer'
    return isAbout(numberOf(ruleset, 'bone-agent.denosumab.strength-osteoporosis'))
      ? 'osteoporosis'
      : 'unknown'
  },
  // Doses for cancer are lowered for the kidney: any but that of osteoporosis is one.
  zoledronate: (milligrams, ruleset) =>
    milligrams === numberOf(ruleset, 'bone-agent.zoledronate.strength-osteoporosis')
      ? 'osteoporosis'
      : 'cancer',
}

const DAYS = { day: 1, week: 7, month: 30, year: 365 }

/** Half a year and more is for osteoporosis, weeks for cancer; between them it tells nothing. */
function byInterval(interval: Interval, agent: Twofold, ruleset: Ruleset): Regimen | undefined {
  if (!isCountable(interval)) return undefined
  const days = interval.count * DAYS[interval.unit]
  if (days >= numberOf(ruleset, `bone-agent.${agent}.osteoporosis-interval-from`)) return 'osteoporosis'
  const shortest = numberOf(ruleset, 'bone-agent.interval.shortest')
  return days >= shortest && days <= numberOf(ruleset, 'bone-agent.interval.longest-for-cancer')
    ? 'cancer'
    : undefined
}
