import type { Examination, TaskFact } from '#domain/facts/plan.ts'
import type { FactId } from '#domain/facts/record.ts'
import { REPORT_REVIEW } from '#fhir/codes/person.ts'
import { symptomsOfPro } from '#domain/pro-ctcae/symptoms-of-pro.ts'
import type { FactLists } from '#fhir/read/reading.ts'

import { sortSymptoms } from './record/fact-lists.ts'
import { joinLesions } from './join/join-lesions.ts'
import type { Links } from './join/links.ts'
import { mergeExaminations, type MergedExamination } from './join/merge-examinations.ts'

/** What only several resources together tell. The lists come sorted; the examinations must be sorted again. */
export function joinFacts(lists: FactLists, links: Links): FactLists {
  return {
    ...lists,
    ...(lists.pro.length > 0 && { symptoms: sortSymptoms([...lists.symptoms, ...symptomsOfPro(lists.pro)]) }),
    examinations: reviewed(mergeExaminations(lists.examinations, links), lists.tasks),
    sites: joinLesions(lists.sites, lists.lesions),
  }
}

/** A report counts as reviewed by the newest Task that says so, whichever resource of the examination it is about. */
function reviewed(merged: readonly MergedExamination[], tasks: readonly TaskFact[]): readonly Examination[] {
  const reviews = new Map<FactId, FactId>()
  for (const { id, code, state, focus } of tasks)
    if (code === REPORT_REVIEW && state === 'completed' && focus !== undefined && !reviews.has(focus))
      reviews.set(focus, id)
  return merged.map(({ examination, parts }) => {
    const review = parts.map((part) => reviews.get(part)).find((found) => found !== undefined)
    return review === undefined ? examination : { ...examination, reviewed: review }
  })
}
