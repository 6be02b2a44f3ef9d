import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { chromium, type Browser, type Page } from '@playwright/test'

import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { buildSite } from '../build/build-site.ts'
import { serveSite } from '../serve/site-server.ts'

const USAGE = `npm run screenshots -- [--all] [--out DIR]

  (alone)   the two pictures of the README, in docs/pictures
  --all     every screen in three themes and three sizes, and on paper, in .cache/screenshots`

type Theme = 'light' | 'dark' | 'hc'
type Size = { readonly width: number; readonly height: number }
type Shot = {
  readonly name: string
  readonly path: string
  readonly theme: Theme
  readonly size: Size
  readonly paper?: true
}

const DESK: Size = { width: 1366, height: 768 }
const SIZES: readonly Size[] = [DESK, { width: 1920, height: 1080 }, { width: 390, height: 844 }]
const THEMES: readonly Theme[] = ['light', 'dark', 'hc']
const SCREENS = [
  { name: 'caseload', path: '/caseload' },
  { name: 'patient', path: `/patients/${STORY_PATIENTS[0]?.id}` },
  { name: 'rules', path: '/rules' },
  { name: 'rule', path: '/rules/H-01' },
  { name: 'settings', path: '/settings' },
] as const

const README: readonly Shot[] = SCREENS.slice(0, 2).map((screen) => ({
  ...screen,
  theme: 'light',
  size: DESK,
}))

const ALL: readonly Shot[] = SCREENS.flatMap((screen) => [
  ...THEMES.flatMap((theme) => SIZES.map((size) => ({ ...screen, theme, size }))),
  { ...screen, theme: 'light' as const, size: DESK, paper: true as const },
])

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { all: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) return console.log(USAGE)
  const folder = values.out ?? (values.all ? '.cache/screenshots' : 'docs/pictures')
  mkdirSync(folder, { recursive: true })
  const site = await serveSite({ kind: 'demo', folder: await buildSite('demo'), port: 0 })
  const executablePath = process.env['BONEWATCH_BROWSER']
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath !== undefined && { executablePath }),
  })
  try {
    for (const shot of values.all ? ALL : README)
      await take(browser, site.url, folder, shot, values.all === true)
  } finally {
    await Promise.all([browser.close(), site.close()])
  }
}

async function take(
  browser: Browser,
  url: string,
  folder: string,
  shot: Shot,
  isNamedInFull: boolean,
): Promise<void> {
  const { name, path, theme, size, paper } = shot
  const page = await browser.newPage({ viewport: size, timezoneId: 'Europe/London', locale: 'en-GB' })
  await page.addInitScript((chosen) => localStorage.setItem('bonewatch.theme', chosen), theme)
  await page.goto(url + path)
  await settled(page, name)
  const file = join(folder, isNamedInFull ? `${name}-${theme}-${size.width}` : name)
  if (paper) await page.pdf({ path: `${file}.pdf`, format: 'A4', preferCSSPageSize: true })
  else await page.screenshot({ path: `${file}.png` })
  console.log(paper ? `${file}.pdf` : `${file}.png`)
  await page.close()
}

/** Everything of the screen is there, and its fonts. */
async function settled(page: Page, name: string): Promise<void> {
  if (name === 'caseload') await page.getByText(/^\d+ patients$/).waitFor({ timeout: 60_000 })
  else await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 })
  await page.waitForFunction(() => document.querySelector('progress, [data-loading]') === null)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}

await main()
