import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { chromium, type Browser, type Page } from '@playwright/test'

import { SCREENS, THEMES } from '../../e2e/screens.ts'
import { buildSite } from '../build/build-site.ts'
import { makeContactSheet, type Picture } from '../pictures/contact-sheet.ts'
import { serveSite } from '../serve/site-server.ts'

const USAGE = `npm run screenshots -- [--all] [--out DIR]

  (alone)   the two pictures of the README, in docs/pictures
  --all     every screen in three themes and three sizes, and on paper, in .cache/screenshots, with a contact
            sheet of them: index.html, and a PNG for each screen`

type Screen = { readonly name: string; readonly path: string }

const DESK = { width: 1366, height: 768 }
const SIZES = [DESK, { width: 1920, height: 1080 }, { width: 390, height: 844 }]

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
    if (values.all) await takeAll(browser, site.url, folder)
    else await takeForReadme(browser, site.url, folder)
  } finally {
    await Promise.all([browser.close(), site.close()])
  }
}

async function takeForReadme(browser: Browser, url: string, folder: string): Promise<void> {
  for (const screen of SCREENS.slice(0, 2)) {
    const page = await open(browser, url, screen)
    await keep(page, folder, `${screen.name.replace(/-.*/, '')}.png`)
    await page.close()
  }
}

/** Each screen is opened once, then shown in every theme and size. */
async function takeAll(browser: Browser, url: string, folder: string): Promise<void> {
  const pictures: Picture[] = []
  for (const screen of SCREENS) {
    const page = await open(browser, url, screen)
    for (const theme of THEMES) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen
      }, theme)
      for (const size of SIZES) {
        await page.setViewportSize(size)
        const file = `${screen.name}-${theme}-${size.width}.png`
        await keep(page, folder, file)
        pictures.push({ screen: screen.name, theme, width: size.width, file })
      }
    }
    await page.setViewportSize(DESK)
    const file = `${screen.name}.pdf`
    await page.pdf({ path: join(folder, file), format: 'A4', preferCSSPageSize: true })
    console.log(join(folder, file))
    pictures.push({ screen: screen.name, theme: 'paper', width: DESK.width, file })
    await page.close()
  }
  await makeContactSheet(browser, folder, pictures)
}

async function open(browser: Browser, url: string, { name, path }: Screen): Promise<Page> {
  const page = await browser.newPage({ viewport: DESK, timezoneId: 'Europe/London', locale: 'en-GB' })
  await page.addInitScript(() => localStorage.setItem('bonewatch.theme', 'light'))
  await page.goto(url + path)
  if (name === 'caseload') await page.getByText(/^\d+ patients$/).waitFor({ timeout: 60_000 })
  else await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 })
  return page
}

/** When everything of the screen is there, and its fonts. */
async function keep(page: Page, folder: string, file: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('progress, [data-loading]') === null, null, {
    timeout: 90_000,
  })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  )
  await page.screenshot({ path: join(folder, file) })
  console.log(join(folder, file))
}

await main()
