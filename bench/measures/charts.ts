import type { Page } from '@playwright/test'

import { openTab } from '../browser/tab.ts'
import type { Lab } from '../lab.ts'
import type { Figure } from '../report/figure.ts'
import { inTurns } from '../report/rounds.ts'
import { peerEntry } from './peers/peers.ts'

type Charts = {
  readonly sparks: number
  readonly trend: number
  readonly move: number
  readonly nodes: number
}

const MOUNTS = 6
const MOVES = 60

/** L6, C1, C2: fifty sparklines, the trends of a patient, and a pointer moved over them. */
export async function chartFigures(lab: Lab): Promise<readonly Figure[]> {
  const { pages, peers, rounds } = lab
  const urls = {
    ours: await pages.add('charts', 'bench/pages/charts/entry.tsx'),
    floor: await pages.add('charts-floor', 'bench/floors/charts/entry.ts'),
    recharts: peers ? await pages.add('recharts', peerEntry('recharts')) : '',
    uplot: peers ? await pages.add('uplot', peerEntry('uplot')) : '',
  }
  const sides = ['ours', 'floor', 'recharts', 'uplot'] as const
  const measured = await inTurns(
    rounds,
    sides.filter((side) => urls[side] !== ''),
    (side) => visitCharts(lab, urls[side]),
  )
  const names = { floor: 'SVG by hand', recharts: 'recharts', uplot: 'uPlot' }
  return (['floor', 'recharts', 'uplot'] as const)
    .filter((side) => urls[side] !== '')
    .flatMap((side) => against(side, names[side], measured('ours'), measured(side)))
}

async function visitCharts(lab: Lab, url: string): Promise<Charts> {
  const sparks = await visitOne(lab, `${url}?sparks`, false)
  const trend = await visitOne(lab, url, true)
  return { sparks: sparks.mount, nodes: sparks.nodes, trend: trend.mount, move: trend.move }
}

/** The first mounts, until everything hot is compiled, do not count. */
async function visitOne({ browser }: Lab, url: string, isMoved: boolean) {
  const tab = await openTab(browser)
  const { page, cpu } = tab
  await page.goto(url)
  await page.waitForFunction(() => globalThis.benchChart !== undefined)
  await page.evaluate((times) => globalThis.benchChart?.many(times), MOUNTS)
  const before = await cpu()
  await page.evaluate((times) => globalThis.benchChart?.many(times), MOUNTS)
  const mount = ((await cpu()) - before) / MOUNTS
  await page.evaluate(() => globalThis.benchChart?.once())
  const nodes = await page.evaluate(() => document.querySelectorAll('#chart *').length)
  const move = isMoved ? await moveOver(page, cpu) : NaN
  await tab.close()
  return { mount, move, nodes }
}

async function moveOver(page: Page, cpu: () => Promise<number>): Promise<number> {
  const pictures = await page.locator('#chart svg, #chart canvas').all()
  const boxes = await Promise.all(pictures.map((picture) => picture.boundingBox()))
  const box = boxes.flatMap((one) => one ?? []).toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
  if (box === undefined) throw new Error('There is no picture')
  const moveTo = (step: number) =>
    page.mouse.move(box.x + box.width * (0.1 + (0.7 * step) / MOVES), box.y + box.height / 2)
  await moveTo(0)
  await page.waitForTimeout(100)
  const before = await cpu()
  for (let step = 1; step <= MOVES; step += 1) await moveTo(step)
  return ((await cpu()) - before) / MOVES
}

function against(
  suffix: string,
  name: string,
  ours: readonly Charts[],
  theirs: readonly Charts[],
): readonly Figure[] {
  const figure = (id: string, metric: string, what: string, part: keyof Charts): Figure => ({
    id,
    metric: `${metric}/${suffix}`,
    what,
    kind: 'cpu',
    unit: 'ms',
    ours: ours.map((one) => one[part]),
    against: { name, values: theirs.map((one) => one[part]) },
  })
  return [
    figure('L6', 'sparksCpu', '50 sparklines', 'sparks'),
    figure('C1', 'trendCpu', 'trends of a patient', 'trend'),
    figure('C2', 'moveCpu', 'a move of the pointer', 'move'),
  ]
}
