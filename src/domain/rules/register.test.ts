import { expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { RULE_IDS } from '../findings/rule-id.ts'
import {
  albumin,
  corrected,
  creatinine,
  dose,
  egfr,
  inputOf,
  ionized,
  on,
  symptom,
  total,
} from '../testing/build-facts.ts'
import { mirelsOf, sinsOf } from '../testing/build-fracture.ts'
import { diary, entryAgo, pelvis, vertebra, visit } from '../testing/build-records.ts'
import { asNeeded, patch, regular } from '../testing/build-opioids.ts'
import { settingsOf } from './register.ts'
import { RULES } from './registry.ts'
import { DEFAULT_RULESET, isSettingKey, SETTING_KEYS, type SettingKey } from './ruleset.ts'

/** Records that lead the rules through as much of themselves as a few can. */
const RECORDS: readonly Partial<PatientFacts>[] = [
  {},
  { results: [corrected(2.95, 'mmol/L'), corrected(2.4, 'mmol/L', { at: '2026-11-12' })] },
  { results: [corrected(11.8, 'mg/dL'), corrected(9, 'mg/dL', { at: '2026-11-12' })] },
  { results: [ionized(1.4, 'mmol/L'), ionized(5.5, 'mg/dL', { at: '2026-11-12' })] },
  { results: [total(2.72, 'mmol/L'), albumin(47, 'g/L'), egfr(40), creatinine(100, 'umol/L')] },
  { results: [total(10.9, 'mg/dL'), albumin(4.7, 'g/dL'), creatinine(1.1, 'mg/dL')] },
  {
    results: ['2026-11-20', '2026-10-20', '2026-09-20'].map((at, index) =>
      corrected(2.56 - index * 0.1, 'mmol/L', { at }),
    ),
  },
  { results: [corrected(1.84, 'mmol/L')], doses: [dose('denosumab', '2026-11-10')] },
  { results: [corrected(2.7, 'mmol/L')], symptoms: [symptom('nausea', 'new'), symptom('fatigue', 'new')] },
  { results: [total(2.4, 'mg/dL'), corrected(2.3, 'mmol/L', { low: 1.5, high: 3 })] },
  { sites: [vertebra('T7')], symptoms: [symptom('leg-paresis', 'new'), symptom('spinal-pain', 'new')] },
  { sites: [pelvis()], symptoms: [symptom('numbness', 'absent')] },
  { symptoms: [symptom('leg-paresis', 'new', '2026-11-01')] },
  { symptoms: [symptom('thoracic-spine-pain', 'new')] },
  { fractureScores: [mirelsOf(9), sinsOf(9)] },
  { symptoms: [{ ...symptom('spinal-pain', 'same'), qualities: ['night'] }] },
  { pain: diary(8, 8, 8, 8, 8, 8, 8, 5, 5, 5, 5, 5), visits: [visit('clinic', '2026-11-20')] },
  { pain: diary(...Array.from({ length: 21 }, () => 8)) },
  { pain: diary(3, 2, 1) },
  { pain: [0, 1, 2].map((ago) => entryAgo(ago, 8, { average: 7, rescueDoses: 4 })) },
  { pain: [entryAgo(0, 6, { regions: [{ region: 'ribs', side: 'left' }] })] },
  {
    pain: [0, 1, 2, 3, 14, 15, 16, 17].map((ago) => entryAgo(ago, 6)),
    orders: [
      ...(['codeine', 'hydrocodone', 'hydromorphone', 'morphine', 'oxycodone'] as const),
      ...(['oxymorphone', 'tapentadol', 'tramadol'] as const),
    ].map((opioid) => regular(opioid, 10, 2, { authored: on('2026-11-16') })),
    procedures: [
      {
        id: 'Procedure/1',
        kind: 'radiotherapy',
        named: 'Radiotherapy',
        state: 'completed',
        when: on('2026-11-07'),
        regions: [{ region: 'pelvis', side: 'left' }],
        about: [],
      },
    ],
  },
  {
    orders: [regular('methadone', 10, 2), patch(25), asNeeded('morphine', 5)],
    pain: [entryAgo(20, 5), entryAgo(0, 5)],
    procedures: [
      {
        id: 'Procedure/2',
        kind: 'radiotherapy',
        named: 'Radiotherapy',
        state: 'completed',
        when: on('2026-11-04'),
        regions: [{ region: 'pelvis', side: 'left' }],
        about: [],
      },
    ],
  },
  { pain: [entryAgo(10, 8)], symptoms: [symptom('numbness', 'new')] },
]

function readBy(rule: (typeof RULES)[number]): ReadonlySet<SettingKey> {
  const read = new Set<SettingKey>()
  const settings = new Proxy(DEFAULT_RULESET.settings, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && isSettingKey(key)) read.add(key)
      return Reflect.get(target, key, receiver)
    },
  })
  for (const facts of RECORDS) rule.evaluate(inputOf(facts, { ruleset: { ...DEFAULT_RULESET, settings } }))
  return read
}

test.each(RULES.filter(({ id }) => /^[MFP]-/.test(id)).map((rule) => [rule.id, rule] as const))(
  '%s shows the numbers that it reads, and no others @H39',
  (id, rule) => {
    expect([...readBy(rule)].toSorted()).toEqual([...settingsOf(id)].toSorted())
  },
)

test('a rule shows numbers in the order of the ruleset, each once', () => {
  for (const id of RULE_IDS) {
    const shown = settingsOf(id)
    expect(shown).toEqual(SETTING_KEYS.filter((key) => shown.includes(key)))
    expect(shown.length).toBeGreaterThan(0)
  }
})
