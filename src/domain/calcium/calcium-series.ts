import type { CalciumUnit } from '../facts/laboratory.ts'
import type { AtLeastOne, FactId } from '../facts/record.ts'
import type { Badge } from '../findings/reason.ts'
import type { When } from '../time/when.ts'
import type { CalciumClass, Grade, Position, StatedCalcium } from './calcium-value.ts'

/** The calcium of one clinic day: which value was graded, from what, and how it lies. */
export type CalciumEntry = StatedCalcium & {
  readonly class: CalciumClass
  readonly when: When
  readonly position: Position
  /** Set when high or low. */
  readonly grade?: Grade
  readonly preliminary: boolean
  /** The value as the laboratory wrote it, before rounding; of a computed one the total. */
  readonly reported: { readonly value: number; readonly unit: CalciumUnit }
  readonly badges: readonly Badge[]
  /** The result graded, then the albumin that it was computed with. */
  readonly evidence: AtLeastOne<FactId>
}
