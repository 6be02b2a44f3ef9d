import { cohortGroup } from '../../mocks/cohort/cohort.ts'
import { visit } from '../browser/watched.ts'
import type { Lab } from '../lab.ts'
import type { Figure } from '../report/figure.ts'
import { inTurns } from '../report/rounds.ts'

/** Enough for the rounds to be alike, few enough for five of them to be quick. */
const PATIENTS = 40

/** S4: what fetching, reading and evaluating costs the thread that draws, when a worker does the most of it. */
export async function dataPathFigures({ browser, clinic, pages, rounds }: Lab): Promise<readonly Figure[]> {
  const members = cohortGroup({ patients: PATIENTS }).member ?? []
  const caseload = members.flatMap(({ entity }) => entity.reference ?? [])
  pages.put('/config.json', 'application/json', JSON.stringify({ ...JSON.parse(clinic.config), caseload }))
  const url = await pages.add('data', 'bench/pages/data/entry.ts')
  const measured = await inTurns(rounds, ['worker', 'page'], async (side) => {
    const { tab, cpu } = await visit(browser, {
      url: side === 'worker' ? url : `${url}?on-main`,
      marks: [{ name: 'complete', present: '#complete' }],
    })
    await tab.close()
    return cpu
  })
  return [
    {
      id: 'S4',
      metric: 'dataPathOverOnMain',
      what: `data of ${PATIENTS} patients on the page's thread`,
      kind: 'cpu',
      unit: 'ms',
      ours: measured('worker'),
      against: { name: 'no worker', values: measured('page') },
    },
  ]
}
