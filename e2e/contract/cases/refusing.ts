import assert from 'node:assert/strict'

import { linkOf, type Answer } from '../client.ts'
import { contractCase, type ContractCase } from '../contract-case.ts'
import { at } from '../json.ts'

/** A filter that was not applied must show: as an error, or by its absence from the self link. */
function isNotSilent(answer: Answer, parameter: string): void {
  if (answer.status >= 400) return
  const self = linkOf(answer, 'self')
  assert.ok(
    self !== undefined && !new URL(self).searchParams.has(parameter),
    `${answer.status} ${answer.text.slice(0, 120)}`,
  )
}

function isRefused(answer: Answer): void {
  assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status} ${answer.text.slice(0, 120)}`)
}

export const REFUSING: readonly ContractCase[] = [
  contractCase(
    'unknown-parameter',
    'search.html#errors',
    'does not let an unknown parameter pass for a filter',
    async ({ client, fixture }) => {
      isNotSilent(await client.get(`Observation?patient=${fixture.id('ana')}&bonewatch=1`), 'bonewatch')
    },
  ),
  contractCase(
    'unknown-parameter-of-type',
    'search.html#errors',
    'does not let a parameter of another type pass for a filter',
    async ({ client, fixture }) => {
      isNotSilent(
        await client.get(`Patient?_id=${fixture.id('ana')}&effective-time=ge2026-01-01`),
        'effective-time',
      )
    },
  ),
  contractCase(
    'unknown-modifier',
    'search.html#modifiers',
    'refuses a modifier that it does not know',
    async ({ client, fixture }) => {
      isRefused(await client.get(`Observation?patient=${fixture.id('ana')}&code:bonewatch=1`))
    },
  ),
  contractCase(
    'unknown-type-search',
    'http.html#search',
    'refuses to search a type that does not exist',
    async ({ client }) => {
      isRefused(await client.get('Bonewatch?_id=1'))
    },
  ),
  contractCase('bad-date', 'search.html#date', 'refuses a date that is none', async ({ client, fixture }) => {
    isRefused(await client.get(`Observation?patient=${fixture.id('ana')}&date=ge2026-13-45`))
  }),
  contractCase(
    'raw-plus-in-date',
    'http.html#general',
    'does not read a raw plus as a plus',
    async ({ client, fixture }) => {
      isRefused(await client.get(`Observation?patient=${fixture.id('ana')}&date=ge2026-03-01T10:00:00+02:00`))
    },
  ),
  contractCase(
    'unknown-sort',
    'search.html#sort',
    'does not let an unknown sort pass for an order',
    async ({ client, fixture }) => {
      isNotSilent(await client.get(`Observation?patient=${fixture.id('ana')}&_sort=bonewatch`), '_sort')
    },
  ),
  contractCase(
    'error-is-outcome',
    'http.html#Status-Codes',
    'explains a refused search in an OperationOutcome',
    async ({ client, fixture }) => {
      const answer = await client.get(`Observation?patient=${fixture.id('ana')}&date=ge2026-13-45`)
      isRefused(answer)
      assert.equal(at(answer.body, 'resourceType'), 'OperationOutcome')
    },
  ),
]
