import type { ReactNode } from 'react'

import type { Config, ConfigProblem } from '#data/config/config.ts'
import type { Clock } from '#data/session/session.ts'
import { momentFromMillis } from '#domain/time/when.ts'

import { demoFrame } from '../demo/demo-frame.tsx'
import { forgetDemoWishes, readDemoWishes } from './demo-wishes.ts'

/** The zone that the invented clinic is in. */
const ZONE = 'Europe/London'
const CASELOAD = 'Group/bonewatch-caseload'

export type Demo =
  | {
      readonly ok: true
      readonly config: Config
      readonly clock: Clock
      readonly frame: DemoFrame
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

/** What only the demo has around its screens: a strip that says what it is, and who its reader is. */
export type DemoFrame = {
  readonly strip: ReactNode
  readonly person: ReactNode
  /** Name and role of the reader, for what leaves the screen. */
  readonly reader: () => string
}

/** Answers this page from invented patients, at the moment that they were invented for or a later one. */
export async function startDemo(): Promise<Demo> {
  const [{ startMock }, { startClock }, { DEFAULT_SCENARIO, DEMO_EPOCH, SCENARIOS }, { FAULTS }, { nameOf }] =
    await Promise.all([
      import('../../../mocks/msw/browser.ts'),
      import('../../../mocks/clock.ts'),
      import('../../../mocks/scenarios.ts'),
      import('../../../mocks/faults/registry.ts'),
      import('../../../mocks/cohort/people/staff.ts'),
    ])
  const read = readDemoWishes(location.search, sessionStorage, {
    scenarios: [...SCENARIOS.keys()],
    faults: [...FAULTS.keys()],
    epoch: DEMO_EPOCH,
  })
  if (!read.ok) return read
  const { now = DEMO_EPOCH, ...wishes } = read.wishes
  const appPath = import.meta.env.BASE_URL
  const clock = startClock(Date.parse(now))
  const mock = await startMock({ now: clock.now, appPath, ...wishes })
  return {
    ok: true,
    clock: { now: () => momentFromMillis(clock.now()) },
    frame: demoFrame({
      now: clock.now,
      zone: ZONE,
      wishes: { scenario: DEFAULT_SCENARIO, ...wishes },
      scenarios: SCENARIOS,
      appPath,
      nameOf,
      startAgain: async () => {
        forgetDemoWishes(sessionStorage)
        await mock.reset()
        location.assign(`${appPath}caseload`)
      },
    }),
    config: {
      servers: { clinical: { baseUrl: `${location.origin}${appPath}fhir`, auth: 'none' } },
      clinicTimeZone: ZONE,
      caseload: CASELOAD,
      // Nobody's record can be read over an empty chair here.
      idleLockMinutes: 15,
    },
  }
}
