import type { FactId } from '../facts/record.ts'
import type { RuleInput } from '../rules/rule.ts'
import { denialsAfter, openSites } from '../symptoms/open-sites.ts'
import { byNewestAnswer } from '../symptoms/standing-answers.ts'
import { usualMarks } from '../symptoms/usual.ts'
import type { Day } from '../time/day.ts'
import type { ToldPain } from './pain-by-site.ts'

export type SettledPain = { readonly how: 'denied' | 'usual'; readonly day?: Day; readonly id: FactId }

/** What was denied since, or is usual for the patient and unchanged, is no news. An entry of the diary is never either. */
export function settledBy({ told }: ToldPain, { facts, now }: RuleInput): SettledPain | undefined {
  if (told.by === 'diary') return undefined
  const { report } = told
  const [denial] = denialsAfter(report, facts.symptoms).toSorted(byNewestAnswer)
  if (denial !== undefined && openSites(report, facts.symptoms) === undefined)
    return { how: 'denied', day: denial.when.day, id: denial.id }
  const [mark] = usualMarks(report, facts, now)
  return mark && { how: 'usual', ...(mark.until !== undefined && { day: mark.until }), id: mark.id }
}
