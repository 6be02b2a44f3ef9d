import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { RULE_IDS, type RuleId } from '../../src/domain/findings/rule-id.ts'
import type { Noise } from './measure-noise.ts'

const FILE = join(import.meta.dirname, '..', 'noise.json')

/** How many people the committed table is of. */
export const PEOPLE = 1000
/**
 * Shares of people at this week or above for clinical reasons in a quiet week that no change may pass: without steady
 * severe pain that was talked about, and of those by what a rule found. docs/decisions/0010 says why these.
 */
export const MOST = { urgentUnassessed: 0.18, urgentByRules: 0.15 } as const

export function readNoise(): Noise {
  return JSON.parse(readFileSync(FILE, 'utf8'))
}

export function writeNoise(noise: Noise): void {
  writeFileSync(FILE, `${JSON.stringify(noise, null, 2)}\n`)
}

const DRIFT = 0.05
/** Of 100 people: fewer are chance. */
const UNNOTICED = 0.3

/** What has moved since the table was committed, in words; it is committed anew by whoever moved it on purpose. */
export function driftOf(before: Noise, after: Noise): readonly string[] {
  const rows = [
    ...(['urgent', 'urgentUnassessed', 'urgentByRules', 'newlyUrgent'] as const).map(
      (name) => [name, 100 * before[name], 100 * after[name]] as const,
    ),
    ...rulesOf(after).map((rule) => {
      const [was, is] = [before.rules[rule], after.rules[rule]]
      return [rule, was?.standing ?? 0, is?.standing ?? 0] as const
    }),
  ]
  return rows.flatMap(([what, was, is]) => {
    const most = Math.max(DRIFT * was, UNNOTICED)
    return Math.abs(is - was) > most + 1e-9 ? `${what}: ${was} of 100 people before, ${is} now` : []
  })
}

export function printNoise(noise: Noise): void {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  console.log(`\na quiet week of ${noise.people} people, ${noise.ruleset}`)
  console.log(`at this week or above for clinical reasons ${percent(noise.urgent)}`)
  console.log(
    `  without steady severe pain that was assessed in a fortnight ${percent(noise.urgentUnassessed)} (at most ${percent(MOST.urgentUnassessed)})`,
  )
  console.log(
    `  of these by what a rule found, not merely late ${percent(noise.urgentByRules)} (at most ${percent(MOST.urgentByRules)})`,
  )
  console.log(`  who were not a week before ${percent(noise.newlyUrgent)}`)
  console.log(`of what the named patients promise, raised ${percent(noise.sensitivity)}`)
  console.log(`near misses raised ${noise.nearMissesRaised}`)
  console.log('of 100 people    standing   new in the week')
  for (const rule of rulesOf(noise)) {
    const { standing, new: fresh } = noise.rules[rule] ?? { standing: 0, new: 0 }
    console.log(`  ${rule.padEnd(14)} ${standing.toFixed(1).padStart(8)} ${fresh.toFixed(1).padStart(12)}`)
  }
}

function rulesOf({ rules }: Noise): readonly RuleId[] {
  return RULE_IDS.filter((rule) => rules[rule] !== undefined)
}
