import type { Browser } from '@playwright/test'

import { EPOCH } from './clinic.ts'
import { openTab, type Profile, type Tab } from './tab.ts'
import { shiftClock, watchPage, type Mark, type Watch } from './watch.ts'

export type Visit = {
  readonly url: string
  readonly profile?: Profile
  /** Each is waited for. */
  readonly marks: readonly Mark[]
}

export type Visited = Watch & {
  /** Milliseconds of the main thread since the navigation began. */
  readonly cpu: number
  readonly tab: Tab
}

const PATIENCE = 180_000

/** Opens a page in a new tab with nothing cached and waits for all marks. The tab stays open. */
export async function visit(browser: Browser, { url, profile = 'plain', marks }: Visit): Promise<Visited> {
  const tab = await openTab(browser, profile)
  const { page } = tab
  // The first page of an origin may move to a process of its own, whose counters begin anew.
  await page.goto(new URL('/nothing', url).href)
  await page.addInitScript(shiftClock, EPOCH)
  await page.addInitScript(watchPage, marks)
  const before = await tab.cpu()
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(
    (count) => Object.keys(globalThis.benchWatch?.at ?? {}).length === count,
    marks.length,
    { timeout: PATIENCE, polling: 100 },
  )
  const cpu = (await tab.cpu()) - before
  const watch = await page.evaluate(() => globalThis.benchWatch)
  if (watch === undefined) throw new Error(`${url} is not watched`)
  return { ...watch, cpu, tab }
}
