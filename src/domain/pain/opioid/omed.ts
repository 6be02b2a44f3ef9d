import type { PatientFacts } from '../../facts/patient-facts.ts'
import { byId, type FactId } from '../../facts/record.ts'
import type { Opioid } from '../../facts/treatment.ts'
import type { Ruleset } from '../../rules/ruleset.ts'
import type { Day } from '../../time/day.ts'
import type { Now } from '../../time/when.ts'
import { asNeededTaken } from './as-needed.ts'
import { milligramsPerDay, rounded, type Unconverted } from './opioid-factors.ts'
import { opioidLines, type OpioidLine } from './opioid-lines.ts'
import { unreadableMedicines } from './unreadable-medicines.ts'

/**
 * The oral morphine equivalent daily dose of one day, for following one patient over time and for nothing else: it must
 * not be used to change from one opioid to another.
 */
export type Omed = {
  readonly day: Day
  /** Of what could be counted. */
  readonly milligrams: number
  readonly counted: readonly OmedPart[]
  /** What was taken, or may have been, and is not in the sum: with any of it the sum is partial. */
  readonly excluded: readonly ExcludedOpioid[]
  /** Methadone is in the sum, and its factor is no guide. */
  readonly isUnreliable: boolean
  /** The most that is prescribed as needed in a day, apart from the sum. */
  readonly mostAsNeeded?: number
}

export type OmedPart = {
  readonly id: FactId
  readonly named: string
  readonly milligrams: number
  readonly taken: 'regularly' | 'as-needed'
  readonly opioid: Opioid
}

export type ExcludedOpioid = { readonly id: FactId; readonly named: string; readonly why: WhyExcluded }

export type WhyExcluded =
  | Unconverted
  /** Nobody can say whether it was taken on that day. */
  | 'term-not-told'
  | 'doses-taken-not-told'
  | 'unreadable'

type Facts = Pick<PatientFacts, 'orders' | 'doses' | 'pain' | 'refusals'>

export function omedOn(facts: Facts, day: Day, ruleset: Ruleset, now: Now): Omed {
  const lines = opioidLines(facts, day, now)
  const taken = lines.filter(({ term }) => term === 'taken')
  const regular = taken.filter(({ line }) => !line.asNeeded).map((one) => partOf(one, ruleset))
  const asNeeded = asNeededTaken(facts, taken, day, ruleset)
  const counted = [...regular.flatMap(({ part }) => part ?? []), ...asNeeded.counted]
  const excluded = [
    ...lines
      .filter(({ term }) => term === 'not-told')
      .map(({ id, named }) => ({ id, named, why: 'term-not-told' }) as const),
    ...regular.flatMap((one) => one.excluded ?? []),
    ...asNeeded.excluded,
    ...unreadableMedicines(facts).map(
      (id) => ({ id, named: 'a medicine that cannot be read', why: 'unreadable' }) as const,
    ),
  ]
  return {
    day,
    milligrams: rounded(counted.reduce((sum, { milligrams }) => sum + milligrams, 0)),
    counted: counted.toSorted((a, b) => byId(a.id, b.id)),
    excluded: excluded.toSorted((a, b) => byId(a.id, b.id)),
    isUnreliable: counted.some(({ opioid, milligrams }) => opioid === 'methadone' && milligrams > 0),
    ...(asNeeded.most !== undefined && { mostAsNeeded: asNeeded.most }),
  }
}

/** Whether it may be compared with another day's. */
export function isWhole({ excluded, isUnreliable }: Omed): boolean {
  return excluded.length === 0 && !isUnreliable
}

type Converted = { readonly part?: OmedPart; readonly excluded?: ExcludedOpioid }

function partOf({ id, named, opioid, line }: OpioidLine, ruleset: Ruleset): Converted {
  const daily = milligramsPerDay(opioid, line, ruleset)
  if (typeof daily === 'string') return { excluded: { id, named, why: daily } }
  if (opioid === undefined) return {}
  return { part: { id, named, milligrams: daily, taken: 'regularly', opioid } }
}
