import type { Hospital } from './hospital.ts'

/** An identifier of the hospital's own kind; no two people of one cohort share one. */
export function identifierFor(index: number, { identifier }: Hospital): string {
  return identifier.kind === 'nhs'
    ? testNhsNumber(index)
    : `MB-${String((index * 48_611 + 1_000_003) % 9_999_991).padStart(7, '0')}`
}

/** Of the range that begins with 999 and is never issued, with a right check digit (modulus 11). */
export function testNhsNumber(index: number): string {
  const decade = (index * 7919 + 12_345) % 100_000
  for (let last = 0; last < 10; last += 1) {
    const digits = `999${String(decade * 10 + last).padStart(6, '0')}`
    const check = nhsCheckDigit(digits)
    if (check !== undefined) return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}${check}`
  }
  throw new RangeError(`No number for ${index}`)
}

/** Undefined where the sum asks for ten: such a number is not given out. */
export function nhsCheckDigit(digits: string): number | undefined {
  const sum = digits.split('').reduce((total, digit, place) => total + Number(digit) * (10 - place), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? undefined : check
}

/** Of the ranges kept free for fiction: 01632 960 in the United Kingdom, 555-01 in North America. */
export function phoneNumber(index: number, phones: Hospital['phones']): string {
  if (phones === 'uk') return `01632 960${String((index * 37) % 1000).padStart(3, '0')}`
  return `(${['303', '406', '515', '701'][index % 4]}) 555-01${String((index * 7) % 100).padStart(2, '0')}`
}
