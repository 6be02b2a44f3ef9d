import type { Route } from '#domain/facts/treatment.ts'

import { createCodeTable, inSystem } from '../code-table.ts'
import { SNOMED } from '../system.ts'

export const ROUTES = createCodeTable<Route>(
  inSystem(SNOMED, [
    ['26643006', 'Oral route', 'A', 'oral'],
    ['45890007', 'Transdermal route', 'A', 'transdermal'],
    ['404815008', 'Transmucosal route', 'A', 'transmucosal'],
    ['37839007', 'Sublingual route', 'A', 'transmucosal'],
    ['54471007', 'Buccal route', 'A', 'transmucosal'],
    ['46713006', 'Nasal route', 'A', 'transmucosal'],
    ['47625008', 'Intravenous route', 'A', 'parenteral'],
    ['34206005', 'Subcutaneous route', 'A', 'parenteral'],
    ['78421000', 'Intramuscular route', 'A', 'parenteral'],
    ['72607000', 'Intrathecal route', 'A', 'parenteral'],
    ['404820008', 'Epidural route', 'A', 'parenteral'],
    ['37161004', 'Rectal route', 'A', 'other'],
    ['6064005', 'Topical route', 'A', 'other'],
  ]),
)

/** Texts that mean the same where no code is given. A closed list, in lower case. */
export const ROUTES_IN_WORDS: ReadonlyMap<string, Route> = new Map([
  ['oral', 'oral'],
  ['orally', 'oral'],
  ['by mouth', 'oral'],
  ['po', 'oral'],
  ['transdermal', 'transdermal'],
  ['sublingual', 'transmucosal'],
  ['buccal', 'transmucosal'],
  ['nasal', 'transmucosal'],
  ['intravenous', 'parenteral'],
  ['iv', 'parenteral'],
  ['subcutaneous', 'parenteral'],
  ['sc', 'parenteral'],
  ['intramuscular', 'parenteral'],
  ['im', 'parenteral'],
])
