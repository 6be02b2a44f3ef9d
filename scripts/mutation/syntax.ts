/** A node of the parsed source, as far as it has to be known here. */
export type Node = { readonly type: string; readonly start: number; readonly end: number } & {
  readonly [element: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

export function nodeIn(value: unknown): Node | undefined {
  return isNode(value) ? value : undefined
}

export function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter((one) => isNode(one)) : []
}

export function childrenOf(node: Node): readonly { readonly child: Node; readonly key: string }[] {
  return Object.entries(node).flatMap(([key, value]) =>
    (Array.isArray(value) ? nodesIn(value) : [nodeIn(value)]).flatMap((child) =>
      child === undefined ? [] : { child, key },
    ),
  )
}

const WITH_VALUE = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSInstantiationExpression',
])

/** What is erased before it runs. */
export function isTypeOnly({ type }: Node): boolean {
  return type === 'ImportDeclaration' || (type.startsWith('TS') && !WITH_VALUE.has(type))
}
