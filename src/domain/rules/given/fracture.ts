import type { FractureScale, FractureScore, MirelsScore } from '../../facts/fracture-score.ts'
import type { Region } from '../../skeleton/region.ts'
import { daysAgo, idOf } from './when.ts'

type Scored = { readonly region: Region; readonly ago?: number }

function common(scale: FractureScale, { region, ago = 2 }: Scored) {
  const id = idOf('Observation', scale, region.region, ago)
  return { id, when: daysAgo(ago), status: 'final', isPart: false, region } as const
}

/** A Mirels score: its total, or some of its items. */
export function mirels(
  told: Pick<Partial<MirelsScore>, 'total' | 'items' | 'corticalBreach' | 'status'>,
  where: Scored,
): FractureScore {
  return { ...common('mirels', where), scale: 'mirels', isWholeFemur: false, items: {}, ...told }
}

/** A SINS by its total. */
export function sins(total: number, where: Scored): FractureScore {
  return { ...common('sins', where), scale: 'sins', items: {}, total }
}
