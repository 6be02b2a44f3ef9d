import * as z from 'zod/mini'

import { parseDay } from '#domain/time/day.ts'

const day = z.string().check(z.refine((text) => parseDay(text) !== undefined, 'is not a day, YYYY-MM-DD'))
const zone = z.string().check(z.refine(isZone, 'is not an IANA time zone'))
const reference = z
  .string()
  .check(z.regex(/^(Group|List|CareTeam)\/[A-Za-z0-9.-]{1,64}$/, 'is not Group/id, List/id or CareTeam/id'))
const patient = z.string().check(z.regex(/^Patient\/[A-Za-z0-9.-]{1,64}$/, 'is not Patient/id'))
const webAddress = z
  .string()
  .check(
    z.refine(
      isServerAddress,
      'is not https (http only on loopback), or has credentials, a query or a fragment',
    ),
  )

const server = z
  .strictObject({
    baseUrl: webAddress,
    auth: z.enum(['none', 'smart']),
    clientId: z.optional(z.string().check(z.minLength(1))),
    scopes: z.optional(z.array(z.string().check(z.minLength(1)))),
  })
  .check(
    z.refine(
      ({ auth, baseUrl }) => auth === 'smart' || isLoopback(new URL(baseUrl)),
      'auth none is for loopback only',
    ),
    z.refine(
      ({ auth, clientId }) => auth === 'none' || clientId !== undefined,
      'auth smart needs a clientId',
    ),
  )

const setting = z.strictObject({ value: z.number(), unit: z.string(), source: z.optional(z.string()) })

/** Exactly the keys of docs/config.schema.json; a test holds the two together. */
const configSchema = z.strictObject({
  servers: z.strictObject({ clinical: server, workflow: z.optional(server) }),
  issuers: z.optional(z.array(webAddress)),
  clinicTimeZone: zone,
  displayUnits: z.optional(z.enum(['as-reported', 'si', 'conventional'])),
  locale: z.optional(z.enum(['en'])),
  idleLockMinutes: z.optional(z.int().check(z.minimum(1), z.maximum(15))),
  maxDataAgeMinutes: z.optional(z.int().check(z.minimum(1), z.maximum(1440))),
  ruleset: z.optional(
    z.strictObject({
      profile: z.optional(z.string()),
      overrides: z.optional(z.record(z.string(), setting)),
      disabledRules: z.optional(z.array(z.string())),
    }),
  ),
  environmentLabel: z.optional(z.string().check(z.maxLength(40))),
  caseload: z.optional(
    z.union([reference, z.array(patient).check(z.minLength(1))], {
      error: 'is not Group/id, List/id or CareTeam/id, nor a list of Patient/id',
    }),
  ),
  goLive: z.optional(day),
  workingDays: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1))),
  holidays: z.optional(z.array(day)),
})

export type Config = z.output<typeof configSchema>

export type ConfigProblem = { readonly at: string; readonly why: string }

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

/** Fails closed: an unknown key or a value outside its bounds is named, and nothing of the file is used. */
export function readConfig(json: unknown): ReadConfig {
  const parsed = configSchema.safeParse(json, { reportInput: true })
  if (parsed.success) return { ok: true, config: parsed.data }
  return { ok: false, problems: parsed.error.issues.flatMap(toProblems) }
}

function toProblems(issue: z.core.$ZodIssue): ConfigProblem[] {
  const at = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      at: at === '' ? key : `${at}.${key}`,
      why: 'is not a key of this file',
    }))
  }
  return [{ at: at === '' ? 'config.json' : at, why: why(issue) }]
}

function why(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'is missing' : `must be ${issue.expected}`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small') return `must ${measure(issue.origin)} ${issue.minimum} or more`
  if (issue.code === 'too_big') return `must ${measure(issue.origin)} ${issue.maximum} or less`
  return issue.message === '' || issue.message === 'Invalid input' ? 'is not understood' : issue.message
}

/** Texts and lists have a length. */
function measure(origin: string): 'be' | 'be of length' {
  return origin === 'string' || origin === 'array' ? 'be of length' : 'be'
}

function isServerAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  return isPlain && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
