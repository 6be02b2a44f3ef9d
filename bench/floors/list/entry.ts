import type { CaseloadRow } from '#domain/review/caseload-row.ts'

import { FAMILY, familyAt, manyRows, MARKED, PATIENT, patientAt } from '../../pages/list/rows.ts'
import type { TakenDown } from '../../pages/list/take-down.ts'
import { createOrders } from './orders.ts'
import { recycle } from './recycle.ts'

/** The least that a list of our rows can be: no framework, rows of a pool filled anew, each order worked out once. */
async function show(app: HTMLElement): Promise<void> {
  const given: readonly CaseloadRow[] = await (await fetch('/rows.json')).json()
  const taken: TakenDown = await (await fetch('/taken-down.json')).json()
  const rows = manyRows(given, Number(new URLSearchParams(location.search).get('rows')))
  const parts = taken.rows.map(({ html }) => html.split(MARKED))
  performance.mark('begin')
  app.innerHTML = taken.shell
  const orders = createOrders(rows)
  const list = recycle(app, taken, (index) =>
    (parts[index % parts.length] ?? [])
      .map((part) => (part === FAMILY ? familyAt(index) : part.startsWith(PATIENT) ? patientAt(index) : part))
      .join(''),
  )
  list.show(orders.asRanked())
  const head = [...app.querySelectorAll('th')].find((one) => one.textContent.startsWith('Calcium'))
  head?.addEventListener('click', () => list.show(orders.nextByCalcium()))
  app
    .querySelector<HTMLInputElement>('input[type="search"]')
    ?.addEventListener('input', ({ currentTarget }) => {
      if (currentTarget instanceof HTMLInputElement) list.show(orders.matching(currentTarget.value))
    })
}

const app = document.getElementById('app')
if (app !== null) void show(app)
