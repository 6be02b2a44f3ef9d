import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { toCsv } from './csv.ts'

/** An independent reader by RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell: string | undefined
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (cell === undefined) {
      if (char === '"') cell = ''
      else if (char === '\r' && text.charAt(at + 1) === '\n') {
        rows.push([])
        at++
      } else if (char !== ',') throw new Error(`${char} outside of quotes`)
    } else if (char !== '"') cell += char
    else if (text.charAt(at + 1) === '"') {
      cell += '"'
      at++
    } else {
      rows.at(-1)?.push(cell)
      cell = undefined
    }
  }
  return rows.slice(0, -1)
}

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'A', '1', 'ü') }),
)

describe('a file of comma-separated values', () => {
  test('is read back as it was, but for the guard @H28', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 })), (rows) => {
        const [head, ...read] = readCsv(toCsv(['A', 'B'], rows))
        expect(head).toEqual(['A', 'B'])
        expect(read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))),
        )
      }),
    )
  })

  test('begins no text as a formula, whatever a record says @H28', () => {
    fc.assert(
      fc.property(fc.array(anyText), (cells) => {
        for (const row of readCsv(toCsv([], [cells])))
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  test('leaves numbers as they are, and what is absent empty', () => {
    expect(toCsv(['Change'], [[-0.21], [undefined], ['-0.21']])).toBe(
      '\uFEFF"Change"\r\n"-0.21"\r\n""\r\n"\'-0.21"\r\n',
    )
  })
})
