import type { RuleId } from '#domain/findings/rule-id.ts'
import type { EvaluatedScope } from '#evaluation/read-scope.ts'

import type { DisplayUnits } from '../config-file.ts'
import { patientOutput } from './patient-output.ts'
import { createSortedLines } from './sorted-lines.ts'

export type Head = {
  readonly asOf: string
  readonly ruleset: string
  /** Said where there are any: what is not among the findings was not looked for. */
  readonly disabledRules: readonly RuleId[]
}

/** Gathers the scopes and prints them as one result. */
export type Report = {
  /** `place` orders the sources; `source` names them where the record does not. */
  readonly add: (scope: EvaluatedScope, source: string, place: number) => void
  readonly json: () => AsyncGenerator<string>
  readonly ndjson: () => AsyncGenerator<string>
}

type ReportOptions = Head & {
  readonly units: DisplayUnits
  readonly all: boolean
  /** Whether unattributed resources must say which source they are from. */
  readonly namesSources: boolean
  readonly scratch: () => string
}

export function createReport(options: ReportOptions): Report {
  const { asOf, ruleset, disabledRules, units, all, namesSources, scratch } = options
  const counts = {
    received: 0,
    used: 0,
    refused: 0,
    duplicate: 0,
    notYet: 0,
    unattributed: 0,
    outOfScope: 0,
  }
  const patients = createSortedLines(scratch, 'patients')
  const unattributed = createSortedLines(scratch, 'unattributed')

  function head(): string {
    const off = disabledRules.length > 0 && { disabledRules }
    return JSON.stringify({ asOf, ruleset, ...off, counts }).slice(0, -1)
  }

  return {
    add: (scope, source, place) => {
      for (const key of COUNTS) counts[key] += scope.counts[key]
      for (const review of scope.patients) {
        const output = patientOutput(review, {
          source: scope.sourceOf(review.row.patient) ?? source,
          all,
          units,
        })
        patients.add(sortKey(place, output.patient), JSON.stringify(output))
      }
      for (const { resource, why, detail } of scope.unattributed) {
        const output = {
          ...(namesSources && { source }),
          resource,
          why,
          ...(detail !== undefined && detail !== '' && { detail }),
        }
        unattributed.add(sortKey(place, `${resource}\0${why}\0${detail ?? ''}`), JSON.stringify(output))
      }
    },
    json: async function* () {
      yield `${head()},"patients":[`
      yield* listed(patients.lines())
      yield '],"unattributed":['
      yield* listed(unattributed.lines())
      yield ']}\n'
    },
    ndjson: async function* () {
      for await (const line of patients.lines()) yield `${line}\n`
      yield `${head()},"unattributed":[`
      let separator = ''
      for await (const line of unattributed.lines()) {
        yield `${separator}${line}`
        separator = ','
      }
      yield ']}\n'
    },
  }
}

const COUNTS = ['received', 'used', 'refused', 'duplicate', 'notYet', 'unattributed', 'outOfScope'] as const

function sortKey(place: number, text: string): string {
  return `${String(place).padStart(9, '0')}\0${text}`
}

/** One a line, so that the result can be read and compared line by line. */
async function* listed(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let separator = '\n'
  for await (const line of lines) {
    yield `${separator}${line}`
    separator = ',\n'
  }
  if (separator !== '\n') yield '\n'
}
