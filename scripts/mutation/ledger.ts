import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { Measured, Report, Survivor } from './report.ts'

const LEDGER = join(resolve(import.meta.dirname, '..', '..'), 'docs', 'mutation.md')

/** The report for people: the score of each file, and of each change that no test noticed why it may stand. */
export function writeLedger({ files }: Report, unmeasured: readonly string[]): void {
  const all = Object.entries(files).filter(([, { mutants }]) => mutants > 0)
  const open = all.flatMap(([, { survivors }]) =>
    openOf(survivors).filter(({ why }) => why === undefined),
  ).length
  const { mutants, killed, accepted } = sumOf(all.map(([, measured]) => measured))
  writeFileSync(
    LEDGER,
    [
      '# Mutation ledger',
      '',
      'Written by `npm run mutation`. Each source is changed in one small way at a time, and the tests of its room must',
      'notice; what does not compile is not counted. [mutation.json](mutation.json) holds the same by file, with a hash of the source and of its own',
      'tests; `npm run verify` fails when a hash is stale, and runs a seeded sample again.',
      '',
      `${killed} of ${mutants} changes in ${all.length} files are noticed (${percent(killed, mutants)}); ${accepted} more are`,
      `reviewed and may stand (together ${percent(killed + accepted, mutants)}); ${open} wait for a test or a reason.`,
      '',
      wordUnmeasured(unmeasured),
      '',
      '| file | noticed | of | |',
      '| --- | --- | --- | --- |',
      ...all.map(
        ([file, { mutants, killed }]) => `| ${file} | ${killed} | ${mutants} | ${percent(killed, mutants)} |`,
      ),
      '',
      ...all.flatMap(([file, { survivors }]) =>
        openOf(survivors).length === 0 ? [] : section(file, openOf(survivors)),
      ),
    ].join('\n'),
  )
}

/** More than so many names tell a reader nothing. */
const NAMED = 20

function wordUnmeasured(files: readonly string[]): string {
  if (files.length === 0) return 'Every file in scope is measured.'
  const names = files.length < NAMED ? `: ${files.join(', ')}` : ''
  return `${files.length} files in scope are not measured yet${names}.`
}

/** What the compiler notices does not have to be noticed again. */
function openOf(survivors: readonly Survivor[]): readonly Survivor[] {
  return survivors.filter(({ outcome }) => outcome !== 'not-compiling')
}

function section(file: string, survivors: readonly Survivor[]): readonly string[] {
  return [
    `## ${file}`,
    '',
    ...survivors.map(
      ({ line, original, replacement, outcome, why }) =>
        `- ${line}: ${inCode(original)} became ${inCode(replacement)}${outcome === 'not-covered' ? ' (no test comes by)' : ''}. ${why ?? '**Open.**'}`,
    ),
    '',
  ]
}

const MOST = 90

function inCode(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  const short = line.length > MOST ? `${line.slice(0, MOST)} ...` : line
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``
}

export function sumOf(measured: readonly Measured[]) {
  return measured.reduce(
    (sum, { mutants, killed, survivors }) => ({
      mutants: sum.mutants + mutants,
      killed: sum.killed + killed,
      accepted: sum.accepted + survivors.filter(({ why }) => why !== undefined).length,
    }),
    { mutants: 0, killed: 0, accepted: 0 },
  )
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}
