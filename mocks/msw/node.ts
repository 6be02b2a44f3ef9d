import { setupServer, type SetupServer } from 'msw/node'

import type { World } from '../server/world.ts'
import { fhirHandlers } from './handlers.ts'
import { respond } from './respond.ts'

/** Intercepts the requests of this process, at any origin: `listen`, `close` and `use` are those of MSW. */
export function createNodeMock(world: World): SetupServer {
  return setupServer(...fhirHandlers(`*${world.basePath}`, (request) => respond(request, world)))
}
