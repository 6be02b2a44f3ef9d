import type { FactId } from '#domain/facts/record.ts'

import type { Links } from './links.ts'

/** A name for each group of resources that are linked with each other, directly or through others. */
export function groupsOf(links: Links): (id: FactId) => FactId {
  const up = new Map<FactId, FactId>()

  function groupOf(id: FactId): FactId {
    const way: FactId[] = []
    let at = id
    for (let next = up.get(at); next !== undefined; next = up.get(at)) {
      way.push(at)
      at = next
    }
    for (const step of way) up.set(step, at)
    return at
  }

  for (const [from, to] of links) {
    const [a, b] = [groupOf(from), groupOf(to)]
    if (a !== b) up.set(a, b)
  }
  return groupOf
}
