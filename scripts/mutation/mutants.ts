import { parseSync } from 'vite'

import { childrenOf, isTypeOnly, nodeIn, type Node } from './syntax.ts'
import { changesOf } from './changes.ts'

/** One small change of a source that a test should notice. */
export type Mutant = {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly replacement: string
  /** The place whose execution means that a test has come by: counted within the file. */
  readonly place: number
}

/** Where it is noticed that a test has come by: an expression, or the inside of a block. */
export type Place = { readonly start: number; readonly end: number; readonly isBlock: boolean }

export type Mutable = {
  readonly mutants: readonly Mutant[]
  readonly places: readonly Place[]
  /** Where statements begin that are expressions: a bracket put there would go on with the line before. */
  readonly statements: ReadonlySet<number>
}

/** All mutants of a TypeScript source, in its order. What is type, text or a table outside of functions has none. */
export function mutantsOf(source: string, file: string): Mutable {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`)
  const mutants: Mutant[] = []
  const places: Place[] = []
  const known = new Map<string, number>()
  const statements = new Set<number>()

  function placeOf({ start, end }: Pick<Node, 'start' | 'end'>, isBlock: boolean): number {
    const key = `${start} ${end} ${isBlock}`
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, places.length)
    places.push({ start, end, isBlock })
    return places.length - 1
  }

  function visit(node: Node, context: Context): void {
    if (isTypeOnly(node)) return
    if (node.type === 'ExpressionStatement' && typeof node['directive'] !== 'string')
      statements.add(node.start)
    for (const { kind, start, end, replacement, isBlock = false } of changesOf(node, context, source)) {
      if (source.slice(start, end) === replacement) continue
      const place = placeOf(isBlock ? node : (context.chain ?? { start, end }), isBlock)
      const begun = statements.has(start) ? `${APART}${replacement}` : replacement
      mutants.push({ start, end, kind, replacement: begun, place })
    }
    for (const { child, key } of childrenOf(node)) visit(child, inner(node, key, context))
  }

  const whole = nodeIn(program)
  if (whole !== undefined) visit(whole, { parent: undefined, key: '', isInFunction: false, chain: undefined })
  return { mutants: withoutTwins(mutants), places, statements }
}

const APART = '0,'

export type Context = {
  readonly parent: Node | undefined
  /** The element of the parent that holds the node. */
  readonly key: string
  readonly isInFunction: boolean
  /** The whole optional chain that the node is a link of: a link alone cannot be taken apart. */
  readonly chain: Node | undefined
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
const LINKS = new Set(['CallExpression', 'MemberExpression', 'TSNonNullExpression'])

function inner(node: Node, key: string, { isInFunction, chain }: Context): Context {
  const isLink = key === 'expression' || key === 'callee' || key === 'object'
  const started = node.type === 'ChainExpression' ? node : chain
  const goesOn = isLink && (node.type === 'ChainExpression' || LINKS.has(node.type))
  return {
    parent: node,
    key,
    isInFunction: isInFunction || FUNCTIONS.has(node.type),
    chain: goesOn ? started : undefined,
  }
}

function withoutTwins(mutants: readonly Mutant[]): readonly Mutant[] {
  const seen = new Set<string>()
  return mutants.filter(({ start, end, replacement }) => {
    const key = `${start} ${end} ${replacement}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

export function mutated(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end)
}

/** The source with a note taken at each place: `note(place)` is the code that takes it. */
export function watched(
  source: string,
  { places, statements }: Mutable,
  note: (place: number) => string,
): string {
  const starts = [...statements].map((at) => ({ at, rank: 2, size: -Infinity, text: APART }))
  const inserts = places.flatMap(({ start, end, isBlock }, place) =>
    isBlock
      ? [{ at: start + 1, rank: 0, size: 0, text: `${note(place)};` }]
      : [
          { at: start, rank: 2, size: -(end - start), text: `(${note(place)},` },
          { at: end, rank: 1, size: end - start, text: ')' },
        ],
  )
  const ordered = [...starts, ...inserts].toSorted(
    (a, b) => a.at - b.at || a.rank - b.rank || a.size - b.size,
  )
  let [text, from] = ['', 0]
  for (const insert of ordered) {
    text += source.slice(from, insert.at) + insert.text
    from = insert.at
  }
  return text + source.slice(from)
}
