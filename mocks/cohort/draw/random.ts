/** Gives numbers in [0, 1): the same ones, in the same order, for the same seed. */
export type Random = () => number

/** A stream of its own for each person and purpose, so that a draw added to one never shifts another. */
export function createStream(seed: number, index: number, purpose: string): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)
  for (let at = 0; at < purpose.length; at += 1) state = Math.imul(state ^ purpose.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low)
}

/** A whole number, both ends included. */
export function whole(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability
}

export function pick<T>(random: Random, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0]
}

type Weighted<T> = readonly (readonly [value: T, weight: number])[]

/** Picks by weight; the last one takes what rounding leaves. */
export function weighted<T>(random: Random, first: readonly [T, number], ...others: Weighted<T>): T {
  const all = [first, ...others]
  let left = random() * all.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of all) {
    left -= weight
    if (left < 0) return value
  }
  return first[0]
}

/** Of a normal distribution (Box and Muller). */
export function normal(random: Random, mean: number, deviation: number): number {
  const distance = Math.sqrt(-2 * Math.log(1 - random()))
  return mean + deviation * distance * Math.cos(2 * Math.PI * random())
}

export function normalWithin(
  random: Random,
  mean: number,
  deviation: number,
  [low, high]: readonly [number, number],
): number {
  return Math.min(high, Math.max(low, normal(random, mean, deviation)))
}

const HEX = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'))

/** A random UUID (version 4). */
export function uuid(random: Random): string {
  const [a, b, c, d] = [word(random), word(random), word(random), word(random)]
  const [third, fourth] = [(b & 0x0fff) | 0x4000, ((c >>> 16) & 0x3fff) | 0x8000]
  const [tail, end] = [`${hex(c & 0xffff)}${hex(d >>> 16)}`, hex(d & 0xffff)]
  return `${hex(a >>> 16)}${hex(a & 0xffff)}-${hex(b >>> 16)}-${hex(third)}-${hex(fourth)}-${tail}${end}`
}

function hex(value: number): string {
  return HEX[value] ?? ''
}

function word(random: Random): number {
  return Math.floor(random() * 4_294_967_296)
}
