import type { ConfigProblem } from '#data/config/config.ts'

/** What a visitor of the demo may ask for in its address: which records, how many, what goes wrong, and when it is. */
export type DemoWishes = {
  readonly scenario?: string
  readonly patients?: number
  readonly faults?: readonly string[]
  /** An instant such as `2026-11-24T08:00:00Z`, not before the one that the records were made for. */
  readonly now?: string
}

export type ReadWishes =
  | { readonly ok: true; readonly wishes: DemoWishes }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

type Known = {
  readonly scenarios: readonly string[]
  readonly faults: readonly string[]
  readonly epoch: string
}

const KEPT = 'bonewatch.demo'
const NAMES = ['scenario', 'patients', 'faults', 'now'] as const
const PATIENTS_AT_MOST = 10_000

/**
 * `?scenario=`, `?patients=`, `?faults=` and `?now=`, kept for as long as the tab lives: the addresses of the app itself know
 * nothing of them. Any of them in the address replaces all that was kept.
 */
export function readDemoWishes(query: string, kept: Storage, known: Known): ReadWishes {
  const asked = new URLSearchParams(query)
  if (NAMES.some((name) => asked.has(name))) {
    const wanted = NAMES.flatMap((name) => {
      const value = asked.get(name)
      return value === null ? [] : [[name, value]]
    })
    kept.setItem(KEPT, new URLSearchParams(wanted).toString())
  }
  const wishes = new URLSearchParams(kept.getItem(KEPT) ?? '')
  const problems = problemsIn(wishes, known)
  if (problems.length === 0) return { ok: true, wishes: wishesIn(wishes) }
  forgetDemoWishes(kept)
  return { ok: false, problems }
}

/** The demo as it begins. */
export function forgetDemoWishes(kept: Storage): void {
  kept.removeItem(KEPT)
}

function wishesIn(wishes: URLSearchParams): DemoWishes {
  const [scenario, patients, faults, now] = NAMES.map((name) => wishes.get(name))
  return {
    ...(scenario != null && { scenario }),
    ...(patients != null && { patients: Number(patients) }),
    ...(faults != null && { faults: listOf(faults) }),
    ...(now != null && { now }),
  }
}

function problemsIn(wishes: URLSearchParams, { scenarios, faults, epoch }: Known): readonly ConfigProblem[] {
  const [scenario, patients, wanted, now] = NAMES.map((name) => wishes.get(name))
  const isCount = patients == null || (/^\d{1,5}$/.test(patients) && Number(patients) <= PATIENTS_AT_MOST)
  const isScenario = scenario == null || scenarios.includes(scenario)
  const isTime = now == null || Date.parse(now) >= Date.parse(epoch)
  const unknown = listOf(wanted ?? '').filter((name) => !faults.includes(name))
  return [
    ...(isScenario ? [] : [{ at: 'scenario', why: `must be one of ${scenarios.join(', ')}` }]),
    ...(isCount ? [] : [{ at: 'patients', why: `must be a whole number up to ${PATIENTS_AT_MOST}` }]),
    ...(isTime ? [] : [{ at: 'now', why: `must be an instant, not before ${epoch}` }]),
    ...(unknown.length === 0 ? [] : [{ at: 'faults', why: `must be of ${faults.join(', ')}` }]),
  ]
}

function listOf(names: string): readonly string[] {
  return names.split(',').filter((name) => name !== '')
}
