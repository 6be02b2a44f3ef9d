import type { SiteLine } from '#domain/sites/site-lines.ts'
import type { PainBand } from '#domain/pain/pain-band.ts'
import type { ProcedureKind } from '#domain/facts/treatment.ts'
import { mostUrgent, type Tier } from '#domain/findings/tier.ts'
import type { Region, Side, VertebralLevel } from '#domain/skeleton/region.ts'

/** How a lesion is drawn: by its kind, or that it is suspected, or that the record does not tell. */
export type Pattern = 'lytic' | 'blastic' | 'mixed' | 'suspected' | 'untold'

/** How bad the pain at a place is, where it is pain that is drawn. */
export type PainTint = `pain-${PainBand | 'untold'}`

export type Mark = {
  readonly pattern: Pattern | PainTint
  /** A number to stand in the place. */
  readonly text?: string
  /** Of the most urgent flag that is about it. */
  readonly tier?: Tier
  /** The lines of the table that it stands for. */
  readonly lines: readonly string[]
  /** What was done to it, each kind once. */
  readonly treated: readonly ProcedureKind[]
}

export type Placed = {
  /** By region, with the side where it has one: `skull`, `ribs-left`. */
  readonly regions: ReadonlyMap<string, Mark>
  readonly levels: ReadonlyMap<VertebralLevel, Mark>
  /** Sites that have no place in the drawing: no region told, or no side. The table has them all. */
  readonly undrawn: number
}

/** Active sites, and those whose state is not told. What has resolved is in the table alone. */
export function placeLesions(lines: readonly SiteLine[]): Placed {
  const regions = new Map<string, Mark>()
  const levels = new Map<VertebralLevel, Mark>()
  let undrawn = 0
  for (const line of lines.filter(({ site }) => site.state !== 'resolved')) {
    const { region } = line.site
    const keys = region === undefined ? [] : keysOf(region)
    const mark = markOf(line)
    for (const key of keys) regions.set(key, together(regions.get(key), mark))
    if (region !== undefined && 'level' in region && region.level !== undefined)
      levels.set(region.level, together(levels.get(region.level), mark))
    if (keys.length === 0) undrawn += 1
  }
  return { regions, levels, undrawn }
}

export function keyOf(region: string, side: Side): string {
  return `${region}-${side}`
}

/** None for a paired region whose side is not known: it must not be drawn on the wrong one. */
export function keysOf(region: Region): readonly string[] {
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

function markOf({ key, site, lesion, flag, treated }: SiteLine): Mark {
  return {
    pattern: site.certainty === 'suspected' ? 'suspected' : (lesion ?? 'untold'),
    ...(flag !== undefined && { tier: flag.tier }),
    lines: [key],
    treated: [...new Set(treated.filter(({ state }) => state !== 'planned').map(({ kind }) => kind))],
  }
}

function together(there: Mark | undefined, added: Mark): Mark {
  if (there === undefined) return added
  const [tier, ...tiers] = [there, added].flatMap((mark) => mark.tier ?? [])
  return {
    pattern: joined(there.pattern, added.pattern),
    ...(tier !== undefined && { tier: mostUrgent(tier, ...tiers) }),
    lines: [...there.lines, ...added.lines],
    treated: [...new Set([...there.treated, ...added.treated])],
  }
}

/** Two lesions in one place: what is sure hides what is suspected, what is told what is not; two kinds are mixed. */
function joined(there: Mark['pattern'], added: Mark['pattern']): Mark['pattern'] {
  if (there === added || there === 'suspected') return added
  if (added === 'suspected' || added === 'untold') return there
  return there === 'untold' ? added : 'mixed'
}
