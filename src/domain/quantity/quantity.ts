declare const unit: unique symbol

/** A number that knows its UCUM unit. The unit exists only while compiling. */
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit }

/** Throws for NaN and infinities: a quantity that is not a number is a fault of the caller. */
export function quantity<const Unit extends string>(value: number, _unit: Unit): Quantity<Unit> {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a quantity`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place a number gains its unit
  return value as Quantity<Unit>
}

/** A value beside its unit, for facts that keep the unit in which they were reported. */
export type Amount<Unit extends string = string> = Unit extends string
  ? { readonly unit: Unit; readonly value: Quantity<Unit> }
  : never

export function amount<const Unit extends string>(value: number, of: Unit): Amount<Unit> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a generic conditional type is opaque here
  return { unit: of, value: quantity(value, of) } as Amount<Unit>
}
