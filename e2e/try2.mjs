import { chromium } from '@playwright/test'
const browser = await chromium.launch({ executablePath: process.env.CHROME })
const run = async (path, wait = 4000) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  page.on('console', (m) => console.log('CONSOLE', m.type(), m.text().slice(0, 300)))
  page.on('pageerror', (e) => console.log('PAGEERROR', String(e).slice(0, 500)))
  await page.goto('http://localhost:5199' + path)
  await page.waitForTimeout(wait)
  console.log('==', path, (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ').slice(0, 700))
  await context.close()
}
await run('/caseload?scenario=nowhere')
await run('/caseload?patients=30&faults=forbidden-403')
await run('/caseload?patients=30&faults=error-500', 12000)
await run('/patients/story-calcium-first?patients=240', 9000)
await run('/patients/nobody?patients=5', 3000)
await run('/caseload', 12000)
await browser.close()
