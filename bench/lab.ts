import type { Browser } from '@playwright/test'

import { buildSite } from '../scripts/build/build-site.ts'
import { openClinic, type Clinic } from './browser/clinic.ts'
import { openBrowser } from './browser/tab.ts'
import { servePages, type Pages } from './pages/serve-pages.ts'

/** What measurements are made in. */
export type Lab = {
  readonly browser: Browser
  readonly clinic: Clinic
  readonly pages: Pages
  /** How often each side is measured, in turn. */
  readonly rounds: number
  /** Whether wall times are wanted: a gate does without. */
  readonly wall: boolean
  /** Whether the peers of bench/peers are wanted. */
  readonly peers: boolean
}

export type Wishes = Pick<Lab, 'rounds' | 'wall' | 'peers'>

export async function inLab<Result>(wishes: Wishes, work: (lab: Lab) => Promise<Result>): Promise<Result> {
  await buildSite('production')
  const [clinic, pages, browser] = await Promise.all([openClinic(), servePages(), openBrowser()])
  pages.put('/config.json', 'application/json', clinic.config)
  try {
    return await work({ browser, clinic, pages, ...wishes })
  } finally {
    await Promise.all([browser.close(), pages.close(), clinic.close()])
  }
}
