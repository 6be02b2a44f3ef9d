import { openTab } from '../../browser/tab.ts'
import type { Lab } from '../../lab.ts'
import { cohortRows } from '../../pages/list/cohort-rows.ts'
import { takeDown } from '../../pages/list/take-down.ts'
import type { Handles } from './visit-list.ts'

/** So many rows are evaluated; the list repeats them under other names. */
const DIFFERENT = 120

export const OWN_MARKUP: Handles = {
  row: '[data-row-link]',
  sortHead: 'th:has-text("Calcium") button',
  search: 'input[type="search"]',
  firstRow: () =>
    document.querySelector('tbody [data-row-link]')?.getAttribute('href')?.split('/').at(-1) ?? '',
  count: () => Number(document.querySelector('table[aria-rowcount]')?.getAttribute('aria-rowcount')) - 1,
}

/** Our list and the floor that shows its markup. */
export async function listPages({
  browser,
  pages,
}: Lab): Promise<{ readonly ours: string; readonly floor: string }> {
  const rows = cohortRows(DIFFERENT)
  pages.put('/rows.json', 'application/json', JSON.stringify(rows))
  const ours = await pages.add('list', 'bench/pages/list/entry.tsx')
  const tab = await openTab(browser)
  await tab.page.goto(ours)
  pages.put('/taken-down.json', 'application/json', JSON.stringify(await takeDown(tab.page, rows.length)))
  await tab.close()
  const floor = await pages.add('list-floor', 'bench/floors/list/entry.ts')
  pages.share('list', 'list-floor')
  return { ours, floor }
}
