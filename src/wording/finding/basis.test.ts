import { describe, expect, test } from 'vitest'

import { RULE_IDS } from '#domain/findings/rule-id.ts'
import { RULES } from '#domain/rules/registry.ts'
import { settingsOf } from '#domain/rules/register.ts'
import { DEFAULT_RULESET } from '#domain/rules/ruleset.ts'

import { basis, clearsWhen } from './basis.ts'
import { clearFor, raisedFor, statedCalcium, unknownFor } from '../testing/state.ts'

const high = raisedFor(
  { id: 'calcium-high', calcium: statedCalcium(2.95), grade: 2, notEndedBy: [] },
  {
    measure: 'calcium-corrected',
    unit: 'mmol/L',
    value: 2.95,
    badges: ['default-range'],
    missing: [{ kind: 'not-loaded', concept: 'medication-doses' }],
  },
)
const texts = (label: string, ...of: Parameters<typeof basis>) =>
  basis(...of).flatMap((line) => (line.label === label ? [line.text] : []))

describe('what a finding rests on @H39', () => {
  test('is told from the reason to the rule and what would clear it', () => {
    expect(basis(high, DEFAULT_RULESET).filter(({ label }) => label !== 'Line')).toEqual([
      { label: 'Because', text: 'Corrected calcium 2.95 mmol/L (2.20-2.60) on 16-Nov-2026: CTCAE grade 2' },
      { label: 'Rule', text: 'H-01 version 1, High calcium, default@1' },
      { label: 'Urgency', text: 'Today' },
      { label: 'Since', text: '16-Nov-2026' },
      { label: 'Note', text: 'limits not usable or not given, default range used' },
      { label: 'Missing', text: 'doses given, not loaded' },
      { label: 'Clears when', text: clearsWhen({ rule: 'H-01' }) },
    ])
  })

  test('shows the lines of the unit and scale of the value, and no others', () => {
    const lines = texts('Line', high, DEFAULT_RULESET)
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.filter((line) => line.includes('mg/dL') || line.includes('ionized:'))).toEqual([])
    expect(lines).toContainEqual(expect.stringContaining('Calcium, high, grade 2 above, total: 2.9 mmol/L'))
  })

  test('shows every line of a rule that has no value', () => {
    const silent = unknownFor({ rule: 'P-07', problem: 'pain' })
    expect(texts('Line', silent, DEFAULT_RULESET).length).toBe(settingsOf('P-07').length)
  })

  test('says what a doubt needs, and no urgency', () => {
    expect(texts('Needs', unknownFor(), DEFAULT_RULESET)).toEqual(['a calcium result'])
    expect(texts('Urgency', unknownFor(), DEFAULT_RULESET)).toEqual([])
    expect(texts('Clears when', clearFor(), DEFAULT_RULESET)).toEqual([])
  })
})

test('every rule is registered once, reads numbers, and says what would clear it', () => {
  expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS.filter((id) => RULES.some((rule) => rule.id === id)))
  for (const { id } of RULES) {
    expect(settingsOf(id).length).toBeGreaterThan(0)
    expect(clearsWhen({ rule: id })).toMatch(/^[a-z].*[^.]$/)
  }
})
