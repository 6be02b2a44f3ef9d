/** A small seeded generator (mulberry32): the same seed gives the same ids on every machine. */
export type Random = () => number

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A random UUID (version 4), in lower case. */
export function randomId(random: Random): string {
  const hex = Array.from({ length: 32 }, (_, at) => {
    if (at === 12) return '4'
    const digit = Math.floor(random() * 16)
    return (at === 16 ? (digit & 3) | 8 : digit).toString(16)
  }).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
