import type { Lab } from '../../lab.ts'
import type { Figure } from '../../report/figure.ts'
import { inTurns } from '../../report/rounds.ts'
import { AG_GRID, addGrid } from '../peers/ag-grid.ts'
import { listPages, OWN_MARKUP } from './list-pages.ts'
import { visitList, type ListVisit } from './visit-list.ts'

const ROWS = 10_000

/** L1 to L5: the list with ten thousand rows, against a floor that shows the same markup, and AG Grid that shows it too. */
export async function listFigures(lab: Lab): Promise<readonly Figure[]> {
  const urls = { ...(await listPages(lab)), ag: lab.peers ? await addGrid(lab) : '' }
  const sides = ['ours', 'floor', 'ag'] as const
  const measured = await inTurns(
    lab.rounds,
    sides.filter((side) => urls[side] !== ''),
    (side) =>
      visitList(
        lab.browser,
        { url: `${urls[side]}?rows=${ROWS}`, wall: lab.wall },
        side === 'ag' ? AG_GRID : OWN_MARKUP,
      ),
  )
  checkSame(sides.flatMap((side) => measured(side)))
  return [
    ...against('floor', 'vanilla list', measured('ours'), measured('floor')),
    {
      id: 'L5',
      metric: 'listNodes',
      what: 'nodes of the page',
      kind: 'counts',
      unit: '1',
      ours: measured('ours').map(({ nodes }) => nodes),
    },
    ...(lab.peers ? against('ag', 'AG Grid', measured('ours'), measured('ag')) : []),
  ]
}

/** A list that sorts or finds otherwise is not the same list. */
function checkSame(visits: readonly ListVisit[]): void {
  const shown = new Set(visits.map((visit) => visit.shown))
  if (shown.size > 1) throw new Error(`The lists do not show the same: ${[...shown].join(' | ')}`)
}

type Part = Pick<Figure, 'id' | 'metric' | 'what' | 'kind' | 'unit'> & {
  readonly of: (visit: ListVisit) => number
}

const PARTS: readonly Part[] = [
  { id: 'L1', metric: 'listInitial', what: 'first rows', kind: 'wall', unit: 'ms', of: (one) => one.initial },
  {
    id: 'L1',
    metric: 'startCpu',
    what: 'start, to the first rows',
    kind: 'cpu',
    unit: 'ms',
    of: (one) => one.startCpu,
  },
  { id: 'L2', metric: 'sortCpu', what: 'sort click', kind: 'cpu', unit: 'ms', of: (one) => one.sort.cpu },
  {
    id: 'L2',
    metric: 'sortSettled',
    what: 'sort click, settled',
    kind: 'wall',
    unit: 'ms',
    of: (one) => one.sort.settled,
  },
  {
    id: 'L3',
    metric: 'keyCpu',
    what: 'key in the filter',
    kind: 'cpu',
    unit: 'ms',
    of: (one) => one.key.cpu,
  },
  {
    id: 'L3',
    metric: 'worstKeyCpu',
    what: 'the slowest key',
    kind: 'cpu',
    unit: 'ms',
    of: (one) => one.worstKey.cpu,
  },
  {
    id: 'L3',
    metric: 'keySettled',
    what: 'key, settled',
    kind: 'wall',
    unit: 'ms',
    of: (one) => one.key.settled,
  },
  {
    id: 'L4',
    metric: 'scrollCpu',
    what: 'scroll, a frame',
    kind: 'cpu',
    unit: 'ms',
    of: (one) => one.scroll,
  },
  {
    id: 'L4',
    metric: 'frame95',
    what: 'scroll, 95th of 100 frames',
    kind: 'wall',
    unit: 'ms',
    of: (one) => one.frames?.frame95 ?? NaN,
  },
  {
    id: 'L4',
    metric: 'lateFrames',
    what: 'scroll, frames that are late',
    kind: 'wall',
    unit: '%',
    of: (one) => (one.frames?.late ?? NaN) * 100,
  },
  { id: 'L5', metric: 'listHeap', what: 'heap', kind: 'counts', unit: 'MB', of: (one) => one.heap / 1e6 },
]

function against(
  suffix: string,
  name: string,
  ours: readonly ListVisit[],
  theirs: readonly ListVisit[],
): readonly Figure[] {
  return PARTS.map(({ of, metric, ...part }) => ({
    ...part,
    metric: `${metric}/${suffix}`,
    ours: ours.map(of),
    against: { name, values: theirs.map(of) },
  }))
}
