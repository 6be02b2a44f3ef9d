/** What a page may do. `demo` is another build with a service worker of its own, for no other use. */
export type Site = {
  readonly kind: 'production' | 'demo'
  /** Bases of the servers that the page may ask. */
  readonly servers: readonly string[]
  /** `sha384-...` of the scripts that the page names. */
  readonly scripts: readonly string[]
}

export type Headers = Readonly<Record<string, string>>

/** Sent with every answer, whatever it is. */
export const EVERYWHERE: Headers = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=(), display-capture=()',
}

/** Answers that are no page need nothing at all. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'"

export function documentHeaders(site: Site): Headers {
  return { ...EVERYWHERE, 'content-security-policy': pagePolicy(site), 'cache-control': 'no-cache' }
}

export function plainHeaders(cacheControl: string): Headers {
  return { ...EVERYWHERE, 'content-security-policy': NOTHING, 'cache-control': cacheControl }
}

/** A worker has the policy of its own script: the one that evaluates records cannot reach any network. */
export function evaluationWorkerHeaders(cacheControl: string): Headers {
  const policy =
    "default-src 'none'; script-src 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
  return { ...EVERYWHERE, 'content-security-policy': policy, 'cache-control': cacheControl }
}

/** The demo's service worker answers for the servers that there are none of. */
export function serviceWorkerHeaders(): Headers {
  return {
    ...EVERYWHERE,
    'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
    'cache-control': 'no-cache',
  }
}

function pagePolicy({ kind, servers, scripts }: Site): string {
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', "'none'"],
    // The scripts that the page names, by their content; what they import in turn is trusted through them.
    ['script-src', ...scripts.map((hash) => `'${hash}'`), "'strict-dynamic'"],
    ['style-src', "'self'"],
    ['img-src', "'self'"],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...servers.flatMap(underBase)],
    ['worker-src', "'self'"],
    ['base-uri', "'none'"],
    ['object-src', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', ...(kind === 'demo' ? ['bonewatch-worker', 'default'] : ['bonewatch-worker'])],
  ]
  return directives.map((directive) => directive.join(' ')).join('; ')
}

/** The base itself and everything under it, nothing beside it. */
function underBase(base: string): readonly string[] {
  const { origin, pathname } = new URL(base)
  const path = pathname.replace(/\/+$/, '')
  return path === '' ? [`${origin}/`] : [`${origin}${path}`, `${origin}${path}/`]
}
