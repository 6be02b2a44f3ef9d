import type { Lab } from '../../lab.ts'
import type { Handles } from '../list/visit-list.ts'
import { peerEntry } from './peers.ts'

declare global {
  var benchCount: number | undefined
}

export const AG_GRID: Handles = {
  row: '[data-row-link]',
  sortHead: '.ag-header-cell:has-text("Calcium")',
  search: 'input[type="search"]',
  firstRow: () =>
    document
      .querySelector('.ag-row[row-index="0"] [data-row-link]')
      ?.getAttribute('href')
      ?.split('/')
      .at(-1) ?? '',
  count: () => globalThis.benchCount ?? NaN,
}

/** AG Grid with our rows: the same cells, their markup taken from the product. */
export async function addGrid({ pages }: Lab): Promise<string> {
  const url = await pages.add('ag-grid', peerEntry('ag-grid'))
  pages.share('list', 'ag-grid')
  return url
}
