import type { SearchParameter } from '../parameters/define.ts'
import { notSupported, Refusal } from '../refusal.ts'
import { isObject, listOf, textOf, valuesAt, type Resource } from '../resource.ts'
import { spanOf, type Span } from '../time.ts'

const PREFIXED = /^(eq|ne|gt|lt|ge|le|sa|eb|ap)?(.*)$/s

type SpanTest = (target: Span) => boolean

/** Any value of the element against any of the alternatives. */
export function dateTest(
  parameter: SearchParameter,
  alternatives: readonly string[],
): (resource: Resource) => boolean {
  const tests = alternatives.map((it) => spanTest(parameter.name, it))
  return (resource) => spansOf(parameter, resource).some((span) => tests.some((test) => test(span)))
}

/** What a date parameter sees in a resource: each date, period or timing as a span. */
export function spansOf(parameter: SearchParameter, resource: Resource): readonly Span[] {
  return parameter.paths.flatMap((path) => valuesAt(resource, path)).flatMap((value) => elementSpans(value))
}

function elementSpans(value: unknown): readonly Span[] {
  if (typeof value === 'string') return spanList(spanOf(value))
  if (!isObject(value)) return []
  if ('event' in value || 'repeat' in value) {
    const repeat = isObject(value['repeat']) ? value['repeat'] : {}
    return [repeat['boundsPeriod'], ...listOf(value['event'])].flatMap((it) => elementSpans(it))
  }
  const [start, end] = [textOf(value['start']), textOf(value['end'])]
  if (start === undefined && end === undefined) return []
  const first = start === undefined ? { from: Number.NEGATIVE_INFINITY } : spanOf(start)
  const last = end === undefined ? { until: Number.POSITIVE_INFINITY } : spanOf(end)
  return first === undefined || last === undefined ? [] : [{ from: first.from, until: last.until }]
}

function spanList(span: Span | undefined): readonly Span[] {
  return span === undefined ? [] : [span]
}

function spanTest(name: string, value: string): SpanTest {
  const [, prefix = 'eq', text = ''] = PREFIXED.exec(value) ?? []
  const searched = spanOf(text)
  if (searched === undefined) throw new Refusal(400, 'value', `${name} is no date: ${value}`)
  return comparison(prefix, searched)
}

/** https://hl7.org/fhir/R4/search.html#prefix: what the two spans have in common decides. */
function comparison(prefix: string, { from, until }: Span): SpanTest {
  const contains: SpanTest = (target) => target.from >= from && target.until <= until
  switch (prefix) {
    case 'eq':
      return contains
    case 'ne':
      return (target) => !contains(target)
    case 'gt':
      return (target) => target.until > until
    case 'lt':
      return (target) => target.from < from
    case 'ge':
      return (target) => target.until > until || contains(target)
    case 'le':
      return (target) => target.from < from || contains(target)
    case 'sa':
      return (target) => target.from >= until
    case 'eb':
      return (target) => target.until <= from
    default:
      throw notSupported(`The prefix ${prefix} is not supported`)
  }
}
