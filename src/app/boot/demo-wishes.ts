import type { ConfigProblem } from '#data/config/config.ts'

/** What a visitor of the demo may ask for in its address: which records, how many, and what goes wrong. */
export type DemoWishes = {
  readonly scenario?: string
  readonly patients?: number
  readonly faults?: readonly string[]
}

export type ReadWishes =
  | { readonly ok: true; readonly wishes: DemoWishes }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

type Known = { readonly scenarios: readonly string[]; readonly faults: readonly string[] }

const KEPT = 'bonewatch.demo'
const NAMES = ['scenario', 'patients', 'faults'] as const
const PATIENTS_AT_MOST = 10_000

/**
 * `?scenario=`, `?patients=` and `?faults=`, kept for as long as the tab lives: the addresses of the app itself know
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
  kept.removeItem(KEPT)
  return { ok: false, problems }
}

function wishesIn(wishes: URLSearchParams): DemoWishes {
  const [scenario, patients, faults] = NAMES.map((name) => wishes.get(name))
  return {
    ...(scenario != null && { scenario }),
    ...(patients != null && { patients: Number(patients) }),
    ...(faults != null && { faults: listOf(faults) }),
  }
}

function problemsIn(wishes: URLSearchParams, { scenarios, faults }: Known): readonly ConfigProblem[] {
  const [scenario, patients, wanted] = NAMES.map((name) => wishes.get(name))
  const isCount = patients == null || (/^\d{1,5}$/.test(patients) && Number(patients) <= PATIENTS_AT_MOST)
  const isScenario = scenario == null || scenarios.includes(scenario)
  const unknown = listOf(wanted ?? '').filter((name) => !faults.includes(name))
  return [
    ...(isScenario ? [] : [{ at: 'scenario', why: `must be one of ${scenarios.join(', ')}` }]),
    ...(isCount ? [] : [{ at: 'patients', why: `must be a whole number up to ${PATIENTS_AT_MOST}` }]),
    ...(unknown.length === 0 ? [] : [{ at: 'faults', why: `must be of ${faults.join(', ')}` }]),
  ]
}

function listOf(names: string): readonly string[] {
  return names.split(',').filter((name) => name !== '')
}
