import { resolveLink, urlOf } from './address.ts'
import type { Arrival, Ended } from './arrival.ts'
import type { Answer } from './ask.ts'
import { isPassing, type FhirError } from './fhir-error.ts'
import { readAnswer } from './read/read-answer.ts'
import type { Page } from './read/read-page.ts'
import type { Search } from './search.ts'
import { ignoredParameters } from './read/self-link.ts'
import { createTrail, type TrailLimits } from './trail.ts'
import { waitAfter } from './wait.ts'

/**
 * What to do after an answer. `unproven`: all is in as it seems, but nothing shows that the server has understood the
 * question; until another answer does, its silence says nothing.
 */
export type Step = {
  readonly arrivals: readonly Arrival[]
  readonly turn: 'ask' | 'unproven' | 'ended' | { readonly waitUntil: number; readonly isForAll: boolean }
}

/** One search on its way from page to page. */
export type Walk = {
  readonly search: Search
  readonly url: () => string
  readonly take: (answer: Answer, now: number) => Step
  /** Whether an answer has shown that a question like this is understood. */
  readonly isProven: () => boolean
  readonly end: (error?: FhirError) => Ended
}

export type WalkLimits = TrailLimits & { readonly pageSize: number }

const RETRIES = 3
/** A server that says when to come again is not broken. */
const RETRIES_WHEN_THROTTLED = 12

export function createWalk(search: Search, limits: WalkLimits): Walk {
  const first = urlOf(limits.base, search, limits.pageSize)
  const trail = createTrail(search, first, limits)
  let url = first
  let [failures, mayRestart, isTold] = [0, true, search.read !== undefined]
  let error: FhirError | undefined

  function takePage(page: Page): Step {
    failures = 0
    trail.note(page)
    const told = url === first ? understoodBy(search, page.self, first) : 'silent'
    isTold ||= told === 'whole'
    const next = page.next === undefined ? undefined : resolveLink(page.next, url)
    const wrong = next === undefined ? trail.shortfall() : trail.follow(next)
    error ??= (typeof told === 'object' ? told : page.error) ?? wrong
    const { resources, remarks } = page
    const arrivals: Arrival[] = [{ kind: 'resources', search, resources, remarks }]
    if (next === undefined || wrong !== undefined || isBoundless(error)) return stop(arrivals)
    url = next
    return { arrivals, turn: 'ask' }
  }

  function stop(arrivals: readonly Arrival[]): Step {
    const isUnproven = error === undefined && !isTold && !trail.shows()
    return isUnproven
      ? { arrivals, turn: 'unproven' }
      : { arrivals: [...arrivals, end(error)], turn: 'ended' }
  }

  function fail(failure: FhirError, answer: Answer, now: number): Step {
    failures += 1
    const isForAll = failure.why === 'too-many-requests'
    const retries = isForAll ? RETRIES_WHEN_THROTTLED : search.once === true ? 0 : RETRIES
    if (isPassing(failure) && failures <= retries)
      return { arrivals: [], turn: { waitUntil: now + waitAfter(answer, failures, now), isForAll } }
    // Pages expire. What they would have held is asked for again from the start; what comes twice is counted so.
    if (failure.why !== 'not-found' || url === first || !mayRestart)
      return { arrivals: [end(failure)], turn: 'ended' }
    mayRestart = false
    trail.restart()
    url = first
    return { arrivals: [], turn: 'ask' }
  }

  function end(why?: FhirError): Ended {
    const received = trail.received()
    if (why === undefined) return { kind: 'complete', search, received }
    return { kind: received > 0 ? 'incomplete' : 'failed', search, received, error: why }
  }

  return {
    search,
    url: () => url,
    isProven: () => isTold || trail.shows(),
    end,
    take: (answer, now) => {
      const read = readAnswer(answer, search, url)
      return read.ok ? takePage(read.page) : fail(read.error, answer, now)
    },
  }
}

function understoodBy(
  search: Search,
  self: string | undefined,
  page: string,
): 'whole' | 'silent' | FhirError {
  const ignored = search.read === undefined ? ignoredParameters(search, self, page) : []
  if (ignored === 'silent' || ignored.length === 0) return ignored === 'silent' ? ignored : 'whole'
  return { why: 'parameters-ignored', detail: ignored.join(', '), ignored }
}

/** Without these, a search has the whole server, or the whole of a record, for pages. */
function isBoundless(error: FhirError | undefined): boolean {
  return error?.ignored?.some((name) => name === 'patient' || name === 'has-member') === true
}
