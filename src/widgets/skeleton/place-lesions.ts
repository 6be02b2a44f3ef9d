import type { BoneSite } from '#domain/facts/disease.ts'
import type { Region, Side, VertebralLevel } from '#domain/skeleton/region.ts'

/** How a lesion is drawn: by its kind, or that it is suspected, or that the record does not tell. */
export type Pattern = 'lytic' | 'blastic' | 'mixed' | 'suspected' | 'untold'

export type Placed = {
  /** By region, with the side where it has one: `skull`, `ribs-left`. */
  readonly regions: ReadonlyMap<string, Pattern>
  readonly levels: ReadonlyMap<VertebralLevel, Pattern>
  /** Sites that have no place in the drawing: no region told, or no side. The table has them all. */
  readonly undrawn: number
}

/** Active sites, and those whose state is not told. What has resolved is in the table alone. */
export function placeLesions(sites: readonly BoneSite[]): Placed {
  const regions = new Map<string, Pattern>()
  const levels = new Map<VertebralLevel, Pattern>()
  let undrawn = 0
  for (const site of sites.filter(({ state }) => state !== 'resolved')) {
    const keys = site.region === undefined ? [] : keysOf(site.region)
    const pattern = patternOf(site)
    for (const key of keys) regions.set(key, together(regions.get(key), pattern))
    if (site.region !== undefined && 'level' in site.region && site.region.level !== undefined)
      levels.set(site.region.level, together(levels.get(site.region.level), pattern))
    if (keys.length === 0) undrawn += 1
  }
  return { regions, levels, undrawn }
}

export function keyOf(region: string, side: Side): string {
  return `${region}-${side}`
}

/** None for a paired region whose side is not known: it must not be drawn on the wrong one. */
function keysOf(region: Region): readonly string[] {
  if (!('side' in region)) return [region.region]
  switch (region.side) {
    case 'left':
    case 'right':
      return [keyOf(region.region, region.side)]
    case 'both':
      return [keyOf(region.region, 'left'), keyOf(region.region, 'right')]
    case 'unknown':
      return []
  }
}

function patternOf({ certainty, lesion }: BoneSite): Pattern {
  if (certainty === 'suspected') return 'suspected'
  return lesion ?? 'untold'
}

/** Two lesions in one place: what is sure hides what is suspected, what is told what is not; two kinds are mixed. */
function together(there: Pattern | undefined, added: Pattern): Pattern {
  if (there === undefined || there === added || there === 'suspected') return added
  if (added === 'suspected' || added === 'untold') return there
  return there === 'untold' ? added : 'mixed'
}
