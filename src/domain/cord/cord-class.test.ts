import { describe, expect, test } from 'vitest'

import {
  PAIN_QUALITIES,
  SYMPTOM_SITES,
  SYMPTOMS,
  type PainQuality,
  type Symptom,
  type SymptomSite,
} from '../facts/symptom.ts'
import { symptom } from '../testing/build-facts.ts'
import {
  canBeSign,
  cordClassOf,
  featureOf,
  isBladderOrBowel,
  isDenialOfSign,
  isLegWeakness,
} from './cord-class.ts'

function classOf(of: Symptom, sites: readonly SymptomSite[] = [], qualities: readonly PainQuality[] = []) {
  return cordClassOf({ symptom: of, sites, qualities })
}

const ANYWHERE = [
  'leg-paresis',
  'spinal-paraparesis',
  'abnormal-gait',
  'unable-to-bear-weight',
  'urinary-retention',
  'urinary-incontinence',
  'bladder-dysfunction',
  'fecal-incontinence',
  'numbness-of-lower-limb',
  'radicular-pain',
  'band-like-pain',
  'saddle-numbness',
  'cord-signs',
] as const

describe('signs of the cord are of class A', () => {
  test.each(ANYWHERE)('%s wherever it is', (of) => {
    expect([classOf(of), ...SYMPTOM_SITES.map((site) => classOf(of, [site]))]).toEqual(
      Array.from({ length: 1 + SYMPTOM_SITES.length }, () => 'A'),
    )
  })

  test.each<[Symptom, readonly SymptomSite[], 'A' | undefined]>([
    ['muscle-weakness', ['leg'], 'A'],
    ['muscle-weakness', ['arm'], 'A'],
    ['muscle-weakness', ['hand'], 'A'],
    ['muscle-weakness', ['fingers'], 'A'],
    ['muscle-weakness', ['trunk', 'leg'], 'A'],
    ['muscle-weakness', [], undefined],
    ['muscle-weakness', ['trunk'], undefined],
    ['muscle-weakness', ['spine'], undefined],
    ['muscle-weakness', ['other'], undefined],
    ...(['numbness', 'paresthesia'] as const).flatMap((of): [Symptom, SymptomSite[], 'A' | undefined][] => [
      [of, ['leg'], 'A'],
      [of, ['arm'], 'A'],
      [of, ['saddle'], 'A'],
      [of, ['trunk'], 'A'],
      [of, ['thoracic-spine'], 'A'],
      [of, ['lumbar-spine'], 'A'],
      [of, ['spine'], 'A'],
      [of, [], 'A'],
      [of, ['hand', 'arm'], 'A'],
      [of, ['mouth', 'leg'], 'A'],
      [of, ['hand'], undefined],
      [of, ['fingers'], undefined],
      [of, ['hand', 'fingers'], undefined],
      [of, ['mouth'], undefined],
      [of, ['jaw'], undefined],
      [of, ['cervical-spine'], undefined],
      [of, ['other'], undefined],
    ]),
  ])('%s of %j: %s', (of, sites, expected) => {
    expect(classOf(of, sites)).toBe(expected)
  })

  test('and nothing else is, constipation never', () => {
    const others = SYMPTOMS.filter((of) => !canBeSign(of))
    expect(others).toContain('constipation')
    expect(SYMPTOMS.length - others.length).toBe(ANYWHERE.length + 3)
    const places = [[], ...SYMPTOM_SITES.map((site) => [site])]
    const classes = others.flatMap((of) =>
      places.flatMap((sites) => [classOf(of, sites), classOf(of, sites, ['night'])]),
    )
    expect(classes).not.toContain('A')
  })
})

describe('spinal pain', () => {
  test.each(PAIN_QUALITIES)('that is %s is of class B, wherever it is', (quality) => {
    for (const of of ['spinal-pain', 'thoracic-spine-pain'] as const) {
      expect(classOf(of, [], [quality])).toBe('B')
      expect(classOf(of, ['lumbar-spine'], [quality])).toBe('B')
      expect(classOf(of, ['cervical-spine'], [quality])).toBe('B')
    }
  })

  test.each<[readonly SymptomSite[], 'C' | undefined]>([
    [['lumbar-spine'], 'C'],
    [['lumbar-spine', 'leg'], 'C'],
    [['cervical-spine'], undefined],
    [['thoracic-spine'], undefined],
    [['spine'], undefined],
    [[], undefined],
  ])('without a quality, of %j: %s', (sites, expected) => {
    expect(classOf('spinal-pain', sites)).toBe(expected)
  })

  test('may be told as pain of a bone, where that bone is of the spine', () => {
    expect(classOf('bone-pain', ['lumbar-spine'], ['night'])).toBe('B')
    expect(classOf('bone-pain', ['lumbar-spine'])).toBe('C')
    expect(classOf('bone-pain', ['leg'], ['night'])).toBeUndefined()
    expect(classOf('bone-pain', [], ['night'])).toBeUndefined()
    const told = { symptom: 'bone-pain', sites: [], qualities: ['night'] } as const
    expect(cordClassOf({ ...told, regions: [{ region: 'thoracic-spine', level: 'T7' }] })).toBe('B')
    expect(cordClassOf({ ...told, regions: [{ region: 'proximal-femur', side: 'left' }] })).toBeUndefined()
  })
})

describe('a denial', () => {
  test.each<[Symptom, readonly SymptomSite[], boolean]>([
    ['leg-paresis', [], true],
    ['muscle-weakness', [], true],
    ['muscle-weakness', ['arm'], true],
    ['muscle-weakness', ['trunk'], false],
    ['numbness', ['fingers'], false],
    ['numbness', ['fingers', 'leg'], true],
    ['constipation', [], false],
    ['spinal-pain', [], false],
  ])('of %s, %j, speaks of a sign: %s', (of, sites, expected) => {
    expect(isDenialOfSign(symptom(of, 'absent', undefined, sites))).toBe(expected)
    expect(isDenialOfSign(symptom(of, 'same', undefined, sites))).toBe(false)
  })
})

test('the strength of a leg is at stake in these', () => {
  const weak = SYMPTOMS.filter((of) => isLegWeakness({ symptom: of, sites: ['leg'] }))
  expect(weak).toEqual(['leg-paresis', 'spinal-paraparesis', 'muscle-weakness'])
  expect(SYMPTOMS.filter((of) => isLegWeakness({ symptom: of, sites: ['arm'] }))).toEqual([
    'leg-paresis',
    'spinal-paraparesis',
  ])
})

test('bladder or bowel is at stake in these', () => {
  expect(SYMPTOMS.filter((of) => isBladderOrBowel({ symptom: of }))).toEqual([
    'urinary-retention',
    'urinary-incontinence',
    'bladder-dysfunction',
    'fecal-incontinence',
  ])
})

test('numbness is one feature under two codes, everything else is its own', () => {
  expect(featureOf({ symptom: 'numbness-of-lower-limb' })).toBe('numbness')
  expect(new Set(SYMPTOMS.map((of) => featureOf({ symptom: of }))).size).toBe(SYMPTOMS.length - 1)
})
