import type { RuleId } from '#domain/findings/rule-id.ts'
import { rulesetName } from '#domain/rules/ruleset-name.ts'
import { momentFromMillis, type Now } from '#domain/time/when.ts'
import type { Terms } from '#evaluation/evaluate-scope.ts'
import { isKnownZone, nowAt, parseAsOf } from '#evaluation/now.ts'

import type { Options } from './arguments.ts'
import { readConfigFile, type DisplayUnits, type EvaluateConfig } from './config-file.ts'
import { settleRuleset } from './ruleset.ts'
import { UsageError } from './usage.ts'

/** What everything is evaluated by, and how that is printed. */
export type Settled = {
  readonly terms: Terms
  /** A UTC instant. */
  readonly asOf: string
  readonly ruleset: string
  readonly disabledRules: readonly RuleId[]
  readonly units: DisplayUnits
}

export function readTerms(options: Options, clock: () => number): Settled {
  const config: EvaluateConfig =
    options.config === undefined ? { ruleset: {} } : readConfigFile(options.config)
  const zone = readZone(options, config)
  const now = readNow(options.asOf, zone, clock)
  const ruleset = settleRuleset(config.ruleset, options.config ?? 'config')
  return {
    terms: { ruleset, now },
    asOf: printInstant(now),
    ruleset: rulesetName(ruleset),
    disabledRules: ruleset.disabledRules,
    units: config.displayUnits ?? 'as-reported',
  }
}

function readZone(options: Options, config: EvaluateConfig): string {
  const zone = options.timeZone ?? config.clinicTimeZone ?? 'UTC'
  if (isKnownZone(zone)) return zone
  const from = options.timeZone === undefined ? `${options.config}: clinicTimeZone` : '--time-zone'
  throw new UsageError(`${from}: ${zone} is not an IANA time zone that is known here`)
}

function readNow(asOf: string | undefined, zone: string, clock: () => number): Now {
  if (asOf === undefined) return nowAt(momentFromMillis(clock()), zone)
  const now = parseAsOf(asOf, zone)
  if (now !== undefined) return now
  throw new UsageError(
    `--as-of ${asOf} is neither a date (2026-11-23) nor an instant with its offset (2026-11-23T10:00:00Z)`,
  )
}

/** Whole seconds where the milliseconds tell nothing: none, or the last ones of a day. */
function printInstant({ moment }: Now): string {
  const printed = new Date(moment).toISOString()
  return printed.replace(/\.(?:000|999)Z$/, 'Z')
}
