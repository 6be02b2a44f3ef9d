import { PRO_ITEMS, type ProAttribute, type ProItem } from '#domain/pro-ctcae/pro-answer.ts'

import { createCodeTable, inSystem } from '../code-table.ts'
import { BW } from '../system.ts'

/** No code system of PRO-CTCAE has been found that could be verified: these are the project's own. */
export const PRO_CODES = createCodeTable<ProItem>(
  inSystem(
    BW.proCtcae,
    itemNames().map((item) => [item, item.replaceAll('-', ' '), 'own', item] as const),
  ),
)

export const PRO_ATTRIBUTES = createCodeTable<ProAttribute>(
  inSystem(BW.proCtcae, [
    ['frequency', 'How often', 'own', 'frequency'],
    ['severity', 'How severe', 'own', 'severity'],
    ['interference', 'How much it interferes', 'own', 'interference'],
  ]),
)

function itemNames(): readonly ProItem[] {
  return Object.keys(PRO_ITEMS).filter((item): item is ProItem => item in PRO_ITEMS)
}
