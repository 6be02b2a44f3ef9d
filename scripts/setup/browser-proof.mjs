// Ends with 0 when the browser named on the command line renders a page.
import { chromium } from '@playwright/test'

const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: ['--no-sandbox'],
  timeout: 30_000,
})
const page = await browser.newPage()
await page.setContent('<b>ready</b>')
const text = await page.textContent('b')
await browser.close()
process.exitCode = text === 'ready' ? 0 : 1
