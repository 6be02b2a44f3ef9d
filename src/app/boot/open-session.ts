import type { Config } from '#data/config/config.ts'
import { PAGE_ATTENTION } from '#data/session/attention.ts'
import { createSession, type WorkerPort } from '#data/session/create-session.ts'
import type { Clock, Session } from '#data/session/session.ts'
import { startEvaluationWorker } from '#data/session/start-worker.ts'
import type { FromWorker } from '#data/session/worker-messages.ts'
import { createTransport } from '#data/transport.ts'
import { rulesetName } from '#domain/rules/ruleset-name.ts'
import { clinicOf } from '#domain/time/clinic.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'

const TIMEOUT_MILLIS = 30_000

/** Joins the worker that knows the records with the transport that reaches them. */
export function openSession(config: Config, ruleset: Ruleset, clock: Clock): Session {
  const { clinical, workflow } = config.servers
  const bases = workflow === undefined ? [clinical.baseUrl] : [clinical.baseUrl, workflow.baseUrl]
  return createSession({
    port: portOf(startEvaluationWorker()),
    transport: createTransport({ bases, accessToken: () => undefined, timeoutMillis: TIMEOUT_MILLIS }),
    clock,
    attention: PAGE_ATTENTION,
    settings: {
      base: clinical.baseUrl,
      ...(config.caseload !== undefined && { caseload: config.caseload }),
      zone: config.clinicTimeZone,
      ruleset,
      clinic: clinicOf(config),
      ...(config.maxDataAgeMinutes !== undefined && { maxDataAgeMinutes: config.maxDataAgeMinutes }),
    },
    ruleset: rulesetName(ruleset),
  })
}

function portOf(worker: Worker): WorkerPort {
  return {
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    listen: (listener) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => listener(data))
      worker.addEventListener('error', ({ message }) => listener({ kind: 'broken', message }))
      worker.addEventListener('messageerror', () =>
        listener({ kind: 'broken', message: 'A message from the worker could not be read' }),
      )
    },
    terminate: () => worker.terminate(),
  }
}
