import type { Page } from '@playwright/test'

/** The list as the product draws it, taken down once: what floors and peers show is our own markup. */
export type TakenDown = {
  /** All of the page but the rows. */
  readonly shell: string
  readonly rowHeight: number
  readonly rowClass: string
  /** By the index of the row that it was made of: the whole row, and each cell of it. */
  readonly rows: readonly { readonly html: string; readonly cells: readonly string[] }[]
  readonly cellClasses: readonly string[]
  readonly heads: readonly string[]
}

export async function takeDown(page: Page, count: number): Promise<TakenDown> {
  await page.locator('[data-row-link]').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  return { ...(await page.evaluate(readShell)), rows: await page.evaluate(readRows, count) }
}

/** Runs in the page. */
function readShell(): Omit<TakenDown, 'rows'> {
  const [app, first] = [document.getElementById('app'), document.querySelector('tr[data-index]')]
  if (!app || !(first instanceof HTMLTableRowElement)) throw new Error('There is no list')
  const shell = document.importNode(app, true)
  shell.querySelector('tbody')?.replaceChildren()
  return {
    shell: shell.innerHTML,
    rowHeight: first.getBoundingClientRect().height,
    rowClass: first.className,
    cellClasses: [...first.cells].map((cell) => cell.className),
    heads: [...document.querySelectorAll('th[scope="col"]')].map((head) => head.textContent),
  }
}

/** Runs in the page: from top to bottom, until every row has been in view. */
async function readRows(count: number): Promise<TakenDown['rows']> {
  const body = document.querySelector('tbody')
  const frame = [...document.querySelectorAll('#app *')].find(
    (one) => one.contains(body) && one.scrollHeight > one.clientHeight + 100,
  )
  if (!body || !frame) throw new Error('The list does not scroll')
  const taken = new Map<number, TakenDown['rows'][number]>()
  for (let tries = 0; tries < count && taken.size < count; tries += 1) {
    for (const row of body.querySelectorAll<HTMLTableRowElement>('tr[data-index]'))
      taken.set(Number(row.dataset['index']), {
        html: row.innerHTML,
        cells: [...row.cells].map((cell) => cell.innerHTML),
      })
    frame.scrollTop += frame.clientHeight / 2
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  if (taken.size < count) throw new Error(`${count - taken.size} of ${count} rows never came into view`)
  return [...taken].toSorted(([a], [b]) => a - b).map(([, row]) => row)
}
