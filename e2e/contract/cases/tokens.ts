import { enc } from '../client.ts'
import type { ContractCase } from '../contract-case.ts'
import { CALCIUM, CREATININE, LOCAL, LOINC } from '../fixture.ts'
import { ALL_CALCIUM, DATED, observations } from './query.ts'

const LAB = enc('http://terminology.hl7.org/CodeSystem/observation-category|laboratory')
const STRANGE = ['with-accent', 'with-ampersand', 'with-comma', 'with-dollar', 'with-pipe', 'with-plus']

export const TOKENS: readonly ContractCase[] = [
  observations('token', 'finds by system and code', `code=${enc(`${LOINC}|${CREATININE}`)}`, ['creatinine']),
  observations('token-raw', 'takes a token that is not percent-encoded', `code=${LOINC}|${CREATININE}`, [
    'creatinine',
  ]),
  observations('token-code-only', 'finds by code alone', `code=${CREATININE}`, ['creatinine']),
  observations('token-system-only', 'finds all codes of a system', `code=${enc(`${LOCAL}|`)}`, STRANGE),
  observations('token-no-system', 'finds a code that has no system', `code=${enc('|bare')}`, ['no-system']),
  observations(
    'token-no-system-only',
    'does not find a code that has a system under |code',
    `code=${enc(`|${CREATININE}`)}`,
    [],
  ),
  observations(
    'token-wrong-system',
    'finds nothing under another system',
    `code=${enc(`${LOCAL}|${CREATININE}`)}`,
    [],
  ),
  observations('token-whole', 'does not find a code by its beginning', `code=${enc(`${LOINC}|2160`)}`, []),
  observations(
    'token-or',
    'takes alternatives',
    `code=${enc(`${LOINC}|${CREATININE}`)},${enc(`${LOINC}|${CALCIUM}`)}`,
    [...ALL_CALCIUM, 'creatinine'],
    'search.html#combining',
  ),
  observations(
    'token-or-encoded',
    'takes an encoded comma as a comma',
    `code=${enc(`${CREATININE},${CALCIUM}`)}`,
    [...ALL_CALCIUM, 'creatinine'],
    'search.html#combining',
  ),
  observations(
    'token-and',
    'takes repeated parameters together',
    `code=${CREATININE}&code=${CALCIUM}`,
    [],
    'search.html#combining',
  ),
  observations(
    'token-two-parameters',
    'takes different parameters together',
    `code=${CALCIUM}&status=preliminary`,
    ['day'],
    'search.html#combining',
  ),
  observations('category', 'finds by category', `category=${LAB}&code=${CREATININE},${CALCIUM}`, [
    ...DATED,
    'creatinine',
  ]),
  observations('status', 'finds by status', `status=preliminary`, ['day']),
  observations('status-or', 'finds by several statuses', `status=preliminary,amended`, ['day']),
  observations(
    'escaped-comma',
    'takes an escaped comma as part of a code',
    `code=${enc('a\\,b')}`,
    ['with-comma'],
    'search.html#escaping',
  ),
  observations(
    'escaped-pipe',
    'takes an escaped bar as part of a code',
    `code=${enc(`${LOCAL}|a\\|b`)}`,
    ['with-pipe'],
    'search.html#escaping',
  ),
  observations(
    'escaped-dollar',
    'takes an escaped dollar as part of a code',
    `code=${enc('a\\$b')}`,
    ['with-dollar'],
    'search.html#escaping',
  ),
  observations(
    'unicode',
    'finds a code with letters beyond ASCII',
    `code=${enc('señal-✓')}`,
    ['with-accent'],
    'http.html#general',
  ),
  observations(
    'encoded-plus',
    'takes %2B as a plus',
    `code=${enc('a+b')}`,
    ['with-plus'],
    'http.html#general',
  ),
  observations(
    'encoded-ampersand',
    'takes %26 and %3D as part of a value',
    `code=${enc('a&b=c')}`,
    ['with-ampersand'],
    'http.html#general',
  ),
]
