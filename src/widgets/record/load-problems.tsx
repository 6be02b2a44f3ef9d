import type { Concept } from '#domain/facts/coverage.ts'

import { CONCEPT_WORDS } from './concept-words.ts'

const WHY_WORDS = {
  offline: 'no connection',
  timeout: 'the server did not answer in time',
  'not-permitted': 'the server does not permit it',
  'not-signed-in': 'you are not signed in',
  'not-found': 'the server does not know it',
  'server-error': 'the server failed',
  'too-many-requests': 'the server asks to wait',
  'not-fhir': 'the answer was not FHIR',
  truncated: 'the answer was cut short',
  'refused-origin': 'the server pointed to an address that is not configured',
  'parameters-ignored': 'the server ignored a part of the question',
  rejected: 'the answer did not fit the question',
  aborted: 'the loading was broken off',
} as const

/** What has come is there, and too old to say that nothing is wrong. */
const AGE_WORDS: ReadonlyMap<string, string> = new Map([
  ['out-of-date', 'last received too long ago'],
  ['silent', 'nothing new for longer than is usual'],
])

export type LoadWhy = keyof typeof WHY_WORDS

export type LoadProblemShown = {
  readonly what: Concept | 'caseload'
  readonly patients: number
  readonly why: LoadWhy
  readonly detail?: string
}

/** What could not be loaded, for how many patients, and why. */
export function LoadProblems({ problems }: { readonly problems: readonly LoadProblemShown[] }) {
  return (
    <ul>
      {problems.map((problem) => (
        <li key={wordProblem(problem)}>{wordProblem(problem)}</li>
      ))}
    </ul>
  )
}

function wordProblem({ what, patients, why, detail }: LoadProblemShown): string {
  const named = what === 'caseload' ? 'The list of patients' : CONCEPT_WORDS[what]
  const reach = patients === 0 ? '' : patients === 1 ? ' for 1 patient' : ` for ${patients} patients`
  return `${named}${reach}: ${wordWhy(why, detail)}`
}

/** What coverage keeps is the name of a reason, or the words of who found the gap. */
export function wordGapWhy(why: string): string {
  return isLoadWhy(why) ? WHY_WORDS[why] : (AGE_WORDS.get(why) ?? why)
}

function isLoadWhy(why: string): why is LoadWhy {
  return Object.hasOwn(WHY_WORDS, why)
}

export function wordWhy(why: LoadWhy, detail?: string): string {
  return detail === undefined ? WHY_WORDS[why] : `${WHY_WORDS[why]} (${detail})`
}
