import { describe, expect, test } from 'vitest'

import { INGREDIENTS } from '#fhir/codes/drug.ts'
import { ATC, RXNORM, SNOMED, UCUM } from '#fhir/codes/system.ts'

import { concept, readAmong, type Json } from '../testing/read-among.ts'
import { medicineOf, type Medicine } from './drug.ts'
import type { Problem } from '../status.ts'

/** What the drug reader says, among the resources that may be referred to. */
function medicine(given: Json, others: readonly Json[] = []): Medicine | Problem {
  const read: (Medicine | Problem)[] = []
  const reader = (json: Json, context: Parameters<typeof medicineOf>[1]) => {
    read.push(medicineOf(json, context))
    return { facts: [], refusals: [] }
  }
  readAmong(reader, { resourceType: 'MedicationRequest', id: '1', ...given }, others)
  return read[0]!
}

const coded = (...coding: readonly Json[]) => ({ medicationCodeableConcept: { coding } })
const worded = (text: string) => ({ medicationCodeableConcept: { text } })
const classesOf = (given: Json, others?: readonly Json[]) => {
  const read = medicine(given, others)
  return 'drug' in read ? read.drug.classes : read
}

describe('a drug', () => {
  test.each(INGREDIENTS.entries)(
    'is known by its ingredient: $display',
    ({ system, code, means, display }) => {
      expect(medicine(coded({ system, code }))).toEqual({
        drug: {
          classes: [means],
          named: display,
          ingredient: code,
          ...(means === 'opioid' && { opioid: display === 'meperidine' ? 'pethidine' : display }),
        },
      })
    },
  )

  test.each([
    ['M05BX04', 'denosumab'],
    ['M05BA08', 'zoledronate'],
    ['M05BA03', 'pamidronate'],
    ['M05BA06', 'ibandronate'],
    ['H05BA01', 'calcitonin'],
    ['B05BB01', 'rehydration'],
    ['N02AA01', 'opioid'],
    ['N02AB03', 'opioid'],
    ['N02BE01', 'analgesic'],
    ['M01AE01', 'nsaid'],
    ['H02AB02', 'corticosteroid'],
    ['C03AA03', 'thiazide'],
    ['C03BA11', 'thiazide'],
    ['C03EA01', 'thiazide'],
    ['C03EB01', 'other'],
    ['C07BB07', 'thiazide'],
    ['C07DA06', 'thiazide'],
    ['C08GA02', 'thiazide'],
    ['C09BA04', 'thiazide'],
    ['C09BX01', 'thiazide'],
    ['C09DA01', 'thiazide'],
    ['C09DX01', 'thiazide'],
    ['C09DX03', 'thiazide'],
    ['C09DX06', 'thiazide'],
    ['C09DX07', 'thiazide'],
    ['C09DX04', 'other'],
    ['C09XA52', 'thiazide'],
    ['C09XA54', 'thiazide'],
    ['C09XA02', 'other'],
    ['C08CA01', 'other'],
    ['A02AC01', 'calcium-supplement'],
    ['V03AE07', 'calcium-supplement'],
    ['V03AE02', 'other'],
    ['H05BX02', 'vitamin-d'],
    ['H05BX03', 'vitamin-d'],
    ['H05BX01', 'other'],
    ['A12AA04', 'calcium-supplement'],
    ['A11CC05', 'vitamin-d'],
    ['A11CA01', 'vitamin-a'],
    ['N05AN01', 'lithium'],
    ['R03DA04', 'theophylline'],
    ['H05AA02', 'parathyroid-analog'],
    ['L01CD01', 'chemotherapy'],
    ['L01EX01', 'targeted'],
    ['L01FF02', 'immunotherapy'],
    ['L02BA01', 'endocrine'],
    ['L02BG03', 'aromatase-inhibitor'],
    ['L04AX04', 'targeted'],
    ['L02AE02', 'androgen-deprivation'],
    ['L02BX02', 'androgen-deprivation'],
    ['V10XX03', 'radiopharmaceutical'],
    ['M05BA04', 'other'],
    ['C09AA02', 'other'],
    ['M', 'other'],
  ])('of ATC %s is of class %s', (code, of) => {
    expect(classesOf(coded({ system: ATC, code }))).toEqual([of])
  })

  test.each([
    ['446321003', 'denosumab'],
    ['395926009', 'zoledronate'],
    ['96288007', 'pamidronate'],
  ])('of SNOMED CT substance %s is %s', (code, of) => {
    expect(classesOf(coded({ system: SNOMED, code }))).toEqual([of])
  })

  test.each([
    ['Xgeva 120 mg', 'denosumab'],
    ['DENOSUMAB 60 mg/mL prefilled syringe', 'denosumab'],
    ['zoledronic acid 4 MG Injection', 'zoledronate'],
    ['Zometa', 'zoledronate'],
    ['Pamidronate disodium', 'pamidronate'],
    ['ibandronic acid 6 mg', 'ibandronate'],
    ['Alendronic acid 10 MG Oral Tablet', 'other'],
    ['Apomorphine 10 mg', 'other'],
    ['Naloxone', 'other'],
    ['Acetylsalicylic acid 100 mg', 'other'],
    ['Morphine sulfate 30 MG Extended Release Oral Tablet', 'opioid'],
    ['Morphin 10 mg', 'opioid'],
    ['Fentanyl patch', 'opioid'],
    ['dihydrocodeine 60 mg', 'opioid'],
    ['Levomethadone', 'opioid'],
    ['Paracetamol 500 mg', 'analgesic'],
    ['Diclofenac gel', 'nsaid'],
  ])('called %j is of class %s: bone agents and analgesics are known by their names', (name, of) => {
    expect(classesOf(worded(name))).toEqual([of])
    expect(classesOf(coded({ system: RXNORM, code: '1', display: name }))).toEqual([of])
  })

  test.each([
    ['calcitonin, salmon 200 UNT/ML Injectable Solution', ['calcitonin']],
    ['Salcatonin 100 units', ['calcitonin']],
    ['hydrochlorothiazide 25 MG Oral Tablet', ['thiazide']],
    ['Bendroflumethiazide 2.5 mg', ['thiazide']],
    ['lisinopril 20 MG / hydrochlorothiazide 12.5 MG Oral Tablet', ['thiazide']],
    ['atenolol 50 MG / chlorthalidone 25 MG Oral Tablet', ['thiazide']],
    ['Chlortalidone 50 mg', ['thiazide']],
    ['Indapamide MR 1.5 mg', ['thiazide']],
    ['Metolazone 5 mg', ['thiazide']],
    ['Losartan/HCTZ 100/25', ['thiazide']],
    [
      'calcium carbonate 1250 MG / cholecalciferol 400 UNT Chewable Tablet',
      ['calcium-supplement', 'vitamin-d'],
    ],
    ['Calcium citrate 500 mg', ['calcium-supplement']],
    ['Colecalciferol 800 IU', ['vitamin-d']],
    ['Vitamin D3 1000 IU', ['vitamin-d']],
    ['alfacalcidol 0.25 microgram', ['vitamin-d']],
    ['Lithium carbonate 300 MG', ['lithium']],
    ['Vitamin A 10000 UNT', ['vitamin-a']],
    ['theophylline 200 MG', ['theophylline']],
    ['Aminophylline', ['theophylline']],
    ['teriparatide 20 mcg', ['parathyroid-analog']],
    ['Alendronate 70 MG / cholecalciferol 2800 UNT', ['vitamin-d']],
    ['atorvastatin calcium 20 MG', ['other']],
    ['leucovorin calcium', ['other']],
    ['Calcipotriol ointment', ['other']],
    ['Furosemide 40 mg', ['other']],
    ['Vitamin B complex', ['other']],
    ['Procalcitonin control', ['other']],
  ])('called %j is of %j: what raises calcium or lowers it is known by its name', (name, classes) => {
    expect(classesOf(worded(name))).toEqual(classes)
    expect(classesOf(coded({ system: RXNORM, code: '1', display: name }))).toEqual(classes)
  })

  test.each([
    ['Xgeva', 'cancer'],
    ['Prolia 60 mg/mL', 'osteoporosis'],
    ['denosumab-bbdz (Wyost)', 'cancer'],
    ['denosumab-bbdz (Jubbonti)', 'osteoporosis'],
    ['Osenvelt 120 mg', 'cancer'],
    ['Denosumab 120 mg', 'cancer'],
    ['denosumab 120mg/1.7mL', 'cancer'],
    ['denosumab 60 MG/ML Prefilled Syringe', 'osteoporosis'],
    ['denosumab', undefined],
    ['denosumab 119 mg', undefined],
    ['denosumab 1120 mg', undefined],
    ['denosumab 1.60 mg', undefined],
    ['denosumab 120 mg, not 60 mg', undefined],
    ['denosumab 120 mcg', undefined],
    ['Zometa', 'cancer'],
    ['zoledronic acid 4 mg/5 mL', 'cancer'],
    ['zoledronic acid 5 mg/100 mL', 'osteoporosis'],
    ['zoledronic acid 0.5 mg', undefined],
    ['Aclasta', 'osteoporosis'],
    ['Pamidronate 60 mg', undefined],
  ])('called %j is made for %s', (name, madeFor) => {
    const read = medicine(worded(name))
    expect('drug' in read && read.drug.madeFor).toBe(madeFor)
  })

  test('is made for what the display of its code says', () => {
    const read = medicine(
      coded(
        { system: ATC, code: 'M05BX04', display: 'denosumab' },
        { system: 'x', code: '1', display: 'Xgeva' },
      ),
    )
    expect(read).toMatchObject({ drug: { classes: ['denosumab'], madeFor: 'cancer' } })
    expect(medicine({ medicationCodeableConcept: { ...concept(RXNORM, '161'), text: 'Xgeva' } })).toEqual({
      drug: { classes: ['analgesic'], named: 'Xgeva', ingredient: '161' },
    })
  })

  test.each([
    ['R05DA04', 'codeine'],
    ['N02AB03', 'fentanyl'],
    ['N02AA03', 'hydromorphone'],
    ['N07BC02', 'methadone'],
    ['N02AA01', 'morphine'],
    ['N02AA05', 'oxycodone'],
    ['N02AA11', 'oxymorphone'],
    ['N02AX06', 'tapentadol'],
    ['N02AX02', 'tramadol'],
    ['N02AE01', 'buprenorphine'],
    ['N07BC01', 'buprenorphine'],
    ['N02AA08', 'dihydrocodeine'],
    ['N02AB02', 'pethidine'],
    ['N02AA55', undefined],
    ['N02AJ06', undefined],
    ['N02A', undefined],
  ])('of ATC %s is the opioid %s', (code, opioid) => {
    const { drug } = medicine(coded({ system: ATC, code })) as Medicine
    expect([drug.classes, drug.opioid]).toEqual([['opioid'], opioid])
  })

  test('is no opioid by words, by two codes, or beside another substance: its dose cannot be counted', () => {
    const opioidIn = (given: Json, others?: readonly Json[]) =>
      (medicine(given, others) as Medicine).drug.opioid
    const morphine = { system: RXNORM, code: '7052' }
    expect(opioidIn(worded('Morphine 10 mg'))).toBeUndefined()
    expect(opioidIn(coded(morphine))).toBe('morphine')
    expect(opioidIn(coded(morphine, { system: ATC, code: 'N02AA01' }))).toBe('morphine')
    expect(opioidIn(coded(morphine, { system: RXNORM, code: '7804' }))).toBeUndefined()
    expect(opioidIn(coded({ system: RXNORM, code: '2670' }, { system: RXNORM, code: '161' }))).toBeUndefined()
    const compound = (...codes: readonly string[]) => ({
      contained: [
        {
          resourceType: 'Medication',
          id: 'm',
          ingredient: codes.map((code) => ({ itemCodeableConcept: concept(RXNORM, code) })),
        },
      ],
      medicationReference: { reference: '#m' },
    })
    expect(opioidIn(compound('7804'))).toBe('oxycodone')
    expect(opioidIn(compound('7804', '7242'))).toBeUndefined()
  })

  test('is what its code says, whatever it is called', () => {
    const given = { medicationCodeableConcept: { ...concept(RXNORM, '161'), text: 'not denosumab' } }
    expect(medicine(given)).toEqual({
      drug: { classes: ['analgesic'], named: 'not denosumab', ingredient: '161' },
    })
  })

  test.each([
    [
      'two codes of one bone agent',
      [
        { system: RXNORM, code: '993449' },
        { system: ATC, code: 'M05BX04' },
      ],
      ['denosumab'],
    ],
    [
      'two codes of one drug',
      [
        { system: RXNORM, code: '42375' },
        { system: ATC, code: 'L02AE02' },
      ],
      ['androgen-deprivation'],
    ],
    [
      'a combination',
      [
        { system: RXNORM, code: '161' },
        { system: ATC, code: 'N02AJ06' },
      ],
      ['analgesic', 'opioid'],
    ],
  ])('by %s is of all their classes', (_, coding, classes) => {
    expect(classesOf(coded(...coding))).toEqual(classes)
  })

  test.each([
    [
      'two bone agents',
      [
        { system: RXNORM, code: '993449' },
        { system: ATC, code: 'M05BA08' },
      ],
    ],
    [
      'a bone agent and another drug',
      [
        { system: RXNORM, code: '993449' },
        { system: ATC, code: 'N02AA01' },
      ],
    ],
  ])('by codes of %s is none @H6', (_, coding) => {
    expect(medicine(coded(...coding))).toEqual({
      why: 'code-unmapped',
      detail: 'its codes contradict each other',
    })
  })

  test.each([
    ['no code and no words', { medicationCodeableConcept: {} }, 'no code'],
    [
      'a masked code',
      {
        medicationCodeableConcept: concept(
          'http://terminology.hl7.org/CodeSystem/data-absent-reason',
          'masked',
        ),
      },
      'masked',
    ],
    [
      'a Medication that is not here',
      { medicationReference: { reference: 'Medication/9' } },
      'Medication/9 is not here',
    ],
    [
      'a contained Medication that is not there',
      { medicationReference: { reference: '#x' } },
      '#x is not here',
    ],
    ['a reference to nothing', { medicationReference: {} }, 'its Medication is not here'],
  ])('by %s may have been any, and is refused @H6', (_, given, detail) => {
    expect(medicine(given)).toEqual({ why: 'code-unmapped', detail })
  })

  test.each([
    ['nothing', {}, 'medication as nothing'],
    [
      'a concept and a reference',
      { ...worded('x'), medicationReference: { reference: 'Medication/9' } },
      'medication as CodeableConcept and Reference',
    ],
  ])('by %s is malformed', (_, given, detail) => {
    expect(medicine(given)).toEqual({ why: 'malformed', detail })
  })
})

describe('a drug by reference', () => {
  const byReference = (medication: Json, reference: Json = { reference: 'Medication/9' }) =>
    medicine({ medicationReference: reference }, [{ resourceType: 'Medication', id: '9', ...medication }])

  test('is that of the Medication', () => {
    expect(byReference({ code: concept(RXNORM, '77655', 'zoledronic acid') })).toEqual({
      drug: { classes: ['zoledronate'], named: 'zoledronic acid', ingredient: '77655' },
    })
  })

  test('is that of the contained Medication', () => {
    const contained = [{ resourceType: 'Medication', id: 'm', code: concept(ATC, 'M05BX04', 'denosumab') }]
    expect(medicine({ contained, medicationReference: { reference: '#m' } })).toMatchObject({
      drug: { classes: ['denosumab'], named: 'denosumab' },
    })
  })

  test('that leads nowhere is what the reference calls it', () => {
    const display = (name: string) => ({ medicationReference: { reference: 'Medication/8', display: name } })
    expect(classesOf(display('Xgeva 120 mg'))).toEqual(['denosumab'])
    expect(medicine(display('Metoprolol'))).toEqual({ drug: { classes: ['other'], named: 'Metoprolol' } })
  })

  test('with several ingredients is of all their classes', () => {
    const ingredient = [
      { itemCodeableConcept: concept(RXNORM, '5489', 'hydrocodone') },
      { itemCodeableConcept: concept(RXNORM, '161', 'acetaminophen') },
      { itemCodeableConcept: concept(RXNORM, '7052', 'morphine'), isActive: false },
    ]
    expect(byReference({ ingredient })).toEqual({
      drug: { classes: ['opioid', 'analgesic'], named: 'hydrocodone + acetaminophen' },
    })
    expect(byReference({ code: { text: 'Vicodin' }, ingredient })).toMatchObject({
      drug: { named: 'Vicodin' },
    })
  })

  test('has what one ingredient of it holds, and of several nothing', () => {
    const strength = {
      numerator: { value: 120, unit: 'mg', system: UCUM, code: 'mg' },
      denominator: { value: 1.7, unit: 'mL', system: UCUM, code: 'mL' },
    }
    const denosumab = { itemCodeableConcept: concept(RXNORM, '993449'), strength }
    expect(byReference({ ingredient: [denosumab] })).toMatchObject({ content: { unit: 'mg', per: 'mL' } })
    expect(byReference({ ingredient: [denosumab, denosumab] })).not.toHaveProperty('content')
  })

  test('finds an ingredient by reference, one step away', () => {
    const substance = { resourceType: 'Substance', id: 's', code: concept(SNOMED, '446321003', 'Denosumab') }
    const medication = {
      resourceType: 'Medication',
      id: '9',
      ingredient: [{ itemReference: { reference: 'Substance/s' } }],
    }
    expect(medicine({ medicationReference: { reference: 'Medication/9' } }, [medication, substance])).toEqual(
      {
        drug: { classes: ['denosumab'], named: 'Denosumab' },
      },
    )
  })

  test.each([
    ['it has neither code nor ingredient', {}, 'code-unmapped', 'its Medication has no code'],
    [
      'it is entered in error',
      { status: 'entered-in-error', code: { text: 'x' } },
      'withdrawn',
      'its Medication',
    ],
    ['its code is a text', { code: 'denosumab' }, 'malformed', 'Medication: code'],
    [
      'it has an unknown modifier',
      { modifierExtension: [{ url: 'urn:not' }] },
      'malformed',
      'Medication: modifierExtension urn:not',
    ],
    [
      'an ingredient has one',
      { ingredient: [{ modifierExtension: [{ url: 'urn:not' }] }] },
      'malformed',
      'Medication: modifierExtension urn:not',
    ],
    [
      'its ingredients are two bone agents',
      {
        ingredient: [
          { itemCodeableConcept: concept(RXNORM, '993449', 'a') },
          { itemCodeableConcept: concept(RXNORM, '77655', 'b') },
        ],
      },
      'code-unmapped',
      'its codes contradict each other',
    ],
  ])('is refused when %s', (_, medication, why, detail) => {
    expect(byReference(medication)).toEqual({ why, detail })
  })

  test('that leads to another type is not looked into', () => {
    const patient = { resourceType: 'Patient', id: '9', code: concept(RXNORM, '993449', 'denosumab') }
    expect(medicine({ medicationReference: { reference: 'Patient/9' } }, [patient])).toEqual({
      why: 'code-unmapped',
      detail: 'Patient/9 is not here',
    })
  })

  test('of a Medication that contains itself is still read', () => {
    const medication = {
      resourceType: 'Medication',
      id: '9',
      ingredient: [{ itemReference: { reference: 'Medication/9' } }],
      code: { text: 'Xgeva' },
    }
    expect(classesOf({ medicationReference: { reference: 'Medication/9' } }, [medication])).toEqual([
      'denosumab',
    ])
  })
})
