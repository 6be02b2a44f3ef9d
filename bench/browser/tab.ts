import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'

/** `plain`: this machine as it is. `desk`: a slow office computer, 10 Mbit/s. `slow4g`: the same on a bad mobile network. */
export type Profile = 'plain' | 'desk' | 'slow4g'

export type Tab = {
  readonly page: Page
  readonly cdp: CDPSession
  /** Milliseconds of the page's main thread so far. What other processes take of the machine does not count. */
  readonly cpu: () => Promise<number>
  /** Bytes of the page's JavaScript heap after a collection. */
  readonly heap: () => Promise<number>
  readonly close: () => Promise<void>
}

const SLOWER = 4
const mbits = (megabits: number) => (megabits * 1_000_000) / 8

const NETWORKS = {
  desk: { latency: 40, downloadThroughput: mbits(10), uploadThroughput: mbits(5) },
  slow4g: { latency: 150, downloadThroughput: mbits(1.6), uploadThroughput: mbits(0.75) },
} as const

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['BONEWATCH_BROWSER']
  return chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
    ...(executablePath !== undefined && { executablePath }),
  })
}

/** A tab of its own, with nothing in any cache. */
export async function openTab(browser: Browser, profile: Profile = 'plain'): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 1500, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (profile !== 'plain') {
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...NETWORKS[profile] })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  }
  const metric = async (name: string) => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find((one) => one.name === name)?.value ?? NaN
  }
  return {
    page,
    cdp,
    cpu: async () => (await metric('TaskDuration')) * 1000,
    heap: async () => {
      await cdp.send('HeapProfiler.collectGarbage')
      return metric('JSHeapUsedSize')
    },
    close: () => context.close(),
  }
}
