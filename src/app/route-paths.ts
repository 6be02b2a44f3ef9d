/** Every address that shows a screen. A server answers these with the page, and everything else with 404. */
export const ROUTE_PATHS = [
  '/',
  '/caseload',
  '/patients/$id',
  '/patients/$id/summary',
  '/patients/$id/labs',
  '/patients/$id/pain',
  '/patients/$id/sites',
  '/patients/$id/treatment',
  '/patients/$id/follow-up',
  '/print/brief/$id',
  '/rules',
  '/rules/numbers',
  '/rules/$rule',
  '/data-health',
  '/settings',
] as const
