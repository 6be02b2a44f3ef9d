/** The screens of the main navigation, in its order, with the keys that lead to them. */
export const SCREENS = [
  { to: '/caseload', text: 'Caseload', keys: 'g c' },
  { to: '/rules', text: 'Rules', keys: 'g r' },
  { to: '/data-health', text: 'Data health', keys: 'g d' },
  { to: '/settings', text: 'Settings', keys: 'g s' },
] as const
