import { patientId } from '../../mocks/cohort/cohort.ts'
import { visit } from '../browser/watched.ts'
import type { Lab } from '../lab.ts'
import type { Figure } from '../report/figure.ts'
import { COMPLETE } from './startup.ts'

/** S8: how far what one reads is pushed about while the rest arrives. */
export async function layoutShiftFigures({ browser, clinic }: Lab): Promise<readonly Figure[]> {
  const id = patientId(0)
  const list = await visit(browser, { url: `${clinic.site}/caseload`, marks: [COMPLETE] })
  await list.tab.close()
  const { tab } = await visit(browser, {
    url: `${clinic.site}/patients/${id}`,
    marks: [{ name: 'name', present: 'h1' }],
  })
  await tab.page.waitForLoadState('networkidle')
  const patient = await tab.page.evaluate(() => globalThis.benchWatch?.shift ?? NaN)
  await tab.close()
  return [
    { ...SHIFT, metric: 'layoutShift.list', what: 'shift of the list', ours: [list.shift] },
    { ...SHIFT, metric: 'layoutShift.patient', what: 'shift of a patient page', ours: [patient] },
  ]
}

const SHIFT = { id: 'S8', kind: 'counts', unit: 'CLS' } as const
