import { gzipSync } from 'node:zlib'

import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'
import type { Answer, Ask } from '#fhir/client/ask.ts'

import { faultsNamed } from '../../../../mocks/faults/registry.ts'
import { DEMO_EPOCH, scenarioNamed } from '../../../../mocks/scenarios.ts'
import { handle } from '../../../../mocks/server/handle.ts'
import { createWorld, type World } from '../../../../mocks/server/world.ts'
import type { DataHealth } from '../../data-health.ts'
import type { PatientFeed, PatientId } from '../../caseload-feed.ts'
import { createEngine } from '../engine.ts'
import type { CaseloadUpdate, EngineSettings, FromWorker } from '../worker-messages.ts'

export const BASE = 'http://mock.test/fhir'
export const CASELOAD = 'Group/bonewatch-caseload'

export type Request = { readonly url: string; readonly gzip: () => number }

export type EngineRun = {
  readonly world: World
  /** Answers until nothing is asked any more. `answers`: at most so many. */
  readonly run: (answers?: number) => void
  readonly open: (patient: PatientId) => void
  readonly health: () => DataHealth
  readonly leave: (patient: PatientId) => void
  readonly reload: () => void
  /** As the page asks for it while someone looks, after so much time. */
  readonly refresh: (after: number, isReturn?: boolean) => void
  /** From now on nothing goes wrong. */
  readonly repair: () => void
  /** From now on this goes wrong as well. */
  readonly break: (fault: string) => void
  /** Lets time go by, with the ticks of the page. */
  readonly pass: (millis: number) => void
  readonly feed: () => CaseloadUpdate
  readonly rows: () => readonly CaseloadRow[]
  readonly row: (patient: PatientId) => CaseloadRow
  readonly page: (patient: PatientId) => PatientFeed | undefined
  readonly requests: readonly Request[]
  /** How many had been sent when the first row came. */
  readonly beforeFirstRow: () => number
  readonly posted: readonly FromWorker[]
}

export type EngineOptions = {
  readonly scenario?: string
  readonly patients?: number
  readonly faults?: readonly string[]
  /** Without a caseload, whoever the server lists. */
  readonly settings?: Partial<Pick<EngineSettings, 'maxDataAgeMinutes'>> & {
    readonly caseload?: EngineSettings['caseload'] | undefined
  }
  /** So many entries a page, whatever is asked for. */
  readonly pageSize?: number
  /** Which of those under way is answered next. */
  readonly pick?: (count: number) => number
}

/** An engine on a mock server, with a clock that only moves when something waits. */
export function startEngine(options: EngineOptions = {}): EngineRun {
  const { scenario = 'cohort', patients = 240, faults = [], pageSize, pick = () => 0 } = options
  let now = Date.parse(DEMO_EPOCH)
  const resources = scenarioNamed(scenario).resources({ patients, epoch: DEMO_EPOCH, seed: 1 })
  const world = createWorld({ resources, now: () => now })
  world.faults.add(...faults.flatMap((name) => faultsNamed(name)))
  const [requests, posted]: [Request[], FromWorker[]] = [[], []]
  const rows = new Map<PatientId, CaseloadRow>()
  const pages = new Map<PatientId, PatientFeed>()
  const underWay: Ask[] = []
  let feed: CaseloadUpdate | undefined
  let [wakeAt, firstRowAt] = [Infinity, -1]

  const engine = createEngine((message) => {
    posted.push(message)
    if (message.kind === 'broken') throw new Error(message.message)
    if (message.kind === 'asks') underWay.push(...message.asks)
    if (message.kind === 'wake') wakeAt = message.at
    if (message.kind === 'patient') pages.set(message.patient, message.feed)
    if (message.kind !== 'caseload') return
    feed = message.feed
    for (const row of feed.changed) rows.set(row.patient, row)
    if (feed.order.length > 0 && firstRowAt < 0) firstRowAt = requests.length + underWay.length
  })

  function answer(ask: Ask): void {
    const { url } = ask
    const sent = pageSize === undefined ? url : url.replace('_count=200', `_count=${pageSize}`)
    const response = handle({ method: 'GET', url: sent, headers: ask.headers, body: '' }, world)
    requests.push({ url, gzip: () => gzipSync(response.body, { level: 6 }).length })
    const answer: Answer =
      response.wire?.isDropped === true || response.wire?.cutAfter !== undefined
        ? { id: ask.id, kind: 'no-response', why: 'offline' }
        : {
            id: ask.id,
            kind: 'response',
            status: response.status,
            headers: new Map(Object.entries(response.headers)),
            body: response.body,
          }
    engine.take({ kind: 'answer', answer, now })
  }

  function run(answers = Infinity): void {
    for (let given = 0; given < answers; given += 1) {
      const [ask] = underWay.splice(pick(underWay.length), 1)
      if (ask !== undefined) answer(ask)
      else if (wakeAt < Infinity) {
        now = Math.max(now, wakeAt)
        wakeAt = Infinity
        engine.take({ kind: 'tick', now })
      } else return
    }
  }

  const { caseload, ...others } = { caseload: CASELOAD, ...options.settings }
  const settings = { base: BASE, zone: 'Europe/London', ruleset: DEFAULT_RULESET, ...others }
  engine.take({
    kind: 'start',
    now,
    settings: caseload === undefined ? settings : { ...settings, caseload },
  })
  return {
    world,
    run,
    requests,
    posted,
    break: (fault) => world.faults.add(...faultsNamed(fault)),
    open: (patient) => engine.take({ kind: 'open-patient', patient, now }),
    health: () => {
      engine.take({ kind: 'health', now })
      const told = posted.findLast((message) => message.kind === 'health')
      return known(told?.kind === 'health' ? told.health : undefined)
    },
    leave: (patient) => engine.take({ kind: 'leave-patient', patient, now }),
    refresh: (after, isReturn = false) => {
      now += after
      engine.take({ kind: 'refresh', isReturn, now })
    },
    repair: () => world.faults.clear(),
    // What is under way is answered all the same: the engine must not mind.
    reload: () => engine.take({ kind: 'reload', now }),
    pass: (millis) => {
      now += millis
      engine.take({ kind: 'tick', now })
    },
    feed: () => known(feed),
    rows: () => known(feed).order.map((patient) => known(rows.get(patient))),
    row: (patient) => known(rows.get(patient)),
    page: (patient) => pages.get(patient),
    beforeFirstRow: () => firstRowAt,
  }
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It has not been told')
  return value
}
