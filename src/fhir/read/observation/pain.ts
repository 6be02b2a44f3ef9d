import type { Quantity } from 'fhir/r4'

import type { PainEntry } from '#domain/facts/pain.ts'
import type { RefusalReason } from '#domain/facts/record.ts'
import { INTERFERENCE_ITEMS, interferenceMean } from '#domain/pain/interference.ts'
import { PAIN_COMPONENTS, type PainComponent } from '#fhir/codes/care.ts'
import { compact } from '#fhir/json/compact.ts'
import { node, text } from '#fhir/json/raw.ts'

import { joined, used, type Context, type Reading } from '../reading.ts'
import { painRegionsOf } from './pain-site.ts'
import { isProblem, plainNumber, refusing, standingOf, valueOf, type Part, type Value } from './part.ts'
import { sitesOf } from './symptom.ts'

type Answers = Partial<Record<PainComponent, number>>
type Problem = { readonly why: RefusalReason; readonly detail?: string | undefined }

/** One diary entry: a bare value is the worst of its day; components tell worst, average, now and the rest. */
export function readPain(whole: Part, components: readonly Part[], context: Context): Reading {
  const standing = standingOf(whole, context)
  const refuse = refusing(whole, { about: 'pain', when: standing.when }, context)
  if (!standing.ok) return refuse(standing)
  const { answers, problems } = answersOf(whole, components)
  const refusals = problems.map(refuse)
  if (Object.keys(answers).length === 0)
    return refusals.length > 0 ? joined(refusals) : refuse({ why: 'not-measured' })
  const { bodySite } = whole.whole
  const place = { regions: painRegionsOf(bodySite), sites: sitesOf(bodySite) }
  const fact = painEntry(answers, { id: context.id, when: standing.when, ...place })
  const entry = used({ list: 'pain', fact, done: standing.when })
  return refusals.length === 0 ? entry : joined([entry, ...refusals])
}

export function painEntry(
  answers: Answers,
  { id, when, regions, sites }: Pick<PainEntry, 'id' | 'when' | 'regions' | 'sites'>,
): PainEntry {
  return compact({
    id,
    when,
    regions,
    sites,
    worst: answers.worst,
    average: answers.average,
    now: answers.now,
    rescueDoses: answers['rescue-doses'],
    breakthroughEpisodes: answers['breakthrough-episodes'],
    interference:
      answers.interference ?? interferenceMean(INTERFERENCE_ITEMS.flatMap((item) => answers[item] ?? [])),
  })
}

function answersOf(
  whole: Part,
  components: readonly Part[],
): { readonly answers: Answers; readonly problems: readonly Problem[] } {
  const answers: Answers = {}
  const problems: Problem[] = []
  const take = (component: PainComponent, part: Part) => {
    const read = readAnswer(component, part)
    if (typeof read === 'number') answers[component] = read
    else problems.push(read)
  }
  for (const part of components) {
    const component = PAIN_COMPONENTS.find(part.code)
    if (component.kind === 'found') take(component.means, part)
  }
  // Without a value of its own, an entry whose components answered is complete.
  const bare = valueOf(whole)
  if (!isProblem(bare)) take('worst', whole)
  else if (components.length === 0) problems.push(bare)
  return { answers, problems }
}

function readAnswer(component: PainComponent, part: Part): number | Problem {
  const value = valueOf(part)
  if (isProblem(value)) return value
  const number = plainNumber(value)
  if (typeof number !== 'number') return number
  if (!hasNoDimension(value)) return { why: 'unit-not-understood', detail: unitShown(value) }
  return isAnswer(component, number) ? number : { why: 'malformed', detail: `${component} ${number}` }
}

/** Scores are whole numbers 0 to 10, interference is a mean, and counts are counts. */
export function isAnswer(component: PainComponent, number: number): boolean {
  if (component === 'interference') return number >= 0 && number <= 10
  const most = component === 'rescue-doses' || component === 'breakthrough-episodes' ? 99 : 10
  return Number.isInteger(number) && number >= 0 && number <= most
}

const NO_DIMENSION = /^(?:1|\{[^{}]*\})$/
const COUNTED = /^(?:scores?|points?|\/ ?10|doses?|episodes?)$/i

/** A score has no unit; millimeters on a line of 100 are no score of 0 to 10. Without a code the unit text tells. */
export function hasNoDimension({ json }: Value): boolean {
  const quantity = node<Quantity>(json)
  const [code, unit] = [text(quantity?.code), text(quantity?.unit)]
  const told = code ?? unit
  return told === undefined || NO_DIMENSION.test(told) || (code === undefined && COUNTED.test(told))
}

export function unitShown({ json }: Value): string {
  const quantity = node<Quantity>(json)
  return text(quantity?.code) ?? text(quantity?.unit) ?? ''
}
