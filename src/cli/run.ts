import type { Writable } from 'node:stream'

import { createScopeReader, type ScopeReader } from '#evaluation/read-scope.ts'

import { parseArguments, type Options } from './arguments.ts'
import { readExport } from './bulk/read-export.ts'
import { readDocuments } from './input/read-documents.ts'
import { readInput, whyUnread, type Stdin } from './input/read-input.ts'
import { createMessages, type Messages, type Place } from './messages.ts'
import { createReport, type Report } from './output/report.ts'
import { OutputError, writeOut } from './output/write-out.ts'
import { createTemporaryFolder } from './temporary-folder.ts'
import { readTerms, type Settled } from './terms.ts'
import { HELP, UsageError } from './usage.ts'

/** What the outside world is to the command. */
export type Surroundings = {
  readonly stdin: Stdin
  readonly stdout: Writable
  readonly stderr: (text: string) => void
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** How much of an export is held at once; for tests. */
  readonly partBytes?: number
}

/** The exit code: 0 when all was read, 2 when something was not. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdin, stdout, stderr, clock, partBytes } = surroundings
  try {
    const asked = parseArguments(argv)
    if (asked.kind === 'help') {
      await writeOut(once(HELP), stdout)
      return 0
    }
    const settled = readTerms(asked.options, clock)
    return await evaluate(asked.options, settled, {
      stdin,
      stdout,
      messages: createMessages(stderr),
      partBytes,
    })
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof OutputError)) throw error
    stderr(`evaluate: ${error.message}\n`)
    return 2
  }
}

type Ends = {
  readonly stdin: Stdin
  readonly stdout: Writable
  readonly messages: Messages
  readonly partBytes: number | undefined
}

async function evaluate(options: Options, settled: Settled, ends: Ends): Promise<number> {
  const { stdout, messages } = ends
  const scratch = createTemporaryFolder()
  try {
    const report = createReport({
      asOf: settled.asOf,
      ruleset: settled.ruleset,
      disabledRules: settled.disabledRules,
      units: settled.units,
      all: options.all,
      namesSources: options.files.length > 1 && !options.merge,
      scratch: scratch.path,
    })
    const hasRead = await readAll(options, { ...ends, settled, report, scratch: scratch.path })
    if (!hasRead) return 2
    await writeOut(options.format === 'json' ? report.json() : report.ndjson(), stdout)
    return messages.hasFailed() ? 2 : 0
  } finally {
    scratch.remove()
  }
}

type Job = Ends & {
  readonly settled: Settled
  readonly report: Report
  readonly scratch: () => string
}

/** Whether anything at all could be read. */
function readAll(options: Options, job: Job): Promise<boolean> {
  if (options.bulk !== undefined) return readBulk(options.bulk, job)
  return options.merge ? readMerged(options.files, job) : readEach(options.files, job)
}

async function readEach(files: readonly string[], job: Job): Promise<boolean> {
  let hasRead = false
  for (const [place, file] of files.entries()) {
    const reader = createScopeReader(job.settled.terms)
    if (!(await readFile(file, reader, job))) continue
    hasRead = true
    addTo(job, reader, file, place)
  }
  return hasRead
}

async function readMerged(files: readonly string[], job: Job): Promise<boolean> {
  const reader = createScopeReader(job.settled.terms)
  let hasRead = false
  for (const file of files) hasRead = (await readFile(file, reader, job)) || hasRead
  const [first = ''] = files
  if (hasRead) addTo(job, reader, first, 0)
  return hasRead
}

function addTo({ report, messages }: Job, reader: ScopeReader, source: string, place: number): void {
  const scope = reader.evaluate()
  for (const text of scope.missingPages) messages.note(source, text)
  report.add(scope, source, place)
}

async function readBulk(
  folder: string,
  { settled, report, messages, scratch, partBytes }: Job,
): Promise<boolean> {
  let hasRead = false
  try {
    for await (const { records, lent } of readExport(folder, { scratch: scratch(), messages, partBytes })) {
      const reader = createScopeReader(settled.terms)
      for await (const line of records) {
        hasRead = true
        takeDocument(parseLine(line), {}, { reader, source: folder, messages })
      }
      for await (const line of lent) reader.lend(parseLine(line))
      report.add(reader.evaluate(), folder, 0)
    }
    if (!hasRead) messages.unreadable(folder, 'no resource in any NDJSON file of this folder')
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    messages.unreadable(folder, whyUnread(error))
  }
  return hasRead
}

/** A line that was read before, when the export was sorted. */
function parseLine(line: Uint8Array): unknown {
  return JSON.parse(Buffer.from(line).toString())
}

async function readFile(file: string, reader: ScopeReader, { stdin, messages }: Job): Promise<boolean> {
  const input = await readInput(file, stdin)
  if (!input.ok) {
    messages.unreadable(file, input.why)
    return false
  }
  let hasRead = false
  for (const document of readDocuments(input.bytes)) {
    if (document.kind === 'unreadable') messages.unreadable(file, document.why, document)
    else hasRead = takeDocument(document.json, document, { reader, source: file, messages }) || hasRead
  }
  return hasRead
}

function takeDocument(
  json: unknown,
  place: Place,
  to: { reader: ScopeReader; source: string; messages: Messages },
): boolean {
  let isReadable = true
  for (const notice of to.reader.take(json, to.source)) {
    if (notice.kind !== 'unreadable') to.messages.note(to.source, notice.text, place)
    else {
      isReadable = false
      to.messages.unreadable(to.source, notice.why, place)
    }
  }
  return isReadable
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}
