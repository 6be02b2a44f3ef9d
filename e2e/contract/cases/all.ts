import type { ContractCase } from '../contract-case.ts'
import { BUNDLES } from './bundles.ts'
import { BY_DATE } from './dates.ts'
import { PAGING } from './paging.ts'
import { READING } from './reading.ts'
import { REFUSING } from './refusing.ts'
import { IDENTIFIERS, REFERENCES } from './references.ts'
import { TOKENS } from './tokens.ts'
import { WRITING } from './writing.ts'

export const CASES: readonly ContractCase[] = [
  ...READING,
  ...TOKENS,
  ...IDENTIFIERS,
  ...REFERENCES,
  ...BY_DATE,
  ...PAGING,
  ...REFUSING,
  ...WRITING,
  ...BUNDLES,
]
