import { join } from 'node:path'

import { startMockServer } from '../../mocks/http/server.ts'
import { DEFAULT_PATIENTS, DEFAULT_SEED, DEMO_EPOCH, scenarioNamed } from '../../mocks/scenarios.ts'
import { createWorld } from '../../mocks/server/world.ts'
import { serveSite } from '../../scripts/serve/site-server.ts'
import { compressed } from './compressed.ts'

export const PATIENTS = DEFAULT_PATIENTS
export const EPOCH = Date.parse(DEMO_EPOCH)

/** The production build, and the mock server that it reads, both over HTTP. */
export type Clinic = {
  readonly site: string
  readonly fhir: string
  readonly config: string
  readonly close: () => Promise<void>
}

export async function openClinic(): Promise<Clinic> {
  const world = createWorld({
    resources: scenarioNamed('cohort').resources({
      patients: PATIENTS,
      epoch: DEMO_EPOCH,
      seed: DEFAULT_SEED,
    }),
    now: () => EPOCH,
  })
  world.readAll()
  const mock = await startMockServer({ world })
  const gateway = await compressed(mock.url)
  const fhir = gateway.url + new URL(mock.url).pathname
  const config = JSON.stringify({
    servers: { clinical: { baseUrl: fhir, auth: 'none' } },
    clinicTimeZone: 'Europe/London',
    caseload: 'Group/bonewatch-caseload',
  })
  const site = await serveSite({
    kind: 'production',
    folder: join(process.cwd(), 'dist'),
    config: { text: config, servers: [fhir] },
    port: 0,
  })
  return {
    site: site.url,
    fhir,
    config,
    close: async () => {
      await Promise.all([site.close(), gateway.close(), mock.close()])
    },
  }
}
