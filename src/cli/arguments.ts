import { parseArgs } from 'node:util'

import { UsageError } from './usage.ts'

export const FORMATS = ['json', 'ndjson'] as const
export type Format = (typeof FORMATS)[number]

export type Options = {
  readonly files: readonly string[]
  readonly merge: boolean
  readonly bulk?: string
  readonly asOf?: string
  readonly timeZone?: string
  readonly config?: string
  readonly all: boolean
  readonly format: Format
}

export type Arguments = { readonly kind: 'help' } | { readonly kind: 'run'; readonly options: Options }

const OPTIONS = {
  merge: { type: 'boolean' },
  bulk: { type: 'string' },
  'as-of': { type: 'string' },
  'time-zone': { type: 'string' },
  config: { type: 'string' },
  all: { type: 'boolean' },
  format: { type: 'string' },
  help: { type: 'boolean' },
} as const

type OptionName = keyof typeof OPTIONS

/** Throws a UsageError for what it does not know. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, tokens: true })
  const files: string[] = []
  const given = new Map<OptionName, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind === 'option') take(token.rawName, token.name, token.value, given)
  }
  if (given.has('help')) return { kind: 'help' }
  return { kind: 'run', options: readOptions(files, given) }
}

function take(
  rawName: string,
  name: string,
  value: string | undefined,
  given: Map<OptionName, string>,
): void {
  if (!isOption(name) || !rawName.startsWith('--')) throw new UsageError(`unknown option ${rawName}`)
  if (given.has(name)) throw new UsageError(`${rawName} is given twice`)
  const takesValue = OPTIONS[name].type === 'string'
  if (takesValue && (value === undefined || value === '' || value.startsWith('--')))
    throw new UsageError(`${rawName} needs a value`)
  if (!takesValue && value !== undefined) throw new UsageError(`${rawName} takes no value`)
  given.set(name, value ?? '')
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}

function readOptions(files: readonly string[], given: ReadonlyMap<OptionName, string>): Options {
  const [bulk, asOf, timeZone, config] = [
    given.get('bulk'),
    given.get('as-of'),
    given.get('time-zone'),
    given.get('config'),
  ]
  checkInputs(files, bulk)
  return {
    files,
    merge: given.has('merge'),
    all: given.has('all'),
    format: readFormat(given.get('format') ?? 'json'),
    ...(bulk !== undefined && { bulk }),
    ...(asOf !== undefined && { asOf }),
    ...(timeZone !== undefined && { timeZone }),
    ...(config !== undefined && { config }),
  }
}

function checkInputs(files: readonly string[], bulk: string | undefined): void {
  if (bulk !== undefined && files.length > 0)
    throw new UsageError('give either --bulk DIR or files, not both')
  if (bulk === undefined && files.length === 0) throw new UsageError('no file is given; --help tells how')
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('standard input is given twice')
}

function readFormat(asked: string): Format {
  const format = FORMATS.find((known) => known === asked)
  if (format === undefined) throw new UsageError(`--format must be ${FORMATS.join(' or ')}, not ${asked}`)
  return format
}
