import { describe, expect, test } from 'vitest'

import { streamLines } from './lines.ts'
import { readDocuments } from './read-documents.ts'

const PATIENT = '{"resourceType":"Patient","id":"1"}'
const OBSERVATION = '{"resourceType":"Observation","id":"2"}'

function read(text: string | Uint8Array) {
  return [...readDocuments(typeof text === 'string' ? Buffer.from(text) : text)]
}

describe('an input is read by its content', () => {
  test.each([
    ['a single resource', PATIENT],
    ['a resource on one line with a newline', `${PATIENT}\n`],
    ['a resource after blank lines', `\n\r\n${PATIENT}\r\n\r\n`],
    ['a pretty resource', JSON.stringify(JSON.parse(PATIENT), undefined, 2)],
    [
      'a pretty resource with CRLF',
      JSON.stringify(JSON.parse(PATIENT), undefined, 2).replaceAll('\n', '\r\n'),
    ],
    ['a resource after a byte order mark', `\uFEFF${PATIENT}`],
  ])('%s is one document', (_, text) => {
    expect(read(text)).toEqual([{ kind: 'document', json: JSON.parse(PATIENT) }])
  })

  test.each([
    ['with newlines', `${PATIENT}\n${OBSERVATION}\n`],
    ['with CRLF', `${PATIENT}\r\n${OBSERVATION}\r\n`],
    ['without a last newline', `${PATIENT}\n${OBSERVATION}`],
    ['after a byte order mark', `\uFEFF${PATIENT}\n${OBSERVATION}`],
  ])('NDJSON %s gives its lines', (_, text) => {
    expect(read(text)).toEqual([
      { kind: 'document', json: JSON.parse(PATIENT), line: 1 },
      { kind: 'document', json: JSON.parse(OBSERVATION), line: 2 },
    ])
  })

  test('blank lines of NDJSON are passed over and counted', () => {
    expect(read(`${PATIENT}\n\n${OBSERVATION}\n`)).toMatchObject([{ line: 1 }, { line: 3 }])
  })

  test('line separators within a text do not end a line', () => {
    expect(read(`{"text":"a\u2028b"}\n${PATIENT}`)).toMatchObject([
      { json: { text: 'a\u2028b' } },
      { line: 2 },
    ])
  })
})

describe('what cannot be read is named with its place @H11', () => {
  test.each([
    ['nothing', '', { why: 'empty' }],
    ['white space', ' \n\t\r\n', { why: 'empty' }],
    ['a byte order mark alone', '\uFEFF', { why: 'empty' }],
    [
      'a truncated document',
      '{"resourceType":\n"Bundle","entry":[',
      { why: 'not valid JSON: it ends too early', line: 2 },
    ],
    ['a stray word', '{"resourceType":\n oops }', { why: 'not valid JSON', line: 2, column: 2 }],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject([{ kind: 'unreadable', ...expected }])
  })

  test.each([
    ['UTF-16', Buffer.from(`\uFEFF${PATIENT}`, 'utf16le'), 'UTF-16; FHIR JSON is UTF-8'],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8), 'compressed with gzip; unpack it first'],
    ['Latin-1', Buffer.from('{"family":"Müller"}', 'latin1'), 'not UTF-8 text'],
  ])('%s', (_, bytes, why) => {
    expect(read(bytes)).toEqual([{ kind: 'unreadable', why }])
  })

  test.each([
    ['first', `{"resourceType\n${PATIENT}\n${OBSERVATION}\n`, 1],
    ['middle', `${PATIENT}\n{"resourceType\n${OBSERVATION}\n`, 2],
    ['last', `${PATIENT}\n${OBSERVATION}\n{"resourceType`, 3],
  ])('a broken %s line of NDJSON leaves the others', (_, text, line) => {
    const documents = read(text)
    expect(documents).toHaveLength(3)
    expect(documents.filter(({ kind }) => kind === 'unreadable')).toMatchObject([{ line }])
  })

  test('a truncated pretty document is one fault, not many', () => {
    const whole = JSON.stringify(
      { resourceType: 'Bundle', entry: [{ resource: JSON.parse(PATIENT) }] },
      undefined,
      1,
    )
    expect(read(whole.slice(0, -10))).toHaveLength(1)
  })

  test('the text of a record is not quoted in the fault @H30', () => {
    expect(JSON.stringify(read('{"family":"Smith" oops}'))).not.toContain('Smith')
  })
})

test('a stream gives the same lines however it is cut', async () => {
  const text = `${PATIENT}\n\n${OBSERVATION}\nlast`
  for (const size of [1, 2, 7, 1000]) {
    const lines: string[] = []
    for await (const line of streamLines(chunksOf(Buffer.from(text), size)))
      lines.push(Buffer.from(line).toString())
    expect(lines).toEqual([PATIENT, '', OBSERVATION, 'last'])
  }
})

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
