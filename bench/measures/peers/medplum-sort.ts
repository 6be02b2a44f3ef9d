import { measureAct, type Act } from '../../browser/act.ts'
import { visit } from '../../browser/watched.ts'
import type { Lab } from '../../lab.ts'
import { median, type Figure } from '../../report/figure.ts'
import { inTurns } from '../../report/rounds.ts'
import { listPages, OWN_MARKUP } from '../list/list-pages.ts'
import { addMedplum, MEDPLUM_ROW } from './medplum.ts'

/** As many as the mock server gives on one page. */
const ROWS = 200
const CLICKS = 4

/** L2: a list of a clinic's size turned over. Medplum asks the server again; ours has the whole list. */
export async function medplumSortFigures(lab: Lab): Promise<readonly Figure[]> {
  if (!lab.peers) return []
  const pages = { ours: (await listPages(lab)).ours, medplum: await addMedplum(lab) }
  const handles = {
    ours: { row: OWN_MARKUP.row, head: OWN_MARKUP.sortHead },
    medplum: { row: MEDPLUM_ROW, head: '#sort' },
  }
  const measured = await inTurns(lab.rounds, ['ours', 'medplum'], (side) =>
    sortOn(lab, `${pages[side]}?rows=${ROWS}`, handles[side]),
  )
  const figure = (metric: string, what: string, kind: Figure['kind'], part: keyof Act): Figure => ({
    id: 'L2',
    metric,
    what,
    kind,
    unit: 'ms',
    ours: measured('ours').map((act) => act[part]),
    against: { name: 'Medplum', values: measured('medplum').map((act) => act[part]) },
  })
  return [
    figure('sortCpu200/medplum', `sort click, ${ROWS} rows`, 'cpu', 'cpu'),
    figure('sortSettled200/medplum', `sort click, ${ROWS} rows, settled`, 'wall', 'settled'),
  ]
}

async function sortOn(
  { browser }: Lab,
  url: string,
  { row, head }: { readonly row: string; readonly head: string },
): Promise<Act> {
  const { tab } = await visit(browser, { url, marks: [{ name: 'row', present: row }] })
  await tab.page.waitForTimeout(500)
  const box = await tab.page.locator(head).first().boundingBox()
  if (box === null) throw new Error(`${head} cannot be seen`)
  const acts: Act[] = []
  for (let click = 0; click < CLICKS; click += 1)
    acts.push(
      await measureAct(tab, 'mousedown', () =>
        tab.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2),
      ),
    )
  await tab.close()
  return { cpu: median(acts.map(({ cpu }) => cpu)), settled: median(acts.map(({ settled }) => settled)) }
}
