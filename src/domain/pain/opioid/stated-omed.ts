import type { Day } from '../../time/day.ts'
import type { Omed, WhyExcluded } from './omed.ts'

/** An equivalent as a sentence tells it, with what is not in it. */
export type StatedOmed = {
  readonly day: Day
  readonly milligrams: number
  readonly isUnreliable: boolean
  readonly excluded: readonly { readonly named: string; readonly why: WhyExcluded }[]
}

/** Each drug once: two orders of it are one thing that is missing. */
export function statedOmed({ day, milligrams, isUnreliable, excluded }: Omed): StatedOmed {
  const each = new Map(excluded.map(({ named, why }) => [`${named} ${why}`, { named, why }]))
  return { day, milligrams, isUnreliable, excluded: [...each.values()] }
}
