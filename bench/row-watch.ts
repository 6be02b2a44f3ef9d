import type { Page, Request } from '@playwright/test'

const SIGNAL = 'bonewatch: the first row is there'

export type RowWatch = {
  /**
   * Every address that the page asked for before its first row, its own included and preflights not. To be asked when
   * all answers are in: until then the browser tells no time for a request.
   */
  readonly before: () => readonly string[]
}

/** The page itself says when its first row is there: what looks from outside would always come late. */
export async function watchFirstRow(page: Page): Promise<RowWatch> {
  const asked: Request[] = []
  let at: number | undefined
  page.on('request', (request) => {
    if (request.method() !== 'OPTIONS') asked.push(request)
  })
  page.on('console', (message) => {
    if (message.text() === SIGNAL) at ??= message.timestamp()
  })
  await page.addInitScript((signal) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('[data-row-link]') === null) return
      watch.disconnect()
      console.info(signal)
    })
    watch.observe(document, { childList: true, subtree: true })
  }, SIGNAL)
  return {
    before: () => {
      if (at === undefined) throw new Error('There is no row yet')
      const then = at
      // By the browser's own times: its processes report in no certain order.
      return asked.filter((request) => request.timing().startTime < then).map((request) => request.url())
    },
  }
}
