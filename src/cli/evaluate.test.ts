import { exec } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { describe, expect, test } from 'vitest'

import { bundle, calcium, ndjson, patient } from './testing/records.ts'
import { findingsOf, folderWith, resultOf, runEvaluate } from './testing/run-evaluate.ts'
import { checkLines } from './testing/schema.ts'

const AS_OF = ['--as-of', '2026-11-23']
const HIGH = calcium({ id: '7', of: '1', value: 2.95, at: '2026-11-16T09:00:00Z' })
const NORMAL = calcium({ id: '8', of: '2', value: 2.4, at: '2026-11-20T09:00:00Z' })

describe('what goes in', () => {
  test.each([
    ['a Bundle', bundle(patient('1'), HIGH)],
    ['NDJSON', ndjson(patient('1'), HIGH)],
    ['NDJSON with CRLF', ndjson(patient('1'), HIGH).replaceAll('\n', '\r\n')],
    ['NDJSON after a byte order mark', `\uFEFF${ndjson(HIGH, patient('1'))}`],
    ['a pretty Bundle', JSON.stringify(JSON.parse(bundle(HIGH, patient('1'))), undefined, 2)],
    ['a Bundle after a byte order mark', `\uFEFF${bundle(patient('1'), HIGH)}`],
  ])('%s from standard input', async (_, input) => {
    const ran = await runEvaluate([...AS_OF, '-'], { input })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const result = resultOf(ran)
    expect(result).toMatchObject({
      asOf: '2026-11-23T23:59:59Z',
      ruleset: 'default@1',
      counts: { received: 2, used: 2 },
    })
    expect(findingsOf(result, 'H-01')).toMatchObject([
      {
        patient: 'Patient/1',
        verdict: 'raised',
        grade: 2,
        measure: 'calcium-corrected',
        value: 2.95,
        unit: 'mmol/L',
      },
    ])
  })

  test('an answer to a batch, a history and a searchset with an OperationOutcome', async () => {
    const outcome = {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'warning', code: 'informational', diagnostics: 'slow' }],
    }
    const searchset = (...resources: object[]) => ({
      resourceType: 'Bundle',
      type: 'searchset',
      entry: resources.map((resource) => ({ resource })),
    })
    const batch = {
      resourceType: 'Bundle',
      type: 'batch-response',
      entry: [
        { resource: patient('1'), response: { status: '200' } },
        { resource: searchset(HIGH, outcome), response: { status: '200' } },
      ],
    }
    const older = calcium(
      { id: '7', of: '1', value: 2.4, at: '2026-11-16T09:00:00Z' },
      { meta: { versionId: '1' } },
    )
    const newer = { ...HIGH, meta: { versionId: '2' } }
    const history = { ...searchset(newer, older, patient('1')), type: 'history' }
    const folder = folderWith({
      'batch.json': JSON.stringify(batch),
      'history.json': JSON.stringify(history),
    })
    const ran = await runEvaluate([...AS_OF, 'batch.json', 'history.json'], { cwd: folder })
    expect(ran).toMatchObject({
      code: 0,
      stderr: 'evaluate: batch.json: OperationOutcome: warning, informational, slow\n',
    })
    const result = resultOf(ran)
    expect(result.counts).toMatchObject({ received: 6, used: 4, outOfScope: 1 })
    expect(findingsOf(result, 'H-01')).toMatchObject([{ value: 2.95 }, { value: 2.95 }])
  })

  test('a page of a longer list clears nothing until the next page is there too @H9', async () => {
    const page = (number: number, next: object[], ...resources: object[]) =>
      JSON.stringify({
        resourceType: 'Bundle',
        type: 'searchset',
        total: 3,
        link: [{ relation: 'self', url: `https://a.example/fhir?page=${number}` }, ...next],
        entry: resources.map((resource) => ({ resource })),
      })
    const next = [{ relation: 'next', url: 'https://a.example/fhir?page=2' }]
    const folder = folderWith({
      'one.json': page(1, next, patient('1'), patient('2'), HIGH, NORMAL),
      'two.json': page(2, [], patient('3')),
    })
    const alone = await runEvaluate([...AS_OF, '--all', 'one.json'], { cwd: folder })
    expect(alone.stderr).toContain('one.json: a page of a longer list')
    const needs = expect.arrayContaining(['not-loaded:calcium'])
    expect(findingsOf(resultOf(alone), 'H-01')).toMatchObject([
      { patient: 'Patient/1', verdict: 'raised', needs },
      { patient: 'Patient/2', verdict: 'unknown', needs },
    ])
    const both = await runEvaluate([...AS_OF, '--all', '--merge', 'two.json', 'one.json'], { cwd: folder })
    expect(both.stderr).toBe('')
    expect(findingsOf(resultOf(both), 'H-01')).toMatchObject([
      { patient: 'Patient/1', verdict: 'raised' },
      { patient: 'Patient/2', verdict: 'clear' },
      { patient: 'Patient/3', verdict: 'unknown' },
    ])
  })

  test('each file is a scope of its own; --merge makes them one', async () => {
    const folder = folderWith({ 'a.json': bundle(patient('1')), 'b.ndjson': ndjson(HIGH) })
    const apart = resultOf(await runEvaluate([...AS_OF, 'a.json', 'b.ndjson'], { cwd: folder }))
    expect(apart.unattributed).toEqual([
      expect.objectContaining({ source: 'b.ndjson', resource: 'Observation/7', why: 'subject-unknown' }),
    ])
    expect(findingsOf(apart, 'H-01')).toMatchObject([{ verdict: 'unknown' }])
    const together = resultOf(await runEvaluate([...AS_OF, '--merge', 'b.ndjson', 'a.json'], { cwd: folder }))
    expect(together).toMatchObject({
      unattributed: [],
      patients: [{ patient: 'Patient/1', source: 'a.json' }],
    })
    expect(findingsOf(together, 'H-01')).toMatchObject([{ verdict: 'raised' }])
  })

  test('the same id twice is a duplicate when the content is the same, else a named refusal', async () => {
    const same = resultOf(await runEvaluate([...AS_OF, '-'], { input: ndjson(patient('1'), HIGH, HIGH) }))
    expect(same.counts).toMatchObject({ received: 3, used: 2, duplicate: 1 })
    const other = calcium({ id: '7', of: '1', value: 2.4, at: '2026-11-16T09:00:00Z' })
    const differs = resultOf(await runEvaluate([...AS_OF, '-'], { input: ndjson(patient('1'), HIGH, other) }))
    expect(differs.patients[0]?.refused).toContainEqual(
      expect.objectContaining({ resource: 'Observation/7', why: 'conflicting-duplicate' }),
    )
    expect(findingsOf(differs, 'H-01')).toMatchObject([{ verdict: 'unknown' }])
  })
})

describe('what comes out', () => {
  test('NDJSON has one patient a line, in the order of the sources and ids, and the totals last', async () => {
    const folder = folderWith({
      'b.json': bundle(patient('10'), patient('9'), patient('1'), HIGH),
      'a.json': bundle(patient('2'), NORMAL),
    })
    const { stdout, code } = await runEvaluate([...AS_OF, '--format', 'ndjson', 'b.json', 'a.json'], {
      cwd: folder,
    })
    expect(code).toBe(0)
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    checkLines(lines)
    expect(lines.slice(0, -1).map((line) => `${line.source} ${line.patient}`)).toEqual([
      'b.json Patient/1',
      'b.json Patient/10',
      'b.json Patient/9',
      'a.json Patient/2',
    ])
    expect(lines.at(-1)).toMatchObject({ counts: { received: 6 }, unattributed: [] })
    const whole = resultOf(await runEvaluate([...AS_OF, 'b.json', 'a.json'], { cwd: folder }))
    expect(whole.patients).toEqual(lines.slice(0, -1))
  })

  test('clear findings come with --all only, and name the facts that clear them @H8', async () => {
    const input = ndjson(patient('2'), NORMAL)
    const without = resultOf(await runEvaluate([...AS_OF, '-'], { input }))
    expect(findingsOf(without, 'H-01')).toEqual([])
    const all = resultOf(await runEvaluate([...AS_OF, '--all', '-'], { input }))
    expect(findingsOf(all, 'H-01')).toMatchObject([{ verdict: 'clear', evidence: ['Observation/8'] }])
  })

  test('a patient without calcium is unknown, and says what is needed @H8', async () => {
    const result = resultOf(await runEvaluate([...AS_OF, '-'], { input: bundle(patient('1')) }))
    expect(findingsOf(result, 'H-01')).toMatchObject([{ verdict: 'unknown', needs: ['calcium-result'] }])
  })

  test('the same input gives the same bytes', async () => {
    const resources = Array.from({ length: 40 }, (_, index) => patient(`p${(index * 7) % 40}`))
    const results = resources.map(({ id }, index) =>
      calcium({ id: `o${index}`, of: id, value: 2.1 + index / 40, at: '2026-11-20' }),
    )
    const folder = folderWith({ 'a.json': bundle(...results, ...resources) })
    const first = await runEvaluate([...AS_OF, '--all', 'a.json'], { cwd: folder })
    const second = await runEvaluate([...AS_OF, '--all', 'a.json'], { cwd: folder })
    expect(first.stdout.length).toBeGreaterThan(1000)
    expect(second.stdout).toBe(first.stdout)
  })

  test('a reader that goes early is no fault', async () => {
    const input = ndjson(...Array.from({ length: 3000 }, (_, index) => patient(`p${index}`)))
    const folder = folderWith({ 'a.ndjson': input })
    const command = `"${process.execPath}" "${join(process.cwd(), 'src/cli/evaluate.ts')}" --format ndjson a.ndjson | head -n 1`
    const { stdout, stderr } = await promisify(exec)(command, { cwd: folder })
    expect(JSON.parse(stdout)).toMatchObject({ patient: 'Patient/p0' })
    expect(stderr).toBe('')
  })

  test.runIf(existsSync('/dev/full'))('a full disk is told, and not taken for success', async () => {
    const folder = folderWith({ 'a.json': bundle(patient('1')) })
    const command = `"${process.execPath}" "${join(process.cwd(), 'src/cli/evaluate.ts')}" a.json > /dev/full`
    await expect(promisify(exec)(command, { cwd: folder })).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the result could not be written'),
    })
  })
})

describe('what cannot be read is told, and the rest is evaluated @H11', () => {
  test('a broken line of NDJSON', async () => {
    const folder = folderWith({
      'a.ndjson': `${ndjson(patient('1'))}{"resourceType":\n\n[]\n${ndjson(HIGH)}`,
    })
    const ran = await runEvaluate([...AS_OF, 'a.ndjson'], { cwd: folder })
    expect(ran.code).toBe(2)
    expect(ran.stderr.split('\n')).toEqual([
      expect.stringContaining('a.ndjson, line 2'),
      expect.stringContaining('a.ndjson, line 4'),
      '',
    ])
    expect(findingsOf(resultOf(ran), 'H-01')).toMatchObject([{ verdict: 'raised' }])
  })

  test('a truncated file beside a good one', async () => {
    const whole = bundle(patient('1'), HIGH)
    const folder = folderWith({ 'cut.json': whole.slice(0, -20), 'good.json': whole })
    const ran = await runEvaluate([...AS_OF, 'cut.json', 'good.json'], { cwd: folder })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(
      /^evaluate: cut\.json, line 1, column \d+: not valid JSON: it ends too early\n$/,
    )
    expect(resultOf(ran).patients).toMatchObject([{ source: 'good.json' }])
  })

  test.each([
    ['an empty file', 'empty.json', ''],
    ['white space', 'blank.ndjson', '\n \n'],
    ['a truncated document', 'cut.json', '{"resourceType":"Bundle","entry":['],
    ['text', 'notes.txt', 'Dear colleague,\nthank you\n'],
    ['JSON that is no resource', 'package.json', '{"name":"x"}'],
    ['a list', 'list.json', '[{"resourceType":"Patient","id":"1"}]'],
    ['a Bundle whose entry is no list', 'odd.json', '{"resourceType":"Bundle","entry":{}}'],
    ['gzip', 'a.ndjson.gz', Uint8Array.of(0x1f, 0x8b, 8, 0)],
  ])('%s alone gives a message, exit 2 and no output', async (_, name, content) => {
    const ran = await runEvaluate([name], { cwd: folderWith({ [name]: content }) })
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(name)
  })

  test.each([
    ['a file that is not there', ['nowhere.json'], 'nowhere.json'],
    ['a folder', ['.'], '--bulk'],
    ['a bulk folder that is not there', ['--bulk', 'nowhere'], 'nowhere'],
    ['a bulk folder that is a file', ['--bulk', 'a.json'], 'not a folder'],
    ['a bulk folder without NDJSON', ['--bulk', '.'], 'no resource'],
    ['an empty standard input', ['-'], 'standard input: empty'],
  ])('%s', async (_, argv, said) => {
    const ran = await runEvaluate(argv, { cwd: folderWith({ 'a.json': bundle(patient('1')) }) })
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(said)
  })

  test('a Bundle without entries is read, and says that nothing was in it', async () => {
    const ran = await runEvaluate(['-'], { input: '{"resourceType":"Bundle","type":"searchset","total":0}' })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(resultOf(ran)).toMatchObject({ counts: { received: 0 }, patients: [] })
  })
})

describe('the command line', () => {
  test.each([
    [['--nope', 'a.json'], /^evaluate: unknown option --nope\n$/],
    [[], /^evaluate: no file is given; --help tells how\n$/],
    [['--as-of', '2026-02-30', '-'], /^evaluate: --as-of 2026-02-30 is neither .*\n$/],
    [['--as-of', '2026-11-23T10:00', '-'], /^evaluate: --as-of .*offset.*\n$/],
    [['--time-zone', 'Mars/Olympus', '-'], /^evaluate: --time-zone: Mars\/Olympus is not .*\n$/],
    [['--config', 'nowhere.json', '-'], /^evaluate: nowhere\.json: cannot be read.*\n$/],
  ])('%j is refused in one line', async (argv, said) => {
    const ran = await runEvaluate(argv, { input: bundle(patient('1')) })
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(said)
  })

  test('--help tells every option', async () => {
    const { code, stdout } = await runEvaluate(['--help'])
    expect(code).toBe(0)
    for (const option of ['merge', 'bulk', 'as-of', 'time-zone', 'config', 'all', 'format'])
      expect(stdout).toContain(`--${option}`)
  })
})

test('a Bundle of 50 MB is evaluated within half a gigabyte of heap @H32', { timeout: 60_000 }, async () => {
  const note = 'x'.repeat(4000)
  const results = Array.from({ length: 11_000 }, (_, index) =>
    calcium({ id: `o${index}`, of: '1', value: 2.4, at: '2026-11-20' }, { note: [{ text: note }] }),
  )
  const input = bundle(patient('1'), ...results)
  expect(input.length).toBeGreaterThan(50_000_000)
  const ran = await runEvaluate([...AS_OF, 'a.json'], {
    cwd: folderWith({ 'a.json': input }),
    heapMegabytes: 512,
  })
  expect(ran.code).toBe(0)
  expect(resultOf(ran).counts).toMatchObject({ received: 11_001 })
})
