import type { Config, ConfigProblem } from '#data/config/config.ts'
import type { Clock } from '#data/session/session.ts'
import { momentFromMillis } from '#domain/time/when.ts'

import { readDemoWishes } from './demo-wishes.ts'

/** The zone that the invented clinic is in. */
const ZONE = 'Europe/London'
const CASELOAD = 'Group/bonewatch-caseload'

export type Demo =
  | {
      readonly ok: true
      readonly config: Config
      readonly clock: Clock
      /** The time at which the demo begins, for its strip. */
      readonly clockText: string
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

/** Answers this page from invented patients, at the moment that they were invented for. */
export async function startDemo(): Promise<Demo> {
  const [{ startMock }, { startClock }, { DEMO_EPOCH, SCENARIOS }, { FAULTS }] = await Promise.all([
    import('../../../mocks/msw/browser.ts'),
    import('../../../mocks/clock.ts'),
    import('../../../mocks/scenarios.ts'),
    import('../../../mocks/faults/registry.ts'),
  ])
  const wishes = readDemoWishes(location.search, sessionStorage, {
    scenarios: [...SCENARIOS.keys()],
    faults: [...FAULTS.keys()],
  })
  if (!wishes.ok) return wishes
  const appPath = import.meta.env.BASE_URL
  const clock = startClock(Date.parse(DEMO_EPOCH))
  await startMock({ now: clock.now, appPath, ...wishes.wishes })
  return {
    ok: true,
    clock: { now: () => momentFromMillis(clock.now()) },
    clockText: wordClock(clock.now()),
    config: {
      servers: { clinical: { baseUrl: `${location.origin}${appPath}fhir`, auth: 'none' } },
      clinicTimeZone: ZONE,
      caseload: CASELOAD,
      // Nobody's record can be read over an empty chair here.
      idleLockMinutes: 15,
    },
  }
}

function wordClock(millis: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const parts = new Map(format.formatToParts(millis).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return `${part('weekday')} ${part('day')}-${part('month')}-${part('year')} ${part('hour')}:${part('minute')}, ${ZONE}`
}
