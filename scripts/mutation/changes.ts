import type { Context } from './mutants.ts'
import { nodeIn, nodesIn, type Node } from './syntax.ts'

type Change = {
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** Noticed inside of the block rather than before the expression. */
  readonly isBlock?: true
}

type Changes = (node: Node, context: Context, source: string) => readonly Change[]

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
  '??=': ['&&='],
  '||=': ['&&='],
  '&&=': ['||='],
  '++': ['--'],
  '--': ['++'],
}

const TRUE_OR_FALSE = new Set(['<', '<=', '>', '>=', '===', '!==', 'in', 'instanceof', '&&', '||'])

/** The other method of a pair. */
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  add: 'delete',
}

/** Methods that give back what they were called on, or some of it. */
const TAKEN_AWAY = new Set([
  'filter',
  'toSorted',
  'toReversed',
  'sort',
  'reverse',
  'slice',
  'trim',
  'toLowerCase',
  'toUpperCase',
])

const CHANGES: Readonly<Record<string, Changes>> = {
  BinaryExpression: (node, _, source) => [...operators(node, source), ...outcomes(node)],
  LogicalExpression: (node, _, source) => [...operators(node, source), ...outcomes(node)],
  AssignmentExpression: (node, _, source) => operators(node, source),
  UpdateExpression: (node, _, source) => operators(node, source),
  UnaryExpression: unary,
  Literal: ({ start, end, value }) =>
    typeof value === 'boolean' ? [{ kind: 'boolean', start, end, replacement: String(!value) }] : [],
  IfStatement: tested(['true', 'false']),
  ConditionalExpression: tested(['true', 'false']),
  WhileStatement: tested(['false']),
  DoWhileStatement: tested(['false']),
  ForStatement: tested(['false']),
  BlockStatement: emptied,
  ArrowFunctionExpression: arrow,
  ArrayExpression: (node, context) =>
    context.isInFunction && nodesIn(node['elements']).length > 0 ? whole(node, 'array', '[]') : [],
  ObjectExpression: (node, context) =>
    context.isInFunction && nodesIn(node['properties']).length > 0 ? whole(node, 'object', '{}') : [],
  CallExpression: call,
  MemberExpression: optional,
  ExpressionStatement: removed,
}

export function changesOf(node: Node, context: Context, source: string): readonly Change[] {
  return CHANGES[node.type]?.(node, context, source) ?? []
}

function whole({ start, end }: Node, kind: string, replacement: string): readonly Change[] {
  return [{ kind, start, end, replacement }]
}

function operators(node: Node, source: string): readonly Change[] {
  const operator = String(node['operator'])
  const [left, right] = [nodeIn(node['left']), nodeIn(node['right'])]
  if (operator === '+' && (isText(left) || isText(right))) return []
  return (OPERATORS[operator] ?? []).map((other) => ({
    kind: 'operator',
    start: node.start,
    end: node.end,
    replacement: withOperator(node, operator, other, source),
  }))
}

function withOperator(node: Node, operator: string, other: string, source: string): string {
  const [left, right] = [nodeIn(node['left']), nodeIn(node['right'])]
  const text = source.slice(node.start, node.end)
  if (left === undefined || right === undefined) return text.replace(operator, other)
  const between = source.slice(left.end, right.start).replace(operator, other)
  // In brackets, because `a && b ?? c` does not parse.
  return `(${source.slice(node.start, left.end)})${between}(${source.slice(right.start, node.end)})`
}

function isText(node: Node | undefined): boolean {
  if (node === undefined) return false
  if (node.type === 'TemplateLiteral') return true
  if (node.type === 'Literal') return typeof node['value'] === 'string'
  return node.type === 'BinaryExpression' && (isText(nodeIn(node['left'])) || isText(nodeIn(node['right'])))
}

function outcomes(node: Node): readonly Change[] {
  if (!TRUE_OR_FALSE.has(String(node['operator']))) return []
  return ['true', 'false'].flatMap((outcome) => whole(node, 'condition', outcome))
}

function unary(node: Node, _: Context, source: string): readonly Change[] {
  const argument = nodeIn(node['argument'])
  if (argument === undefined) return []
  const inside = source.slice(argument.start, node.end)
  if (node['operator'] === '!') return whole(node, 'not', inside)
  if (node['operator'] === '-') return whole(node, 'sign', `+${inside}`)
  return []
}

function tested(outcomes: readonly string[]): Changes {
  return (node) => {
    const test = nodeIn(node['test'])
    return test === undefined ? [] : outcomes.flatMap((outcome) => whole(test, 'condition', outcome))
  }
}

function emptied(node: Node): readonly Change[] {
  if (nodesIn(node['body']).length === 0) return []
  return [{ kind: 'block', start: node.start, end: node.end, replacement: '{}', isBlock: true }]
}

function arrow(node: Node): readonly Change[] {
  const body = nodeIn(node['body'])
  if (body === undefined || body.type === 'BlockStatement') return []
  return whole(body, 'result', 'undefined')
}

function call(node: Node, _: Context, source: string): readonly Change[] {
  const callee = nodeIn(node['callee'])
  const [object, property] = [nodeIn(callee?.['object']), nodeIn(callee?.['property'])]
  if (callee === undefined || object === undefined || property === undefined || callee['computed'] === true)
    return []
  const name = String(property['name'])
  const other = METHODS[name]
  if (other !== undefined)
    return whole(
      node,
      'method',
      source.slice(node.start, property.start) + other + source.slice(property.end, node.end),
    )
  return TAKEN_AWAY.has(name) ? whole(node, 'method', source.slice(object.start, object.end)) : []
}

function optional(node: Node, _: Context, source: string): readonly Change[] {
  if (node['optional'] !== true) return []
  const object = nodeIn(node['object'])
  if (object === undefined) return []
  const after = source.slice(object.end, node.end).replace('?.', node['computed'] === true ? '' : '.')
  return whole(node, 'optional', source.slice(node.start, object.end) + after)
}

function removed(node: Node, context: Context): readonly Change[] {
  const expression = nodeIn(node['expression'])
  if (expression === undefined || !context.isInFunction) return []
  return expression.type === 'CallExpression' || expression.type === 'AssignmentExpression'
    ? whole(expression, 'statement', 'undefined')
    : []
}
