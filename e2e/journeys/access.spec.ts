import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { expect, test } from '../clinic.ts'
import { SCREENS, THEMES } from '../screens.ts'

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect(page.locator('progress, [data-loading]')).toHaveCount(0, { timeout: 30_000 })
}

async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** 320 pixels are a screen of 1280 at 400 %. */
const WIDTHS = [320, 390, 1024, 1920]

for (const { name, path } of SCREENS) {
  test(`${name} has no barrier that axe can find in any theme, and nothing is cut off at any width @H37`, async ({
    page,
    clinic,
  }) => {
    await open(page, clinic.url + path)
    for (const theme of THEMES) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen
      }, theme)
      expect(await barriers(page), theme).toEqual([])
    }
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 })
      await expect.poll(() => page.evaluate(cutOff), `at ${width} pixels`).toEqual([])
    }
  })
}

test('an unknown address is answered with 404', async ({ page, clinic }) => {
  const response = await page.goto(`${clinic.url}/nowhere-at-all`)
  expect(response?.status()).toBe(404)
})

/** What reaches beyond the window and cannot be scrolled to, the page itself included. Runs in the page. */
function cutOff(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const scrolls = (element: Element): boolean =>
    element.parentElement !== null &&
    (/auto|scroll/.test(getComputedStyle(element.parentElement).overflowX) || scrolls(element.parentElement))
  const beyond = [...document.querySelectorAll('a, button, input, select, summary, h1, h2, h3, p')].filter(
    (element) => {
      const { left, right, width } = element.getBoundingClientRect()
      const isShown = width > 0 && element.checkVisibility({ visibilityProperty: true })
      const isHidden = getComputedStyle(element).clipPath !== 'none'
      return isShown && !isHidden && (left < -1 || right > clientWidth + 1) && !scrolls(element)
    },
  )
  return [
    ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} too wide`] : []),
    ...beyond.map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`),
  ]
}

test('with the colors of the system, shape, word, border and focus are still there @H37', async ({
  page,
  clinic,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, `${clinic.url}/caseload`)
  await expect(page.getByText('Act now').first()).toBeVisible()
  const glyph = page.locator('tbody svg').first()
  const painted = await glyph.evaluate((svg) => {
    const { stroke, fill } = getComputedStyle(svg.querySelector('path, circle, rect, polygon') ?? svg)
    return { stroke, fill, behind: getComputedStyle(document.body).backgroundColor }
  })
  expect([painted.stroke, painted.fill].some((paint) => paint !== 'none' && paint !== painted.behind)).toBe(
    true,
  )
  await page.keyboard.press('j')
  const outline = await page.locator('a[data-row-link]:focus').evaluate((link) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(link, '::after')
    return `${outlineStyle} ${outlineWidth}`
  })
  expect(outline).toMatch(/^(solid|auto) [1-9]/)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('mock')
  await expect(page.locator('[role=option][data-focused]')).toHaveCSS('outline-style', 'solid')
})

test('from right to left, dates, numbers of patients and values stay as they are written @H38', async ({
  page,
  clinic,
}) => {
  const screens = new Set(['caseload', 'patient-summary', 'patient-labs', 'patient-treatment'])
  for (const { path } of SCREENS.filter(({ name }) => screens.has(name))) {
    await open(page, clinic.url + path)
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    const { seen, turned } = await page.evaluate(turnedAround)
    expect(seen, path).toBeGreaterThan(5)
    expect(turned, path).toEqual([])
  }
})

/** Dates, identifiers and values whose last character does not stand to the right of their first. Runs in the page. */
function turnedAround(): { readonly seen: number; readonly turned: readonly string[] } {
  const written =
    /\d{2}-[A-Z][a-z]{2}(-\d{4})?|\b\d{3} \d{3} \d{4}\b|\d+(\.\d+)? (mmol\/L|mg\/dL|\u00b5mol\/L|g\/L|mg)\b/g
  const turned: string[] = []
  let seen = 0
  const walk = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  )
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    for (const { 0: text, index } of (node.textContent ?? '').matchAll(written)) {
      const [first, last] = [index, index + text.length - 1].map((at) => {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return range.getBoundingClientRect()
      })
      if (first === undefined || last === undefined || first.width === 0 || first.top !== last.top) continue
      seen += 1
      if (first.left >= last.left) turned.push(text)
    }
  }
  return { seen, turned }
}
