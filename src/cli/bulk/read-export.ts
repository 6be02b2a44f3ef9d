import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { bulkKeysOf } from '#evaluation/bulk-keys.ts'

import { parseBytes } from '../input/decode.ts'
import { isBlank, streamLines } from '../input/lines.ts'
import { isResource } from '../input/read-documents.ts'
import type { Messages } from '../messages.ts'
import { createGroups, type Groups } from './groups.ts'
import { createSpill, type Spill } from './spill.ts'

/** One part of an export, small enough for memory: all there is of some patients. */
export type Part = {
  /** Each record of the export is in one part's `records`. */
  readonly records: AsyncGenerator<Uint8Array>
  /** Medications and Questionnaires that stand in another part's records and are referred to here too. */
  readonly lent: AsyncGenerator<Uint8Array>
}

const PART_BYTES = 8 * 1024 * 1024
const MOST_PARTS = 4096

type ExportOptions = {
  readonly scratch: string
  readonly messages: Messages
  readonly partBytes?: number | undefined
}

/** Throws a system error when the folder cannot be listed. */
export async function* readExport(
  folder: string,
  { scratch, messages, partBytes = PART_BYTES }: ExportOptions,
): AsyncGenerator<Part> {
  const files = listFiles(folder, messages)
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  const sorting = createSorting(scratch, Math.min(Math.max(Math.ceil(bytes / partBytes), 1), MOST_PARTS))
  for (const file of files) await sortFile(file, sorting, messages)
  const groups = await joinParts(sorting)
  await placeShared(sorting, groups)
  for (const [name, members] of groups.all()) {
    yield { records: rowsOf(sorting.records, members), lent: sorting.lent.rows(name) }
  }
}

type Sorting = {
  readonly parts: number
  /** By patient. */
  readonly records: Spill
  /** By the id of a resource: in which part it is. */
  readonly ids: Spill
  /** By the name under which it is wanted: the Medication or Questionnaire, and the parts that refer to it. */
  readonly shared: Spill
  readonly wants: Spill
  /** By part. */
  readonly lent: Spill
}

function createSorting(scratch: string, parts: number): Sorting {
  return {
    parts,
    records: createSpill(scratch, 'records'),
    ids: createSpill(scratch, 'ids'),
    shared: createSpill(scratch, 'shared'),
    wants: createSpill(scratch, 'wants'),
    lent: createSpill(scratch, 'lent'),
  }
}

const NDJSON = /\.(?:ndjson|jsonl)$/i
const PACKED = /\.(?:ndjson|jsonl)\.\w+$/i

function listFiles(folder: string, messages: Messages): readonly string[] {
  const files: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name)
    if (!entry.isDirectory() && NDJSON.test(entry.name)) files.push(path)
    else if (PACKED.test(entry.name)) messages.unreadable(path, 'packed; unpack it first')
    else messages.note(path, 'not an NDJSON file, not read')
  }
  return files
}

async function sortFile(file: string, sorting: Sorting, messages: Messages): Promise<void> {
  let number = 0
  try {
    for await (const line of streamLines(createReadStream(file))) {
      number++
      if (!isBlank(line)) sortLine(line, sorting, (why) => messages.unreadable(file, why, { line: number }))
    }
  } catch (error) {
    messages.unreadable(file, `cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function sortLine(line: Uint8Array, sorting: Sorting, refuse: (why: string) => void): void {
  const parsed = parseBytes(line)
  if (!parsed.ok) refuse(parsed.why)
  else if (!isResource(parsed.json)) refuse('not a FHIR resource: it has no resourceType')
  else if (parsed.json.resourceType === 'Bundle')
    refuse('a Bundle, which an export does not hold; give it as a file')
  else sortResource(line, parsed.json, sorting)
}

function sortResource(line: Uint8Array, resource: Readonly<Record<string, unknown>>, sorting: Sorting): void {
  const { parts } = sorting
  const { id, patient, sharedAs, wants, joins } = bulkKeysOf(resource)
  const part = hash(patient ?? id ?? '') % parts
  if (sharedAs !== undefined) sorting.shared.add(hash(sharedAs) % parts, line)
  else sorting.records.add(part, line)
  const known = sharedAs === undefined && id !== undefined ? [id, ...joins] : joins
  for (const one of known) sorting.ids.add(hash(one) % parts, placement(part, one))
  for (const wanted of wants) sorting.wants.add(hash(wanted) % parts, placement(part, wanted))
}

/**
 * Parts that hold versions of one resource, as when it was moved from one patient to another, are read as one; so are
 * those of a patient and of the one who replaces them.
 */
async function joinParts({ parts, ids }: Sorting): Promise<Groups> {
  const groups = createGroups(parts)
  for (let bucket = 0; bucket < parts; bucket++) {
    const partOf = new Map<string, number>()
    for await (const { part, key } of placed(ids, bucket)) {
      const first = partOf.get(key)
      if (first === undefined) partOf.set(key, part)
      else if (first !== part) groups.join(first, part)
    }
  }
  return groups
}

/** What is shared goes to the first part that refers to it, where it is counted, and is lent to the others. */
async function placeShared({ parts, shared, wants, records, lent }: Sorting, groups: Groups): Promise<void> {
  for (let bucket = 0; bucket < parts; bucket++) {
    const wanting = new Map<string, Set<number>>()
    for await (const { part, key } of placed(wants, bucket)) {
      const places = wanting.get(key) ?? new Set()
      wanting.set(key, places.add(groups.nameOf(part)))
    }
    for await (const line of shared.rows(bucket)) {
      const parsed = parseBytes(line)
      const key = parsed.ok && isResource(parsed.json) ? bulkKeysOf(parsed.json).sharedAs : undefined
      const [home = bucket, ...others] = [...(wanting.get(JSON.stringify(key)) ?? [])].toSorted(
        (a, b) => a - b,
      )
      records.add(home, line)
      for (const other of others) lent.add(other, line)
    }
  }
}

/** As JSON an id has no tab and no line break, whatever stands in it. */
function placement(part: number, id: string): string {
  return `${part}\t${JSON.stringify(id)}`
}

async function* placed(spill: Spill, bucket: number): AsyncGenerator<{ part: number; key: string }> {
  for await (const row of spill.rows(bucket)) {
    const [part = '', key = ''] = Buffer.from(row).toString().split('\t')
    yield { part: Number(part), key }
  }
}

async function* rowsOf(records: Spill, members: readonly number[]): AsyncGenerator<Uint8Array> {
  for (const member of members) yield* records.rows(member)
}

/** FNV-1a over code units: spreads ids evenly, the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
