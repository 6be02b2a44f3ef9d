import { buildSite } from '../../scripts/build/build-site.ts'
import { serveSite } from '../../scripts/serve/site-server.ts'
import { PATIENTS } from '../browser/clinic.ts'
import type { Profile } from '../browser/tab.ts'
import type { Mark } from '../browser/watch.ts'
import { visit } from '../browser/watched.ts'
import type { Lab } from '../lab.ts'
import type { Figure } from '../report/figure.ts'
import { inTurns } from '../report/rounds.ts'

const ROW: Mark = { name: 'row', present: '[data-row-link]' }
export const COMPLETE: Mark = {
  name: 'complete',
  present: `table[aria-rowcount="${PATIENTS + 1}"] [data-row-link]`,
  absent: 'progress',
}

type Start = {
  readonly row: number
  readonly complete: number
  readonly blocked: number
  readonly longest: number
}

/** S2, S3, S5: the first evaluated row, the whole caseload, and how long the page does not answer meanwhile. */
export async function startupFigures(lab: Lab): Promise<readonly Figure[]> {
  const hello = await lab.pages.add('react-hello', 'bench/floors/react-hello/entry.tsx')
  const figures: Figure[] = []
  for (const profile of ['desk', 'slow4g'] as const) {
    const measured = await inTurns(lab.rounds, ['ours', 'hello'], async (side) =>
      side === 'ours'
        ? start(lab, `${lab.clinic.site}/caseload`, profile, [ROW, COMPLETE])
        : start(lab, hello, profile, [{ name: 'row', present: 'h1' }]),
    )
    figures.push(...figuresOf(profile, measured.ours, measured.hello))
  }
  return figures
}

/** X1: the demo, which answers its own requests, against the same app and a server. */
export async function demoFigures(lab: Lab): Promise<readonly Figure[]> {
  const site = await serveSite({ kind: 'demo', folder: await buildSite('demo'), port: 0 })
  const urls = { demo: site.url, production: lab.clinic.site }
  const measured = await inTurns(lab.rounds, ['demo', 'production'], (side) =>
    start(lab, `${urls[side]}/caseload`, 'desk', [ROW]),
  )
  await site.close()
  return [
    {
      id: 'X1',
      metric: 'demoFirstRow',
      what: 'first row of the demo, desk',
      kind: 'wall',
      unit: 'ms',
      ours: measured.demo.map(({ row }) => row),
      against: { name: 'with a server', values: measured.production.map(({ row }) => row) },
    },
  ]
}

async function start(
  { browser }: Lab,
  url: string,
  profile: Profile,
  marks: readonly Mark[],
): Promise<Start> {
  const { at, longTasks, tab } = await visit(browser, { url, profile, marks })
  await tab.close()
  return {
    row: at['row'] ?? NaN,
    complete: at['complete'] ?? NaN,
    blocked: longTasks.reduce((sum, task) => sum + task - 50, 0),
    longest: Math.max(0, ...longTasks),
  }
}

function figuresOf(profile: Profile, ours: readonly Start[], hello: readonly Start[]): readonly Figure[] {
  const common = { kind: 'wall', unit: 'ms' } as const
  const row = ours.map((one) => one.row)
  const complete = ours.map((one) => one.complete)
  const floor = { name: 'React hello', values: hello.map((one) => one.row) }
  return [
    {
      ...common,
      id: 'S2',
      metric: `firstRow.${profile}`,
      what: `first evaluated row, ${profile}`,
      ours: row,
      against: floor,
    },
    {
      ...common,
      id: 'S3',
      metric: `caseloadComplete.${profile}`,
      what: `${PATIENTS} patients evaluated, ${profile}`,
      ours: complete,
      against: floor,
    },
    {
      ...common,
      id: 'S5',
      metric: `blocked.${profile}`,
      what: `blocked in all, ${profile}`,
      ours: ours.map((one) => one.blocked),
    },
    {
      ...common,
      id: 'S5',
      metric: `longestTask.${profile}`,
      what: `longest task, ${profile}`,
      ours: ours.map((one) => one.longest),
    },
  ]
}
