import { describe, expect, test } from 'vitest'

import { parseArguments } from './arguments.ts'

describe('the command line', () => {
  test('takes files, standard input and every option', () => {
    const argv = ['a.json', '--merge', '--as-of', '2026-11-23', '--time-zone=Europe/Berlin', '-', '--all']
    expect(parseArguments([...argv, '--config', 'c.json', '--format', 'ndjson'])).toEqual({
      kind: 'run',
      options: {
        files: ['a.json', '-'],
        merge: true,
        all: true,
        asOf: '2026-11-23',
        timeZone: 'Europe/Berlin',
        config: 'c.json',
        format: 'ndjson',
      },
    })
  })

  test('takes what follows a bare -- for files', () => {
    expect(parseArguments(['--', '--odd.json'])).toMatchObject({ options: { files: ['--odd.json'] } })
  })

  test('answers --help whatever else stands there', () => {
    expect(parseArguments(['--help', 'a.json'])).toEqual({ kind: 'help' })
  })

  test.each([
    [['--verbose', 'a.json'], 'unknown option --verbose'],
    [['-x', 'a.json'], 'unknown option -x'],
    [['--__proto__', 'a.json'], 'unknown option --__proto__'],
    [['a.json', '--as-of'], '--as-of needs a value'],
    [['--as-of', '--all', 'a.json'], '--as-of needs a value'],
    [['a.json', '--as-of='], '--as-of needs a value'],
    [['a.json', '--all=yes'], '--all takes no value'],
    [['a.json', '--config', 'a', '--config', 'b'], '--config is given twice'],
    [['a.json', '--format', 'xml'], '--format must be json or ndjson, not xml'],
    [[], 'no file is given; --help tells how'],
    [['-', '-'], 'standard input is given twice'],
    [['--bulk', 'dir', 'a.json'], 'give either --bulk DIR or files, not both'],
  ])('refuses %j', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(message)
  })
})
