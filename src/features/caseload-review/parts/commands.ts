const SCOPE = 'Caseload'

export const MOVING = [
  {
    id: 'caseload.next',
    label: 'Next patient',
    scope: SCOPE,
    keys: 'j',
    repeats: true,
    onlyByKey: true,
    by: 1,
  },
  {
    id: 'caseload.previous',
    label: 'Previous patient',
    scope: SCOPE,
    keys: 'k',
    repeats: true,
    onlyByKey: true,
    by: -1,
  },
] as const

/** The row is a link: the browser follows it. */
export const OPEN = {
  id: 'caseload.open',
  label: 'Open the patient',
  scope: SCOPE,
  keys: 'Enter',
  onlyByKey: true,
} as const

/** Beside the list, for the row where the focus is. */
export const PEEK = {
  id: 'caseload.peek',
  label: 'Summary of the patient, beside the list',
  scope: SCOPE,
  keys: 'Space',
} as const

export const CLOSE_PEEK = {
  id: 'caseload.close-peek',
  label: 'Close the summary',
  scope: SCOPE,
  keys: 'Escape',
  onlyByKey: true,
} as const

export const FILTER = {
  id: 'caseload.filter',
  label: 'Filter by name, number or site',
  scope: SCOPE,
  keys: '/',
} as const

export const SHOW_ARRIVALS = {
  id: 'caseload.show-arrivals',
  label: 'Show what has arrived',
  scope: SCOPE,
  keys: 'Shift+R',
} as const
