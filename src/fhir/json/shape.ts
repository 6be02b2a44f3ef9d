import { isObject } from './raw.ts'

/** The JSON types that elements must have. `any`: the reader decides. */
export type Shape =
  'any' | 'string' | 'number' | 'boolean' | readonly [Shape] | { readonly [element: string]: Shape }

/** The first element that has not the JSON type it must have, as a path. Null counts as absent. */
export function misshapenAt(json: unknown, shape: Shape, path = ''): string | undefined {
  const form = formOf(shape)
  const at = form === undefined ? undefined : wrongAt(json, form)
  return at === undefined ? undefined : joined(path, at)
}

/** A shape as it is looked up: every resource is held against one. What may be anything is not in it. */
type Form =
  | { readonly kind: 'leaf'; readonly type: 'string' | 'number' | 'boolean' }
  | { readonly kind: 'list'; readonly item: Form | undefined }
  | {
      readonly kind: 'object'
      readonly elements: ReadonlyMap<string, Form>
      readonly isRight: IsRight | undefined
    }

type Json = Readonly<Record<string, unknown>>
/** Whether it certainly has the shape; which element has not is told by the elements. */
type IsRight = (json: Json) => boolean

const FORMS = new WeakMap<object, Form>()

function formOf(shape: Shape): Form | undefined {
  if (shape === 'any') return undefined
  if (typeof shape === 'string') return { kind: 'leaf', type: shape }
  const known = FORMS.get(shape)
  if (known !== undefined) return known
  const form: Form = isList(shape)
    ? { kind: 'list', item: formOf(shape[0]) }
    : { kind: 'object', elements: formsIn(shape), isRight: COMMON.get(shape) }
  FORMS.set(shape, form)
  return form
}

function formsIn(shape: Readonly<Record<string, Shape>>): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>()
  for (const [element, below] of Object.entries(shape)) {
    const form = formOf(below)
    if (form !== undefined) forms.set(element, form)
  }
  return forms
}

/** The path below; empty when it is this one. */
function wrongAt(json: unknown, form: Form): string | undefined {
  if (json === undefined || json === null) return undefined
  if (form.kind === 'leaf') return typeof json === form.type ? undefined : ''
  if (form.kind === 'list') return Array.isArray(json) ? wrongItem(json, form.item) : ''
  if (!isObject(json)) return ''
  return form.isRight?.(json) === true ? undefined : wrongElement(json, form.elements)
}

function wrongElement(json: Json, elements: ReadonlyMap<string, Form>): string | undefined {
  for (const element in json) {
    const form = elements.get(element)
    const at = form === undefined ? undefined : wrongAt(json[element], form)
    if (at !== undefined) return joined(element, at)
  }
  return undefined
}

function wrongItem(items: readonly unknown[], form: Form | undefined): string | undefined {
  if (form === undefined) return undefined
  for (const item of items) {
    const at = wrongAt(item, form)
    if (at !== undefined) return at
  }
  return undefined
}

function joined(path: string, below: string): string {
  return path === '' || below === '' ? path + below : `${path}.${below}`
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape)
}

const CODING = { system: 'string', code: 'string', display: 'string' } as const
export const CONCEPT = { coding: [CODING], text: 'string', extension: ['any'] } as const
export const REFERENCE = { reference: 'string', display: 'string', type: 'string' } as const
export const PERIOD = { start: 'string', end: 'string' } as const
/** `value` is left to the reader: a text there is refused as not a number. */
export const QUANTITY = {
  value: 'any',
  unit: 'string',
  system: 'string',
  code: 'string',
  comparator: 'string',
} as const

/** The shapes of which every resource has several. */
const COMMON: ReadonlyMap<Shape, IsRight> = new Map<Shape, IsRight>([
  [CODING, isCoding],
  [CONCEPT, ({ coding, text, extension }) => areCodings(coding) && isText(text) && isAnyList(extension)],
  [REFERENCE, ({ reference, display, type }) => isText(reference) && isText(display) && isText(type)],
  [PERIOD, ({ start, end }) => isText(start) && isText(end)],
  [
    QUANTITY,
    ({ unit, system, code, comparator }) =>
      isText(unit) && isText(system) && isText(code) && isText(comparator),
  ],
])

function isCoding({ system, code, display }: Json): boolean {
  return isText(system) && isText(code) && isText(display)
}

function areCodings(json: unknown): boolean {
  return Array.isArray(json) && json.every((item) => isObject(item) && isCoding(item))
}

function isAnyList(json: unknown): boolean {
  return json === undefined || json === null || Array.isArray(json)
}

function isText(json: unknown): boolean {
  return typeof json === 'string' || json === undefined || json === null
}
