import type { ObligationKind } from '#domain/findings/problem.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import { FOLLOW_UP_ROWS, type FollowUpRow } from '#domain/rules/settings/follow-up-settings.ts'
import type { Mark, Source } from '#domain/rules/settings/setting.ts'

import { capitalized } from '../list.ts'
import { FOLLOW_UP_NAMES, keysOfRow } from './follow-up-keys.ts'
import { numberValue, type NumberValue } from './numbers.ts'

/** What is due, how often, from when it is announced and how long after it is late. */
export type FollowUpLine = {
  readonly row: FollowUpRow
  readonly kind: ObligationKind
  readonly name: string
  readonly interval: NumberValue
  readonly lead: NumberValue
  readonly grace: NumberValue
  /** Of the interval: lead and grace are local policy throughout. */
  readonly source: Source
  readonly mark: Mark
  readonly isChanged: boolean
}

export function followUpLines(ruleset: Ruleset): readonly FollowUpLine[] {
  return FOLLOW_UP_NAMES.map((row) => {
    const [interval, lead, grace] = keysOfRow(row)
    const { source, mark } = ruleset.settings[interval]
    return {
      row,
      kind: FOLLOW_UP_ROWS[row].kind,
      name: capitalized(row.replaceAll('-', ' ')),
      interval: numberValue(interval, ruleset),
      lead: numberValue(lead, ruleset),
      grace: numberValue(grace, ruleset),
      source,
      mark,
      isChanged: keysOfRow(row).some((key) => ruleset.overridden.includes(key)),
    }
  })
}
