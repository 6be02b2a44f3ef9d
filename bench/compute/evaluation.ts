import { evaluatePatient } from '../../src/evaluation/evaluate-scope.ts'
import { createScopeReader } from '../../src/evaluation/read-scope.ts'
import { createIntake } from '../../src/fhir/intake/create-intake.ts'
import { createZone } from '../../src/fhir/time/zone.ts'
import type { PatientFacts } from '../../src/domain/facts/patient-facts.ts'
import { parseAsOf } from '../../src/evaluation/now.ts'
import { DEFAULT_RULESET } from '../../src/domain/rules/ruleset.ts'
import { DEFAULT_EPOCH, generatePatient } from '../../mocks/cohort/cohort.ts'

/** CPU time of both ways over the same patients, taken turn about, so that both see the same machine. */
export type Measured = {
  readonly patients: number
  readonly resources: number
  readonly mebibytes: number
  /** Patients a second of CPU, all rules and obligations on facts that are read. */
  readonly reviewed: number
  /** Patients a second of CPU, from bytes to findings. */
  readonly evaluated: number
  /** Patients a second of CPU, `JSON.parse` of the same bytes alone. */
  readonly parsed: number
  /** What evaluation costs when reading the JSON alone costs 1. */
  readonly ratio: number
}

const UTF_8 = new TextDecoder()
const TERMS = { ruleset: DEFAULT_RULESET, now: epoch() }

function epoch() {
  const now = parseAsOf(DEFAULT_EPOCH, 'Europe/London')
  if (now === undefined) throw new Error(`${DEFAULT_EPOCH} is not an instant`)
  return now
}

const BATCH = 25
/** Until the engine has compiled what is hot. */
const WARM_UP = 200

/** The invented patients come 25 to a Bundle, as pages do: memory does not grow with their number. */
export function measureEvaluation(patients: number): Measured {
  const time = { parse: 0, whole: 0, rules: 0 }
  let [resources, bytesRead] = [0, 0]
  for (let first = 0; first < WARM_UP; first += BATCH) evaluate(bundleOf(first, first + BATCH))
  for (let first = 0; first < patients; first += BATCH) {
    const bytes = bundleOf(first, Math.min(first + BATCH, patients))
    bytesRead += bytes.length
    const parse = () => JSON.parse(UTF_8.decode(bytes))
    const whole = () => {
      resources += evaluate(bytes)
    }
    const isEven = (first / BATCH) % 2 === 0
    if (isEven) time.parse += cpuOf(parse)
    time.whole += cpuOf(whole)
    if (!isEven) time.parse += cpuOf(parse)
    const facts = factsIn(bytes)
    time.rules += cpuOf(() => facts.map((one) => evaluatePatient(one, TERMS)))
  }
  return {
    patients,
    resources,
    mebibytes: Math.round(bytesRead / 1024 / 1024),
    reviewed: Math.round(patients / (time.rules / 1e6)),
    evaluated: Math.round(patients / (time.whole / 1e6)),
    parsed: Math.round(patients / (time.parse / 1e6)),
    ratio: Math.round((time.whole / time.parse) * 100) / 100,
  }
}

function evaluate(bytes: Uint8Array): number {
  const reader = createScopeReader(TERMS)
  reader.take(JSON.parse(UTF_8.decode(bytes)), 'bench')
  return reader.evaluate().counts.received
}

function factsIn(bytes: Uint8Array): readonly PatientFacts[] {
  const intake = createIntake({ now: TERMS.now, zone: createZone(TERMS.now.zone) })
  for (const { resource } of JSON.parse(UTF_8.decode(bytes)).entry) intake.add(resource)
  return intake.finish().patients
}

function bundleOf(from: number, to: number): Uint8Array {
  const entry: unknown[] = []
  for (let index = from; index < to; index++)
    for (const resource of generatePatient(index, {})) entry.push({ resource })
  return new TextEncoder().encode(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }))
}

/** Microseconds of this process: what others do to the machine does not count. */
function cpuOf(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return user + system
}
