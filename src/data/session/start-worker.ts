import workerUrl from './evaluation.worker.ts?worker&url'

/** The one script that this policy lets a worker load; anything else throws. */
export function startEvaluationWorker(): Worker {
  return new Worker(trustedUrl(workerUrl), { type: 'module', name: 'evaluation' })
}

type TrustedTypePolicies = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

declare global {
  /** Absent where the browser has no Trusted Types; the policy then has nothing to enforce. */
  var trustedTypes: TrustedTypePolicies | undefined
}

/** A page may make the policy once, and start a worker anew after it was locked. */
let trusted: string | undefined

function trustedUrl(url: string): string {
  trusted ??= trust(url)
  return trusted
}

function trust(url: string): string {
  const createScriptURL = (asked: string) => {
    if (asked === workerUrl) return asked
    throw new TypeError('Only the evaluation worker may be started')
  }
  return (
    trustedTypes?.createPolicy('bonewatch-worker', { createScriptURL }).createScriptURL(url) ??
    createScriptURL(url)
  )
}
