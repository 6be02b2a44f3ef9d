import type { Page } from '@playwright/test'

import { armSettled, armShown } from '../browser/watch.ts'
import { visit } from '../browser/watched.ts'
import type { Lab } from '../lab.ts'
import type { Figure } from '../report/figure.ts'
import { COMPLETE } from './startup.ts'

type Opened = { readonly shown: number; readonly settled: number }

/** The rows that are opened, one after the other: none was open before. */
const ROWS = [2, 4, 6]

/** N1: from a press on a patient in a list that is all there, to the page of that patient. */
export async function navigationFigures({ browser, clinic, rounds }: Lab): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const profile of ['plain', 'desk'] as const) {
    const opened: Opened[] = []
    for (let round = 0; round < Math.ceil(rounds / ROWS.length); round += 1) {
      const { tab } = await visit(browser, { url: `${clinic.site}/caseload`, profile, marks: [COMPLETE] })
      for (const row of ROWS) opened.push(await open(tab.page, row))
      await tab.close()
    }
    const common = { id: 'N1', kind: 'wall', unit: 'ms' } as const
    figures.push(
      {
        ...common,
        metric: `patientShown.${profile}`,
        what: `patient opened, named, ${profile}`,
        ours: opened.map((one) => one.shown),
      },
      {
        ...common,
        metric: `patientSettled.${profile}`,
        what: `patient opened, settled, ${profile}`,
        ours: opened.map((one) => one.settled),
      },
    )
  }
  return figures
}

async function open(page: Page, row: number): Promise<Opened> {
  const link = page.locator('[data-row-link]').nth(row)
  const name = await link.innerText()
  const box = await link.boundingBox()
  if (box === null) throw new Error(`${name} cannot be seen`)
  await page.evaluate(armShown, name)
  await page.evaluate(armSettled, 'mousedown')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const [shown, settled] = await page.evaluate(() =>
    Promise.all([globalThis.benchShown, globalThis.benchSettled]),
  )
  await page.goBack()
  await page.locator('[data-row-link]').first().waitFor()
  return { shown: shown ?? NaN, settled: settled ?? NaN }
}
