import { describe, expect, test } from 'vitest'

import { VERTEBRAL_LEVELS } from '#domain/skeleton/region.ts'
import { BODY_SITES } from '#fhir/codes/body-site.ts'
import { SNOMED } from '#fhir/codes/system.ts'

import { absentReason, extensionOf, kindsOf, modifierOf } from './choice.ts'
import { conceptsOf, regionOf, regionsOf, sideOf } from './site.ts'
import { concept, NOW, ZONE, type Json } from './testing/read-among.ts'
import { isAfter, readPeriod, readTimed, whenOf } from './timing.ts'

const LATERALITY = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier'
const LOCATION = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-body-location-qualifier'

function site(code: string, ...qualifiers: readonly (readonly [url: string, code: string])[]): Json {
  return {
    ...concept(SNOMED, code),
    extension: qualifiers.map(([url, qualifier]) => ({
      url,
      valueCodeableConcept: concept(SNOMED, qualifier),
    })),
  }
}

describe('a place in the skeleton @H6', () => {
  test.each([
    ['a vertebra', site('77435000'), { region: 'thoracic-spine', level: 'T8' }],
    [
      'the femur of the left, by its qualifier',
      site('71341001', [LATERALITY, '7771000']),
      { region: 'proximal-femur', side: 'left' },
    ],
    [
      'the humerus of the right, by a coding beside it',
      {
        coding: [
          { system: SNOMED, code: '85050009' },
          { system: SNOMED, code: '24028007' },
        ],
      },
      { region: 'humerus', side: 'right' },
    ],
    ['both sides', site('118645006', [LATERALITY, '51440002']), { region: 'pelvis', side: 'both' }],
    ['a rib of no side told', site('113197003'), { region: 'ribs', side: 'unknown' }],
    [
      'a side that no table has',
      site('113197003', [LATERALITY, '66459002']),
      { region: 'ribs', side: 'unknown' },
    ],
    [
      'the neck of the femur',
      site('29627003', [LATERALITY, '24028007']),
      { region: 'proximal-femur', side: 'right', detail: 'femoral-neck' },
    ],
    [
      'the spine, and its level as a qualifier',
      site('421060004', [LOCATION, '77435000']),
      { region: 'thoracic-spine', level: 'T8' },
    ],
    ['a skull with a side, which it has not', site('89546000', [LATERALITY, '7771000']), { region: 'skull' }],
  ])('%s', (_, json, region) => {
    expect(regionOf(json)).toEqual(region)
  })

  test.each([
    ['a place that is no bone', site('80891009')],
    ['the spine, of no part told', site('421060004')],
    ['words alone', { text: 'left femur' }],
    ['a code of another system', concept('http://example.org', '71341001')],
    [
      'two places at once',
      {
        coding: [
          { system: SNOMED, code: '71341001' },
          { system: SNOMED, code: '85050009' },
        ],
      },
    ],
  ])('%s is none', (_, json) => {
    expect(regionOf(json)).toBeUndefined()
  })

  test('one site or a list of them', () => {
    expect(regionsOf(site('77435000'))).toHaveLength(1)
    expect(regionsOf([site('77435000'), site('80891009'), site('56873002')])).toEqual([
      { region: 'thoracic-spine', level: 'T8' },
      { region: 'sternum' },
    ])
    expect(conceptsOf(['sternum', null])).toEqual([])
    expect(regionsOf(undefined)).toEqual([])
  })

  test('sides that contradict each other are not known', () => {
    expect(
      sideOf({
        coding: [
          { system: SNOMED, code: '7771000' },
          { system: SNOMED, code: '24028007' },
        ],
      }),
    ).toBe('unknown')
  })

  test('every level that can be drawn has a code, but the joined ones', () => {
    const levels = new Set(BODY_SITES.entries.map(({ means }) => means.level))
    expect(VERTEBRAL_LEVELS.filter((level) => !levels.has(level))).toEqual(['S2-S5'])
  })
})

describe('a choice of kinds', () => {
  test.each([
    [{ valueQuantity: {}, valueString: 'a' }, ['Quantity', 'String']],
    [{ valueBoolean: false }, ['Boolean']],
    [{ valueInteger: 0 }, ['Integer']],
    [{ valueQuantity: null, _valueQuantity: {}, value: 1, valuenot: 1, values: [] }, []],
    [{}, []],
  ])('%j', (json, kinds) => {
    expect(kindsOf('value', json)).toEqual(kinds)
  })

  test('a modifier extension is one in whatever shape it stands there', () => {
    expect(modifierOf({})).toBeUndefined()
    expect(modifierOf({ modifierExtension: null })).toBeUndefined()
    expect(modifierOf({ modifierExtension: [] })).toMatch(/modifierExtension/)
    expect(modifierOf({ modifierExtension: 'x' })).toMatch(/modifierExtension/)
  })

  test('extensions by url', () => {
    const json = { extension: [{ url: 'a', valueCode: 'x' }, null, { url: 'b' }] }
    expect(extensionOf(json, 'a')).toEqual({ url: 'a', valueCode: 'x' })
    expect(extensionOf(json, 'c')).toBeUndefined()
    expect(extensionOf('text', 'a')).toBeUndefined()
    expect(
      absentReason({
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
        ],
      }),
    ).toBe('masked')
    expect(absentReason({ extension: {} })).toBeUndefined()
  })
})

describe('when', () => {
  test.each([
    [{ effectiveDateTime: '2026-11-16' }, { when: { day: 20_773 } }],
    [
      { effectivePeriod: { start: '2026-11-16', end: '2026-11-18' } },
      { when: { day: 20_773 }, ended: { day: 20_775 } },
    ],
    [{ effectivePeriod: { end: '2026-11-18' } }, { when: { day: 20_775 }, ended: { day: 20_775 } }],
    [
      { effectivePeriod: { start: '2026-11', end: '2026-11-18' } },
      { when: { day: 20_775 }, ended: { day: 20_775 } },
    ],
    [{ effectivePeriod: 'always' }, { given: 'always' }],
    [{ effectiveTiming: { event: ['2026-11-16'] } }, { when: { day: 20_773 } }],
    [{ effectiveAge: 7 }, { given: '7' }],
    [{}, {}],
  ])('%j', (json, timed) => {
    expect(readTimed('effective', json, ZONE)).toEqual(timed)
  })

  test('a period of nothing keeps what stood there', () => {
    expect(readPeriod({ start: 'soon' }, ZONE)).toEqual({ given: '{"start":"soon"}' })
    expect(whenOf(7, ZONE)).toBeUndefined()
  })

  test('after now is later, by the moment where one is known, else by the day @H15', () => {
    const at = (written: string) => isAfter(whenOf(written, ZONE), NOW)
    expect(
      ['2026-11-23T12:00:00Z', '2026-11-23T12:00:01Z', '2026-11-23', '2026-11-24', '2031-01-01'].map(at),
    ).toEqual([false, true, false, true, true])
    expect(isAfter(undefined, NOW)).toBe(false)
  })
})
