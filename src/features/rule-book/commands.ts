const LIST = 'Rules'
const PAGE = 'One rule'

export const MOVING = [
  { id: 'rules.next', label: 'Next rule', scope: LIST, keys: 'j', repeats: true, onlyByKey: true, by: 1 },
  {
    id: 'rules.previous',
    label: 'Previous rule',
    scope: LIST,
    keys: 'k',
    repeats: true,
    onlyByKey: true,
    by: -1,
  },
] as const

/** The row is a link: the browser follows it. */
export const OPEN = {
  id: 'rules.open',
  label: 'Open the rule',
  scope: LIST,
  keys: 'Enter',
  onlyByKey: true,
} as const

export const FILTER = { id: 'rules.filter', label: 'Filter the rules', scope: LIST, keys: '/' } as const

export const BEFORE = { id: 'rule.before', label: 'Previous rule', scope: PAGE, keys: '[' } as const
export const AFTER = { id: 'rule.after', label: 'Next rule', scope: PAGE, keys: ']' } as const
