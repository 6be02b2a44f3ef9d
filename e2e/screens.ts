import { STORY_PATIENTS } from '../mocks/stories/registry.ts'

const PATIENT = `/patients/${STORY_PATIENTS[0]?.id}`
const PARTS = ['summary', 'labs', 'pain', 'sites', 'treatment', 'follow-up'] as const

/** Every screen that there is to look at, for pictures and for what must hold of them all. */
export const SCREENS = [
  { name: 'caseload', path: '/caseload' },
  ...PARTS.map((part) => ({ name: `patient-${part}`, path: `${PATIENT}/${part}` })),
  { name: 'brief', path: `/print/brief/${STORY_PATIENTS[0]?.id}` },
  { name: 'rules', path: '/rules' },
  { name: 'rule', path: '/rules/H-01' },
  { name: 'numbers', path: '/rules/numbers' },
  { name: 'data-health', path: '/data-health' },
  { name: 'settings', path: '/settings' },
] as const

export const THEMES = ['light', 'dark', 'hc'] as const
