import { buildSite } from '../../scripts/build/build-site.ts'
import { serveSite } from '../../scripts/serve/site-server.ts'
import { PATIENTS } from '../browser/clinic.ts'
import type { Profile } from '../browser/tab.ts'
import type { Mark } from '../browser/watch.ts'
import { visit } from '../browser/watched.ts'
import type { Lab } from '../lab.ts'
import type { Figure } from '../report/figure.ts'
import { inTurns } from '../report/rounds.ts'
import { addMedplum, MEDPLUM_ROW } from './peers/medplum.ts'

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
  const medplum = lab.peers ? await addMedplum(lab) : ''
  const pages = {
    ours: { url: `${lab.clinic.site}/caseload`, marks: [ROW, COMPLETE] },
    hello: { url: hello, marks: [{ name: 'row', present: 'h1' }] },
    medplum: { url: `${medplum}?rows=20`, marks: [{ name: 'row', present: MEDPLUM_ROW }] },
  }
  const sides = (['ours', 'hello', 'medplum'] as const).filter((side) => side !== 'medplum' || lab.peers)
  const figures: Figure[] = []
  for (const profile of ['desk', 'slow4g'] as const) {
    const measured = await inTurns(lab.rounds, sides, (side) =>
      start(lab, pages[side].url, profile, pages[side].marks),
    )
    figures.push(
      ...figuresOf(profile, 'hello', 'React hello', measured('ours'), measured('hello')),
      ...(lab.peers ? figuresOf(profile, 'medplum', 'Medplum', measured('ours'), measured('medplum')) : []),
    )
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
      ours: measured('demo').map(({ row }) => row),
      against: { name: 'with a server', values: measured('production').map(({ row }) => row) },
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
  const row = at['row'] ?? NaN
  return {
    row,
    complete: at['complete'] ?? NaN,
    blocked: longTasks.filter((task) => task.at < row).reduce((sum, { took }) => sum + took - 50, 0),
    longest: Math.max(0, ...longTasks.map(({ took }) => took)),
  }
}

function figuresOf(
  profile: Profile,
  suffix: string,
  name: string,
  ours: readonly Start[],
  theirs: readonly Start[],
): readonly Figure[] {
  const figure = (
    id: string,
    metric: string,
    what: string,
    of: keyof Start,
    theirOf: keyof Start,
  ): Figure => ({
    id,
    metric: `${metric}.${profile}/${suffix}`,
    what: `${what}, ${profile}`,
    kind: 'wall',
    unit: 'ms',
    ours: ours.map((one) => one[of]),
    against: { name, values: theirs.map((one) => one[theirOf]) },
  })
  return [
    figure('S2', 'firstRow', 'first evaluated row', 'row', 'row'),
    figure('S3', 'caseloadComplete', `${PATIENTS} patients evaluated`, 'complete', 'row'),
    figure('S5', 'blocked', 'blocked before the first row', 'blocked', 'blocked'),
    figure('S5', 'longestTask', 'longest task in all', 'longest', 'longest'),
  ]
}
