import assert from 'node:assert/strict'

import { idsOf } from '../client.ts'
import { contractCase, type ContractCase, type Server } from '../contract-case.ts'

export const DATED = ['day', 'month', 'other-zone', 'period', 'second', 'year']
export const ALL_CALCIUM = [...DATED, 'undated'].toSorted()

/** The names of what a search finds, in the order of the alphabet. */
export async function found(
  { client, fixture }: Server,
  type: string,
  query: Query,
): Promise<readonly string[]> {
  const answer = await client.get(`${type}?${query(fixture.id, fixture.run)}&_count=100`)
  assert.equal(answer.status, 200, answer.text.slice(0, 200))
  return idsOf(answer)
    .map((id) => fixture.nameOf(id))
    .toSorted()
}

export type Query = (id: (name: string) => string, run: string) => string

export function finds(
  id: string,
  section: string,
  says: string,
  type: string,
  query: Query,
  names: readonly string[],
): ContractCase {
  return contractCase(id, section, says, async (server) => {
    assert.deepEqual(await found(server, type, query), names.toSorted())
  })
}

export const observations = (
  id: string,
  says: string,
  query: string,
  names: readonly string[],
  section = 'search.html#token',
) => finds(id, section, says, 'Observation', (ids) => `patient=${ids('ana')}&${query}`, names)
