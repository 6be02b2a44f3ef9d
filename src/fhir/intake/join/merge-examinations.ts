import type { Examination } from '#domain/facts/plan.ts'
import type { FactId } from '#domain/facts/record.ts'

import { groupsOf } from './linked-groups.ts'
import type { Links } from './links.ts'

/** `parts`: every resource that is of this examination. */
export type MergedExamination = { readonly examination: Examination; readonly parts: readonly FactId[] }

/**
 * One scan may come as a report, as a study and as a procedure. Study and procedure go into the report that they are
 * linked with, or that is of the same order and day, or of the same moment, and of the same modality. Two reports are
 * never one: each of them has to be read.
 */
export function mergeExaminations(
  examinations: readonly Examination[],
  links: Links,
): readonly MergedExamination[] {
  const groupOf = groupsOf(links)
  const known = new Map<string, Growing>()
  const merged: Growing[] = []
  const enter = (examination: Examination) => {
    const growing: Growing = { examination, parts: [examination.id] }
    merged.push(growing)
    for (const key of keysUnder(examination, groupOf)) if (!known.has(key)) known.set(key, growing)
  }
  for (const examination of examinations) if (examination.state !== 'performed') enter(examination)
  for (const examination of examinations) {
    if (examination.state !== 'performed') continue
    const whole = keysFor(examination, groupOf)
      .map((key) => known.get(key))
      .find((found) => found !== undefined)
    if (whole === undefined) enter(examination)
    else absorb(whole, examination)
  }
  return merged
}

type Growing = { examination: Examination; readonly parts: FactId[] }

function absorb(whole: Growing, part: Examination): void {
  const { examination } = whole
  const modality = examination.modality ?? part.modality
  whole.parts.push(part.id)
  whole.examination = {
    ...examination,
    ...(modality !== undefined && { modality }),
    regions: examination.regions.length > 0 ? examination.regions : part.regions,
    basedOn: [...new Set([...examination.basedOn, ...part.basedOn])],
  }
}

type GroupOf = (id: FactId) => FactId

/** Under which names an examination can be found. */
function keysUnder({ id, basedOn, when, modality }: Examination, groupOf: GroupOf): readonly string[] {
  const orders = basedOn.map((order) => `order ${order} on ${when.day}`)
  return [
    `group ${groupOf(id)}`,
    ...orders.map((order) => `${order} by ${modality ?? 'unknown'}`),
    ...orders,
    ...momentOf({ when, modality }),
  ]
}

/** Under which names its whole may be found: the surest first. */
function keysFor({ id, basedOn, when, modality }: Examination, groupOf: GroupOf): readonly string[] {
  const orders = basedOn.map((order) => `order ${order} on ${when.day}`)
  const alike =
    modality === undefined
      ? orders
      : orders.flatMap((order) => [`${order} by ${modality}`, `${order} by unknown`])
  return [`group ${groupOf(id)}`, ...alike, ...momentOf({ when, modality })]
}

type Timed = { readonly when: Examination['when']; readonly modality: Examination['modality'] | undefined }

function momentOf({ when, modality }: Timed): readonly string[] {
  return when.moment === undefined || modality === undefined ? [] : [`at ${when.moment} by ${modality}`]
}
