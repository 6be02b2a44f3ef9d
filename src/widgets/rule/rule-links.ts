import { createContext } from 'react'

import type { RuleId } from '#domain/findings/rule-id.ts'

/** How a part that names a rule leads to its page in the rule book. None where there is no book to open. */
export type RuleLinks = {
  readonly hrefOf: (rule: RuleId) => string
  readonly open: (rule: RuleId) => void
}

export const RuleLinksContext = createContext<RuleLinks | undefined>(undefined)
