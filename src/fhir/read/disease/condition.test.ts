import { describe, expect, test } from 'vitest'

import type { BoneSite, Complication, PrimaryCancer } from '#domain/facts/disease.ts'
import { BODY_SITES } from '#fhir/codes/body-site.ts'
import { BONE_METASTASES, COMPLICATION_CODES, PRIMARY_CANCERS } from '#fhir/codes/disease.ts'
import { ICD_10, ICD_10_CM, SNOMED } from '#fhir/codes/system.ts'

import { OUT_OF_SCOPE } from '../reading.ts'
import { concept, factsOf, readAmong, whyOf, type Json } from '../testing/read-among.ts'
import { readCondition } from './condition.ts'

const CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical'
const VERIFICATION = 'http://terminology.hl7.org/CodeSystem/condition-ver-status'
const LATERALITY = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier'

const BONE = concept(SNOMED, '94222008', 'Metastatic malignant neoplasm to bone')
const BREAST = concept(SNOMED, '254837009', 'Malignant neoplasm of breast')
const PROSTATE = concept(SNOMED, '399068003', 'Malignant tumor of prostate')

function condition(given: Json): Json {
  return {
    resourceType: 'Condition',
    id: '1',
    clinicalStatus: concept(CLINICAL, 'active'),
    verificationStatus: concept(VERIFICATION, 'confirmed'),
    code: BONE,
    ...given,
  }
}

const read = (given: Json) => readAmong(readCondition, condition(given))
const text = (words: string) => ({ code: { text: words } })
const codings = (...all: readonly (readonly [system: string, code: string])[]) => ({
  code: { coding: all.map(([system, code]) => ({ system, code })) },
})

function onlySite(given: Json): BoneSite {
  const [fact, ...others] = factsOf(read(given))
  expect(others).toEqual([])
  return fact as BoneSite
}

const onlyPrimary = (given: Json) => factsOf(read({ code: BREAST, ...given }))[0] as PrimaryCancer
const onlyComplication = (given: Json) => factsOf(read(given))[0] as Complication

describe('a bone metastasis', () => {
  test('is read with its place, since when, how it stands and what it rests on', () => {
    const given = {
      bodySite: [concept(SNOMED, '77435000', 'Body of vertebra T8')],
      onsetDateTime: '2026-03-04',
      evidence: [
        { detail: [{ reference: 'DiagnosticReport/7' }, { reference: 'Observation/8' }] },
        { code: [{}] },
      ],
    }
    expect(read(given)).toEqual({
      facts: [
        {
          list: 'sites',
          fact: {
            id: 'Condition/1',
            region: { region: 'thoracic-spine', level: 'T8' },
            named: 'Metastatic malignant neoplasm to bone: Body of vertebra T8',
            since: { year: 2026, month: 3, day: 4 },
            state: 'active',
            certainty: 'confirmed',
            evidence: ['DiagnosticReport/7', 'Observation/8'],
          },
        },
      ],
      refusals: [],
    })
  })

  test.each([
    ['C1', '14806007'],
    ['C2', '39976000'],
    ['C3', '91116008', '113205007'],
    ['C4', '14705001', '5329002'],
    ['C5', '67479001', '36978003'],
    ['C6', '88298007', '36054005'],
    ['C7', '16126006', '87391001'],
    ['T1', '56094003', '64864005'],
    ['T2', '50060007', '53733008'],
    ['T3', '73138009', '1626008'],
    ['T4', '86197001', '73071006'],
    ['T5', '6105006', '56401006'],
    ['T6', '32430008', '45296009'],
    ['T7', '71737002', '62487009'],
    ['T8', '77435000', '11068009'],
    ['T9', '33766003', '82687006'],
    ['T10', '48405002', '7610001'],
    ['T11', '52120002', '12989004'],
    ['T12', '280849005', '23215003'],
    ['L1', '61032001', '66794005'],
    ['L2', '53983007', '14293000'],
    ['L3', '55492004', '36470004'],
    ['L4', '71996003', '11994002'],
    ['L5', '21799000', '49668003'],
    ['S1', '65985001'],
  ])('at %s is there by the body of the vertebra and by the vertebra @H6', (level, ...codes) => {
    const spine = { C: 'cervical-spine', T: 'thoracic-spine', L: 'lumbar-spine', S: 'sacrum-coccyx' }
    const region = spine[level[0] as keyof typeof spine]
    for (const code of codes)
      expect(onlySite({ bodySite: [concept(SNOMED, code)] }).region).toEqual({ region, level })
  })

  test.each([
    ['left', '7771000'],
    ['right', '24028007'],
    ['both', '51440002'],
  ])('is on the %s by the qualifier of its site, and by a coding beside it', (side, code) => {
    const site = concept(SNOMED, '41111004', 'Bone structure of shaft of femur')
    const qualified = {
      ...site,
      extension: [{ url: LATERALITY, valueCodeableConcept: concept(SNOMED, code) }],
    }
    const beside = {
      coding: [
        { system: SNOMED, code: '41111004' },
        { system: SNOMED, code },
      ],
    }
    for (const bodySite of [qualified, beside])
      expect(onlySite({ bodySite: [bodySite] }).region).toEqual({ region: 'femoral-shaft', side })
  })

  test('is on no side that nobody told @H8', () => {
    expect(onlySite({ bodySite: [concept(SNOMED, '41111004')] }).region).toEqual({
      region: 'femoral-shaft',
      side: 'unknown',
    })
  })

  test('of several sites is one site for each of them', () => {
    const bodySite = [
      concept(SNOMED, '61032001', 'L1'),
      concept(SNOMED, '56873002', 'Sternum'),
      { text: 'Sixth rib' },
    ]
    const sites = factsOf(read({ bodySite })) as readonly BoneSite[]
    expect(sites.map(({ region }) => region)).toEqual([
      { region: 'lumbar-spine', level: 'L1' },
      { region: 'sternum' },
      undefined,
    ])
    expect(sites.map(({ id }) => id)).toEqual(['Condition/1', 'Condition/1', 'Condition/1'])
    expect(sites[2]?.named).toBe('Metastatic malignant neoplasm to bone: Sixth rib')
  })

  test.each([
    { name: 'without a site', given: {} },
    { name: 'whose site no table has', given: { bodySite: [concept(SNOMED, '421060004', 'Spine')] } },
    { name: 'whose site is only a side', given: { bodySite: [concept(SNOMED, '7771000', 'Left')] } },
    { name: 'of a prostate cancer, place untold', given: codings([SNOMED, '314994000']) },
  ])('$name stays a bone site of unknown place @H6', ({ given }) => {
    expect(onlySite(given)).not.toHaveProperty('region')
  })

  test.each(BONE_METASTASES.entries.filter(({ means }) => means.site !== undefined))(
    'of its own code is where the code says: $display',
    ({ system, code, means, display }) => {
      const site = onlySite(codings([system, code]))
      expect(site.region).toMatchObject({ region: means.site?.region })
      expect(site.named).toBe(display)
    },
  )

  test.each([
    ['94300004 and only a side', concept(SNOMED, '7771000'), { region: 'proximal-femur', side: 'left' }],
    ['94300004 and a finer site', concept(SNOMED, '41111004'), { region: 'femoral-shaft', side: 'unknown' }],
    ['94300004 and words', { text: 'near the knee' }, { region: 'proximal-femur', side: 'unknown' }],
  ])('of %s takes from both', (_, bodySite, region) => {
    expect(onlySite({ ...codings([SNOMED, '94300004']), bodySite: [bodySite] }).region).toEqual(region)
  })

  test.each([
    [ICD_10_CM, 'C79.51'],
    [ICD_10_CM, 'C79.52'],
    [ICD_10_CM, 'C7B.03'],
    [ICD_10, 'C79.5'],
    ['http://fhir.de/CodeSystem/bfarm/icd-10-gm', 'C79.5'],
  ])('is read from %s %s as well', (system, code) => {
    expect(onlySite(codings([system, code]))).toMatchObject({ certainty: 'confirmed', named: code })
  })

  test.each([
    ['94222008 with C79.51', [SNOMED, '94222008'], [ICD_10_CM, 'C79.51'], undefined],
    ['94274006 with C79.51', [SNOMED, '94274006'], [ICD_10_CM, 'C79.51'], { region: 'thoracic-spine' }],
    ['C79.51 with 94274006', [ICD_10_CM, 'C79.51'], [SNOMED, '94274006'], { region: 'thoracic-spine' }],
    ['363346000 with C79.51', [SNOMED, '363346000'], [ICD_10_CM, 'C79.51'], undefined],
    ['314994000 with C79.51', [SNOMED, '314994000'], [ICD_10_CM, 'C79.51'], undefined],
  ] as const)('of %s is one site: the finer code refines the other', (_, one, other, region) => {
    expect(onlySite(codings(one, other))).toMatchObject({ certainty: 'confirmed', ...(region && { region }) })
  })

  test.each([
    'My prostate cancer has come back and spread to my bones',
    'It has spread to my bones',
    'Bone mets',
    'breast carcinoma, metastatic to spine',
    'Secondary bone cancer, left femur',
    'Osseous metastases',
    'Suspected bone metastasis',
  ])('told only as %j is kept, as from free text @H6', (words) => {
    expect(onlySite(text(words))).toMatchObject({ certainty: 'free-text', named: words })
  })

  test('told in words keeps the place that its site gives', () => {
    const given = { ...text('Bone metastasis'), bodySite: [concept(SNOMED, '56873002')] }
    expect(onlySite(given)).toMatchObject({ certainty: 'free-text', region: { region: 'sternum' } })
  })
})

describe('how a disease stands', () => {
  test.each([
    ['active', 'active'],
    ['recurrence', 'active'],
    ['relapse', 'active'],
    ['inactive', 'remission'],
    ['remission', 'remission'],
    ['resolved', 'resolved'],
    ['unheard-of', 'active-unknown'],
  ])('clinical status %s is %s', (code, state) => {
    expect(onlySite({ clinicalStatus: concept(CLINICAL, code) }).state).toBe(state)
  })

  test.each([
    ['confirmed', 'confirmed'],
    ['unconfirmed', 'suspected'],
    ['provisional', 'suspected'],
    ['differential', 'suspected'],
  ])('verification %s is %s', (code, certainty) => {
    const verificationStatus = concept(VERIFICATION, code)
    expect(onlySite({ verificationStatus }).certainty).toBe(certainty)
    const named =
      certainty === 'suspected' ? 'Malignant neoplasm of breast (suspected)' : 'Malignant neoplasm of breast'
    expect(onlyPrimary({ verificationStatus }).named).toBe(named)
  })

  test.each([
    ['refuted', 'withdrawn', 'refuted'],
    ['entered-in-error', 'withdrawn', 'entered-in-error'],
    ['unheard-of', 'status-unknown', 'unheard-of'],
  ])('verification %s is refused: %s @H7', (code, why, detail) => {
    expect(whyOf(read({ verificationStatus: concept(VERIFICATION, code) }))).toEqual([
      why,
      detail,
      'bone-metastasis',
    ])
  })

  test('verification that contradicts itself is not known', () => {
    const coding = ['confirmed', 'refuted'].map((code) => ({ system: VERIFICATION, code }))
    expect(whyOf(read({ verificationStatus: { coding } }))[0]).toBe('status-unknown')
  })

  test.each([
    ['no status at all', {}, 'active-unknown'],
    ['an end that is past', { abatementDateTime: '2026-11-23' }, 'resolved'],
    ['an end that is ahead', { abatementDateTime: '2026-11-24' }, 'active-unknown'],
    ['an end this year', { abatementDateTime: '2026' }, 'active-unknown'],
    ['an end last year', { abatementDateTime: '2025' }, 'resolved'],
    ['an end of a period', { abatementPeriod: { start: '2025-01', end: '2025-03' } }, 'resolved'],
    ['an end in words', { abatementString: 'some time ago' }, 'active-unknown'],
    ['an end by age', { abatementAge: { value: 60, unit: 'years' } }, 'active-unknown'],
  ])('with %s is %s', (_, given, state) => {
    const bare = { clinicalStatus: undefined, verificationStatus: undefined }
    expect(onlySite({ ...bare, ...given })).toMatchObject({ state, certainty: 'confirmed' })
  })

  test('that is called active stays active, whatever end is told', () => {
    expect(onlySite({ abatementDateTime: '2020-01-01' }).state).toBe('active')
  })
})

describe('since when a disease is known', () => {
  test.each([
    ['a day', { onsetDateTime: '2024-02-29' }, { year: 2024, month: 2, day: 29 }],
    ['a month', { onsetDateTime: '2024-02' }, { year: 2024, month: 2 }],
    ['a year', { onsetDateTime: '2024' }, { year: 2024 }],
    ['a moment', { onsetDateTime: '2024-06-30T23:30:00Z' }, { year: 2024, month: 7, day: 1 }],
    ['a period', { onsetPeriod: { start: '2023-05', end: '2023-09' } }, { year: 2023, month: 5 }],
  ])('is told by %s', (_, given, since) => {
    expect(onlySite(given)).toMatchObject({ since, named: 'Metastatic malignant neoplasm to bone' })
  })

  test.each([
    ['an age', { onsetAge: { value: 52, unit: 'years' } }, 'onset at 52 years'],
    ['a bound', { onsetAge: { value: 52, comparator: '<', code: 'a' } }, 'onset at < 52 a'],
    [
      'ages',
      { onsetRange: { low: { value: 40, unit: 'a' }, high: { value: 50, unit: 'a' } } },
      'onset at 40 a to 50 a',
    ],
    ['words', { onsetString: 'approximately November 2012' }, 'onset approximately November 2012'],
    ['an end alone', { onsetPeriod: { end: '2012' } }, 'onset by 2012'],
    ['no real day', { onsetDateTime: '2026-02-30' }, 'onset 2026-02-30'],
  ])('in %s stays in words and is no date @H15', (_, given, words) => {
    const site = onlySite(given)
    expect(site).not.toHaveProperty('since')
    expect(site.named).toBe(`Metastatic malignant neoplasm to bone (${words})`)
  })

  test('is the day of diagnosis where no onset is told', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate'
    const extension = [{ url, valueDateTime: '2025-01-08' }]
    expect(onlySite({ extension }).since).toEqual({ year: 2025, month: 1, day: 8 })
    expect(onlySite({ extension, onsetString: 'last year' })).not.toHaveProperty('since')
  })
})

describe('a primary cancer', () => {
  test('is read with its stage', () => {
    const stage = [{ summary: { text: 'Stage IV' } }, { summary: concept('x', 'M1', 'pM1') }, { type: {} }]
    expect(read({ code: BREAST, stage, onsetDateTime: '2019' })).toEqual({
      facts: [
        {
          list: 'primaries',
          fact: {
            id: 'Condition/1',
            primary: 'breast',
            named: 'Malignant neoplasm of breast',
            since: { year: 2019 },
            stage: 'Stage IV; pM1',
            state: 'active',
          },
        },
      ],
      refusals: [],
    })
  })

  test.each(PRIMARY_CANCERS.entries)(
    'is read from its code: $display',
    ({ system, code, means, display }) => {
      expect(onlyPrimary(codings([system, code]))).toMatchObject({ primary: means, named: display })
    },
  )

  test.each([
    ['254626006', 'adenocarcinoma'],
    ['254632001', 'small-cell'],
    ['363358000', undefined],
    ['254637007', undefined],
  ])('of the lung by SNOMED CT %s is of type %s', (code, histology) => {
    expect(onlyPrimary(codings([SNOMED, code])).histology).toBe(histology)
  })

  test.each([
    ['C50.912', 'breast'],
    ['C61', 'prostate'],
    ['C34.90', 'lung'],
    ['C64.1', 'kidney'],
    ['C73', 'thyroid'],
    ['C90.00', 'myeloma'],
    ['C00.0', 'other'],
    ['C18.9', 'other'],
    ['C43.9', 'other'],
    ['C76.0', 'other'],
    ['C80.1', 'unknown'],
    ['C97', 'other'],
  ])('of ICD-10 %s is %s', (code, primary) => {
    expect(onlyPrimary(codings([ICD_10_CM, code]))).toMatchObject({ primary, named: code })
  })

  test.each([
    [
      'a code of SNOMED CT that no table has',
      concept(SNOMED, '363443007', 'Malignant neoplasm of ovary'),
      'other',
    ],
    ['words alone', { text: 'Breast cancer, left' }, 'unknown'],
    ['a code of a local system', concept('urn:x', '12', 'Ovarian cancer'), 'unknown'],
  ])('by %s is shown and not classified further @H6', (_, code, primary) => {
    const named =
      (code as { text?: string }).text ?? (code as { coding: [{ display: string }] }).coding[0].display
    expect(onlyPrimary({ code })).toMatchObject({ primary, named })
  })

  test.each([
    ['its code', { code: concept(SNOMED, '427492003') }, 'resistant'],
    ['Z19.1 beside it', codings([SNOMED, '399068003'], [ICD_10_CM, 'Z19.1']), 'sensitive'],
    ['Z19.2 beside it', codings([ICD_10_CM, 'C61'], [ICD_10_CM, 'Z19.2']), 'resistant'],
    ['its stage', { code: PROSTATE, stage: [{ summary: { text: 'mCRPC' } }] }, 'resistant'],
    [
      'a long stage',
      { code: PROSTATE, stage: [{ summary: { text: 'Castration-sensitive, M1b' } }] },
      'sensitive',
    ],
    [
      'a stage that says both',
      { code: PROSTATE, stage: [{ summary: { text: 'mHSPC, now mCRPC' } }] },
      undefined,
    ],
    ['nothing', { code: PROSTATE }, undefined],
  ])('of the prostate has its castration state from %s', (_, given, castration) => {
    const cancer = onlyPrimary(given)
    expect(cancer.primary).toBe('prostate')
    expect(cancer.castration).toBe(castration)
  })
})

describe('a complication', () => {
  test.each(COMPLICATION_CODES.entries)(
    'is read from its code: $display',
    ({ system, code, means, display }) => {
      expect(onlyComplication(codings([system, code]))).toMatchObject({ kind: means, named: display })
    },
  )

  test.each([
    ['E83.52', { kind: 'hypercalcemia' }],
    ['E83.51', { kind: 'hypocalcemia' }],
    ['G95.20', { kind: 'spinal-cord-compression' }],
    ['G95.29', { kind: 'spinal-cord-compression' }],
    ['G83.4', { kind: 'cauda-equina-syndrome' }],
    ['M87.180', { kind: 'osteonecrosis-of-jaw' }],
    ['C78.7', { kind: 'visceral-metastasis' }],
    ['C79.31', { kind: 'brain-metastasis' }],
    ['Z15.01', { kind: 'genetic-mutation' }],
    ['Z99.2', { kind: 'dialysis' }],
    ['M84.522', { kind: 'pathological-fracture', region: { region: 'humerus', side: 'left' } }],
    ['M84.550', { kind: 'pathological-fracture', region: { region: 'pelvis', side: 'unknown' } }],
  ])('of ICD-10-CM %s is $kind', (code, fact) => {
    expect(onlyComplication(codings([ICD_10_CM, code]))).toMatchObject(fact)
  })

  test.each([
    ['its code', codings([SNOMED, '409667007']), { region: 'proximal-femur', side: 'unknown' }],
    [
      'both codes',
      codings([SNOMED, '409667007'], [ICD_10_CM, 'M84.551']),
      { region: 'proximal-femur', side: 'right' },
    ],
    [
      'its site',
      { ...codings([SNOMED, '268029009']), bodySite: [concept(SNOMED, '61032001')] },
      { region: 'lumbar-spine', level: 'L1' },
    ],
    [
      'its site, the side from its code',
      { ...codings([ICD_10_CM, 'M84.552']), bodySite: [concept(SNOMED, '29627003')] },
      { region: 'proximal-femur', side: 'left', detail: 'femoral-neck' },
    ],
  ])('is where %s says', (_, given, region) => {
    expect(onlyComplication(given).region).toEqual(region)
  })

  test('that is only suspected says so', () => {
    const verificationStatus = concept(VERIFICATION, 'differential')
    const code = concept(SNOMED, '71286001', 'Spinal cord compression')
    expect(onlyComplication({ code, verificationStatus }).named).toBe('Spinal cord compression (suspected)')
  })

  test('that is a gene names the gene', () => {
    const code = concept(ICD_10_CM, 'Z15.01', 'Genetic susceptibility to breast cancer')
    const note = [{ text: 'BRCA2 c.5946delT, germline' }]
    expect(onlyComplication({ code, note }).named).toBe(
      'Genetic susceptibility to breast cancer: BRCA2 c.5946delT, germline',
    )
  })
})

describe('out of scope is', () => {
  test.each([
    { name: 'another disease', code: concept(SNOMED, '38341003', 'Hypertension') },
    { name: 'a benign tumor', code: { text: 'Benign neoplasm of breast' } },
    { name: 'a cancer in situ', code: concept(SNOMED, '92691004', 'Carcinoma in situ of prostate') },
    {
      name: 'a cancer of the family',
      code: concept(SNOMED, '312824007', 'Family history of cancer of colon'),
    },
    {
      name: 'a search for cancer',
      code: concept(ICD_10_CM, 'Z12.11', 'Encounter for screening for malignant neoplasm'),
    },
    { name: 'a fear', code: { text: 'Fear of cancer' } },
    { name: 'pain by a cancer', code: concept(ICD_10_CM, 'G89.3', 'Neoplasm related pain, cancer pain') },
    { name: 'an infection of bone', code: { text: 'Abscess, infection has spread to the bone' } },
    { name: 'osteoporosis after another disease', code: { text: 'Secondary osteoporosis of the spine' } },
    {
      name: 'a metastasis known to be elsewhere',
      code: concept(ICD_10_CM, 'C77.3', 'Secondary malignant neoplasm of axillary lymph nodes'),
    },
  ])('$name', ({ code }) => {
    expect(read({ code })).toEqual(OUT_OF_SCOPE)
  })
})

describe('refused, by name, is', () => {
  test.each([
    ['a cancer that is denied', text('No evidence of bone metastases'), 'cancer'],
    ['a cancer that is suspected', { code: concept(SNOMED, '162573006', 'Suspected lung cancer') }, 'cancer'],
    ['a cancer with a question mark', text('? lung cancer'), 'cancer'],
    [
      'a metastasis of untold place',
      { code: concept(SNOMED, '128462008', 'Metastatic malignant neoplasm') },
      'metastasis',
    ],
    ['a metastasis of an unspecified place', codings([ICD_10_CM, 'C79.9']), 'metastasis'],
    ['a complication in words', text('Spinal cord compression at T8'), 'complication'],
    ['a castration state without its cancer', codings([ICD_10_CM, 'Z19.2']), 'castration'],
    ['breast and prostate in one', codings([SNOMED, '254837009'], [ICD_10_CM, 'C61']), 'cancer'],
    ['a rib and a femur in one', codings([SNOMED, '94521000'], [SNOMED, '94300004']), 'cancer'],
    ['a primary and a metastasis in one', codings([SNOMED, '254837009'], [SNOMED, '94222008']), 'cancer'],
    ['a metastasis and a complication in one', codings([SNOMED, '94222008'], [SNOMED, '71286001']), 'cancer'],
    ['two complications in one', codings([SNOMED, '71286001'], [SNOMED, '192970008']), 'cancer'],
    ['a fracture left and right', codings([ICD_10_CM, 'M84.551'], [ICD_10_CM, 'M84.552']), 'cancer'],
    ['two castration states', codings([SNOMED, '427492003'], [ICD_10_CM, 'Z19.1']), 'cancer'],
    [
      'a masked code',
      { code: concept('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'masked') },
      undefined,
    ],
    [
      'a code that is absent for a reason',
      {
        code: {
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
          ],
        },
      },
      undefined,
    ],
    ['no code', { code: undefined }, undefined],
    ['an empty code', { code: {} }, undefined],
  ])('%s: what it is cannot be told @H6', (_, given, about) => {
    const [why, detail, isAbout] = whyOf(read(given))
    expect([why, isAbout]).toEqual(['code-unmapped', about])
    expect(detail).toMatch(/./)
  })

  test.each([
    ['an unknown modifier', { modifierExtension: [{ url: 'urn:not' }] }, 'modifierExtension urn:not'],
    [
      'a modifier of its stage',
      { stage: [{ modifierExtension: [{ url: 'urn:not' }] }] },
      'modifierExtension urn:not',
    ],
    ['two onsets', { onsetDateTime: '2024', onsetString: 'early' }, 'onset as DateTime and String'],
    ['two ends', { abatementDateTime: '2024', abatementString: 'early' }, 'abatement as DateTime and String'],
    ['an onset of no kind', { onsetBoolean: true }, 'onset as Boolean'],
    ['a code that is a text', { code: 'bone metastasis' }, 'code'],
    ['one site that is no list', { bodySite: concept(SNOMED, '61032001') }, 'bodySite'],
    ['a status that is a text', { clinicalStatus: 'active' }, 'clinicalStatus'],
    ['a coding that is a text', { code: { coding: ['94222008'] } }, 'code.coding'],
    [
      'a code that is a number',
      { code: { coding: [{ system: SNOMED, code: 94_222_008 }] } },
      'code.coding.code',
    ],
    ['an onset that is a number', { onsetDateTime: 2024 }, 'onsetDateTime'],
  ])('%s @H11', (_, given, detail) => {
    expect(whyOf(read(given)).slice(0, 2)).toEqual(['malformed', detail])
  })
})

test('every site of the skeleton that a table has is read as its region', () => {
  for (const { system, code, means } of BODY_SITES.entries)
    expect(onlySite({ bodySite: [concept(system, code)] }).region).toMatchObject({ region: means.region })
})
