/** Numbers 0 to `size - 1` in groups that can be joined; each group is named by its least number. */
export type Groups = {
  readonly join: (a: number, b: number) => void
  readonly nameOf: (member: number) => number
  readonly all: () => ReadonlyMap<number, readonly number[]>
}

export function createGroups(size: number): Groups {
  const parent = Array.from({ length: size }, (_, index) => index)

  function nameOf(member: number): number {
    let at = member
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) at = up
    parent[member] = at
    return at
  }

  return {
    join: (a, b) => {
      const [low, high] = [nameOf(a), nameOf(b)].toSorted((x, y) => x - y)
      if (low !== undefined && high !== undefined) parent[high] = low
    },
    nameOf,
    all: () => Map.groupBy(parent.keys(), nameOf),
  }
}
