import { setupWorker } from 'msw/browser'

import { faultsNamed } from '../faults/registry.ts'
import { DEFAULT_PATIENTS, DEFAULT_SCENARIO, DEFAULT_SEED, DEMO_EPOCH, scenarioNamed } from '../scenarios.ts'
import { handle } from '../server/handle.ts'
import { createWorld, type World } from '../server/world.ts'
import { fhirHandlers } from './handlers.ts'
import { toMockRequest, toResponse } from './respond.ts'
import { shareEdits, type SharedEdits } from './shared-edits.ts'
import { trustWorker } from './trust-worker.ts'

export type MockOptions = {
  /** The moment that the population is made for; without it, the one that the demo is kept at. */
  readonly epoch?: string
  /** Epoch milliseconds, and the app's to move. */
  readonly now: () => number
  /** The folder that the app is served from. */
  readonly appPath?: string
  readonly scenario?: string
  readonly patients?: number
  readonly seed?: number
  readonly faults?: readonly string[]
}

export type BrowserMock = {
  readonly world: World
  /** Forgets all edits; the page is to be loaded anew. */
  readonly reset: () => Promise<void>
  readonly stop: () => Promise<void>
}

// Edits refer to generated resources: raise this when the generators change.
const POPULATION_VERSION = 1
const SLICE_MILLIS = 8

/** Answers the requests of this page under `fhir` from a population that lives in the page. */
export async function startMock(options: MockOptions): Promise<BrowserMock> {
  const { epoch = DEMO_EPOCH, now, appPath = '/', scenario = DEFAULT_SCENARIO } = options
  const { patients = DEFAULT_PATIENTS, seed = DEFAULT_SEED, faults = [] } = options
  const world = createWorld({
    resources: scenarioNamed(scenario).resources({ patients, epoch, seed }),
    now,
    // Ids that a client is given must differ between tabs, unlike the population.
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? seed,
    basePath: `${appPath}fhir`,
  })
  world.faults.add(...faults.flatMap((name) => faultsNamed(name)))
  readInSlices(world)
  const workerUrl = `${appPath}mockServiceWorker.js`
  trustWorker(workerUrl)
  const name = [scenario, patients, seed, epoch, POPULATION_VERSION].join('.')
  const edits = await shareEdits(world, name)
  const worker = setupWorker(...fhirHandlers(world.basePath, (request) => answer(request, world, edits)))
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: workerUrl } })
  return {
    world,
    reset: () => edits.forget(),
    stop: async () => {
      edits.close()
      await worker.stop()
    },
  }
}

/** The population is made while the page starts, a little at a time, so that neither waits for the other. */
function readInSlices(world: World): void {
  if (world.readSome(SLICE_MILLIS)) setTimeout(() => readInSlices(world), 0)
}

async function answer(request: Request, world: World, edits: SharedEdits): Promise<Response> {
  const asked = await toMockRequest(request)
  const isRead = asked.method === 'GET' && edits.isCaughtUp()
  return toResponse(isRead ? handle(asked, world) : await edits.write(() => handle(asked, world)))
}
