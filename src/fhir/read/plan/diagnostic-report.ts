import type { CodeableConcept, DiagnosticReport } from 'fhir/r4'

import type { Examination } from '#domain/facts/plan.ts'
import { byNewest, type When } from '#domain/time/when.ts'
import { nameOf } from '#fhir/codes/code-table.ts'
import { IMAGING, IMAGING_SECTIONS, type ImagingCode } from '#fhir/codes/imaging.ts'
import { compact } from '#fhir/json/compact.ts'
import { CONCEPT, misshapenAt, PERIOD, REFERENCE } from '#fhir/json/shape.ts'
import { node, nodes, text, type Raw } from '#fhir/json/raw.ts'

import { modifierOf, severalKindsOf } from '../choice.ts'
import { hiddenBy, nameIn } from '../name.ts'
import { OUT_OF_SCOPE, refused, used, type Context, type Reading } from '../reading.ts'
import { isProblem, malformed, stateIn, type Problem, type Statuses } from '../status.ts'
import { readTimed, whenOf, type Timed } from '../timing.ts'
import { examinationInWords } from './in-words.ts'
import { imagingOf, joinedImaging, regionsAt } from './service.ts'

const REPORT_SHAPE = {
  status: 'string',
  category: [CONCEPT],
  code: CONCEPT,
  effectiveDateTime: 'string',
  effectivePeriod: PERIOD,
  issued: 'string',
  basedOn: [REFERENCE],
  conclusion: 'string',
  conclusionCode: [CONCEPT],
} as const

type State = 'reported' | 'preliminary'

const STATUSES: Statuses<State> = new Map<string, State | 'withdrawn' | 'status-unknown'>([
  ['registered', 'status-unknown'],
  ['partial', 'preliminary'],
  ['preliminary', 'preliminary'],
  ['final', 'reported'],
  ['amended', 'reported'],
  ['corrected', 'reported'],
  ['appended', 'reported'],
  ['cancelled', 'withdrawn'],
  ['entered-in-error', 'withdrawn'],
  ['unknown', 'status-unknown'],
])

/** Reports of imaging. A laboratory report only gives its results a time, and the results speak for themselves. */
export function readDiagnosticReport(report: Raw<DiagnosticReport>, context: Context): Reading {
  const misshapen = misshapenAt(report, REPORT_SHAPE)
  if (misshapen !== undefined) return refused(context, 'malformed', { detail: misshapen })
  const imaging = imagingReported(report)
  if (imaging === undefined) return OUT_OF_SCOPE
  const named = nameIn(node<CodeableConcept>(report.code), IMAGING) ?? 'Imaging report'
  const timed = readTimed('effective', report, context.zone)
  const fact = examinationOf(report, imaging, { named, timed }, context)
  if (!isProblem(fact)) return used({ list: 'examinations', fact, done: later(fact.when, fact.issued) })
  return refused(context, fact.why, { about: 'imaging-report', named, when: timed.when, detail: fact.detail })
}

/** By its code, which is finer, else by the section that it comes from. Words alone name it, and do not count. */
function imagingReported({ code: json, category }: Raw<DiagnosticReport>): ImagingCode | Problem | undefined {
  const code = node<CodeableConcept>(json)
  const own = imagingOf(code)
  if (own === 'contradictory') return { why: 'code-unmapped', detail: 'its codes contradict each other' }
  const sections = nodes<CodeableConcept>(category).map((one) => IMAGING_SECTIONS.find(one))
  const joined = joinedImaging(sections.flatMap((one) => (one.kind === 'found' ? [one.means] : [])))
  if (own !== undefined) return own
  // Sections of several kinds tell no more than that it is imaging.
  if (sections.some(({ kind }) => kind !== 'none'))
    return joined === 'contradictory' ? { regions: [] } : joined
  const words = hiddenBy(code) ?? examinationNamed(code)
  return words === undefined ? undefined : { why: 'code-unmapped', detail: words }
}

function examinationNamed(code: Raw<CodeableConcept> | undefined): string | undefined {
  const named = nameOf(code)
  return named !== undefined && examinationInWords(named) !== undefined ? named : undefined
}

type Told = { readonly named: string; readonly timed: Timed }

function examinationOf(
  report: Raw<DiagnosticReport>,
  imaging: ImagingCode | Problem,
  { named, timed: { when, given } }: Told,
  context: Context,
): Examination | Problem {
  const status = stateIn(STATUSES, report.status)
  if (!status.ok) return status
  const oddity = modifierOf(report) ?? severalKindsOf(report, 'effective')
  if (oddity !== undefined) return malformed(oddity)
  if (isProblem(imaging)) return imaging
  if (when === undefined) return { why: 'day-not-known', detail: given }
  return compact({
    id: context.id,
    modality: imaging.modality,
    named,
    regions: regionsAt(imaging.regions, undefined),
    isWholeBody: imaging.isWholeBody,
    when,
    state: status.state,
    conclusion: conclusionOf(report),
    issued: whenOf(report.issued, context.zone),
    basedOn: nodes(report.basedOn).flatMap((order) => context.target(order) ?? []),
  })
}

function conclusionOf({ conclusion, conclusionCode }: Raw<DiagnosticReport>): string | undefined {
  const coded = nodes<CodeableConcept>(conclusionCode).flatMap((code) => nameOf(code) ?? [])
  return text(conclusion) ?? (coded.length === 0 ? undefined : coded.join('; '))
}

/** A report is known once it is issued, however long ago the examination was. */
function later(when: When, issued: When | undefined): When {
  return issued !== undefined && byNewest(issued, when) < 0 ? issued : when
}
