import type { Browser, Page } from '@playwright/test'

import { measureAct, type Act } from '../../browser/act.ts'
import { measureFrames, measureScroll, type Frames } from '../../browser/scroll.ts'
import type { Tab } from '../../browser/tab.ts'
import { visit } from '../../browser/watched.ts'
import { median } from '../../report/figure.ts'

/** What a nurse does with the list, on any page that shows it. */
export type ListVisit = {
  /** Milliseconds from the rows to the frame that shows the first of them. */
  readonly initial: number
  /** CPU from the navigation until then, the scripts included. */
  readonly startCpu: number
  readonly heap: number
  readonly nodes: number
  readonly sort: Act
  readonly key: Act
  readonly worstKey: Act
  /** Milliseconds of CPU a frame. */
  readonly scroll: number
  /** Only where wall times are wanted. */
  readonly frames: Frames | undefined
  /** Who is first when sorted, and how many are found: the same everywhere, or the comparison means nothing. */
  readonly shown: string
}

/** How a page is worked. Our own and the floor have the same markup, peers have another. */
export type Handles = {
  readonly row: string
  readonly sortHead: string
  readonly search: string
  /** Runs in the page. */
  readonly firstRow: () => string
  readonly count: () => number
}

/** Finds one row in twenty. */
const TYPED = 'quince'
/** Descending, ascending, as ranked, twice over. */
const CLICKS = 6

export async function visitList(
  browser: Browser,
  { url, wall }: { readonly url: string; readonly wall: boolean },
  handles: Handles,
): Promise<ListVisit> {
  const {
    tab,
    at,
    cpu: startCpu,
  } = await visit(browser, { url, marks: [{ name: 'row', present: handles.row }] })
  const { page } = tab
  const begin = await page.evaluate(() => performance.getEntriesByName('begin')[0]?.startTime ?? NaN)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(200)
  const heap = await tab.heap()
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const { sorts, first } = await sortBy(tab, handles)
  const { keys, found } = await typeInto(tab, handles)
  const scroll = await measureScroll(tab)
  const frames = wall ? await measureFrames(tab) : undefined
  await tab.close()
  return {
    initial: (at['row'] ?? NaN) - begin,
    startCpu,
    heap,
    nodes,
    sort: middle(sorts),
    key: middle(keys),
    worstKey: worst(keys),
    scroll,
    frames,
    shown: `${first}, ${found} found`,
  }
}

async function sortBy(tab: Tab, { sortHead, firstRow }: Handles) {
  const { x, y } = await middleOf(tab.page, sortHead)
  const sorts: Act[] = []
  let first = ''
  for (let click = 0; click < CLICKS; click += 1) {
    sorts.push(await measureAct(tab, 'mousedown', () => tab.page.mouse.click(x, y)))
    if (click === 0) first = await tab.page.evaluate(firstRow)
  }
  return { sorts, first }
}

async function typeInto(tab: Tab, { search, count }: Handles) {
  const { x, y } = await middleOf(tab.page, search)
  await tab.page.mouse.click(x, y)
  await tab.page.waitForTimeout(200)
  const keys: Act[] = []
  for (const key of TYPED) keys.push(await measureAct(tab, 'keydown', () => tab.page.keyboard.press(key)))
  const found = await tab.page.evaluate(count)
  await tab.page.keyboard.press('Control+a')
  await tab.page.keyboard.press('Delete')
  // All rows are there again.
  while ((await tab.page.evaluate(count)) <= found) await tab.page.waitForTimeout(100)
  return { keys, found }
}

async function middleOf(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`${selector} cannot be seen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function middle(acts: readonly Act[]): Act {
  return { cpu: median(acts.map(({ cpu }) => cpu)), settled: median(acts.map(({ settled }) => settled)) }
}

function worst(acts: readonly Act[]): Act {
  return {
    cpu: Math.max(...acts.map(({ cpu }) => cpu)),
    settled: Math.max(...acts.map(({ settled }) => settled)),
  }
}
