import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Browser } from '@playwright/test'

export type Picture = {
  readonly screen: string
  readonly theme: string
  readonly width: number
  /** In the folder of the sheet. */
  readonly file: string
}

/** All pictures of a screen side by side, screen under screen: an HTML page, and one PNG for each screen. */
export async function makeContactSheet(
  browser: Browser,
  folder: string,
  pictures: readonly Picture[],
): Promise<void> {
  const sheet = join(folder, 'index.html')
  writeFileSync(sheet, pageOf([...Map.groupBy(pictures, ({ screen }) => screen)]))
  const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } })
  await page.goto(pathToFileURL(sheet).href)
  await page.waitForLoadState('networkidle')
  for (const section of await page.locator('section').all()) {
    const name = await section.getAttribute('id')
    await section.screenshot({ path: join(folder, `sheet-${name}.png`) })
  }
  await page.close()
  console.log(sheet)
}

function pageOf(screens: readonly (readonly [string, readonly Picture[]])[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Bonewatch, every screen</title>
<style>${readFileSync(join(import.meta.dirname, 'contact-sheet.css'), 'utf8')}</style>
<h1>Bonewatch, every screen</h1>
<nav>${screens.map(([name]) => `<a href="#${name}">${name}</a>`).join(' ')}</nav>
${screens.map(([name, pictures]) => sectionOf(name, pictures)).join('\n')}
</html>
`
}

function sectionOf(name: string, pictures: readonly Picture[]): string {
  const figures = pictures.map(({ theme, width, file }) =>
    file.endsWith('.pdf')
      ? `<figure><a href="${file}">${file}</a><figcaption>on paper</figcaption></figure>`
      : `<figure data-width="${width}"><a href="${file}"><img src="${file}" alt="${name}, ${theme}, ${width} pixels"></a><figcaption>${theme}, ${width}</figcaption></figure>`,
  )
  return `<section id="${name}"><h2>${name}</h2><div>${figures.join('\n')}</div></section>`
}
