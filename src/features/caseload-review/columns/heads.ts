import type { ColumnName, SortColumn } from '#data/caseload-search.ts'

/** What always stands, before the columns that can be chosen. */
export const FIXED_COLUMNS = ['priority', 'patient', 'why'] as const

export type AnyColumn = (typeof FIXED_COLUMNS)[number] | ColumnName

type Head = {
  readonly text: string
  /** What is measured, in small print. */
  readonly unit?: string
  readonly sort?: SortColumn
}

export const HEADS: Readonly<Record<AnyColumn, Head>> = {
  priority: { text: 'Priority', sort: 'priority' },
  patient: { text: 'Patient', sort: 'patient' },
  why: { text: 'Why' },
  calcium: { text: 'Calcium', sort: 'calcium' },
  pain: { text: 'Pain', unit: 'worst, 14 d', sort: 'pain' },
  sites: { text: 'Sites' },
  'next-due': { text: 'Next due', sort: 'next-due' },
  primary: { text: 'Primary', sort: 'primary' },
  'next-scan': { text: 'Next scan', sort: 'next-scan' },
  overdue: { text: 'Overdue', sort: 'overdue' },
  'bone-agent': { text: 'Last bone agent', sort: 'bone-agent' },
  'next-dose': { text: 'Next dose', sort: 'next-dose' },
  risk: { text: 'Risk factors', unit: 'known', sort: 'risk' },
  egfr: { text: 'eGFR', unit: 'mL/min/1.73 m\u00b2', sort: 'egfr' },
  'alkaline-phosphatase': { text: 'ALP', unit: 'U/L', sort: 'alkaline-phosphatase' },
  performance: { text: 'ECOG', sort: 'performance' },
  'data-age': { text: 'Data age', sort: 'data-age' },
}
