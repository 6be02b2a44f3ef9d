import type { CaseloadRow } from '#domain/review/caseload-row.ts'

/** Permutations of the rows. Each is worked out once. */
export function createOrders(rows: readonly CaseloadRow[]) {
  const ranked = Int32Array.from(rows, (_, index) => index)
  let [descending, ascending]: (Int32Array | undefined)[] = []
  let texts: readonly string[] | undefined
  const haystacks = () => (texts ??= rows.map(haystackOf))
  let turn = 0

  return {
    asRanked: () => ranked,
    /** The highest first, then the lowest, then as ranked again. */
    nextByCalcium: (): Int32Array => {
      turn = (turn + 1) % 3
      descending ??= byValue(rows, ranked, -1)
      if (turn === 1) return descending
      ascending ??= byValue(rows, ranked, 1)
      return turn === 2 ? ascending : ranked
    },
    haystacks,
    matching: (text: string): Int32Array => {
      const words = fold(text).split(/\s+/)
      const known = haystacks()
      return ranked.filter((index) => words.every((word) => known[index]?.includes(word) === true))
    },
  }
}

/** Unknown last, equals as ranked. */
function byValue(rows: readonly CaseloadRow[], ranked: Int32Array, sign: 1 | -1): Int32Array {
  const values = Float64Array.from(rows, ({ calcium }) =>
    calcium.state !== 'value' || calcium.high <= calcium.low
      ? Infinity
      : (sign * (calcium.value - (calcium.low + calcium.high) / 2)) / (calcium.high - calcium.low),
  )
  return ranked.toSorted((a, b) => {
    const [left = Infinity, right = Infinity] = [values[a], values[b]]
    return left === right ? a - b : left - right
  })
}

function haystackOf({ name, identifiers, phones, primaries, sites }: CaseloadRow): string {
  return fold(
    [
      name?.family,
      ...(name?.given ?? []),
      ...identifiers.map(({ value }) => value),
      ...phones.map(({ number }) => number),
      ...primaries.map(({ named }) => named),
      ...sites.map(({ named }) => named),
    ].join(' '),
  )
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
}
