import { describe, expect, test } from 'vitest'

import type { BoneSite, LesionObservation } from '#domain/facts/disease.ts'
import type { Examination, TaskFact } from '#domain/facts/plan.ts'
import { day, on } from '#domain/testing/build-facts.ts'

import { joinFacts } from './join-facts.ts'
import type { Links } from './join/links.ts'
import { listsOf } from './record/fact-lists.ts'
import { factsOf, PATIENT, take } from './testing/take.ts'

function scan(id: string, state: Examination['state'], more: Partial<Examination> = {}): Examination {
  return { id, named: id, regions: [], when: on('2026-11-16'), state, basedOn: [], modality: 'mri', ...more }
}

function joined(examinations: readonly Examination[], links: Links = [], tasks: readonly TaskFact[] = []) {
  return joinFacts({ ...listsOf([]), examinations, tasks }, links).examinations
}

const ids = (examinations: readonly Examination[]) => examinations.map(({ id }) => id)
const ORDER = { basedOn: ['ServiceRequest/4'] }
const MOMENT = { when: on('2026-11-16T09:30') }

describe('one examination from several resources', () => {
  test('a study and a procedure go into the report that they are linked with, over steps', () => {
    const study = scan('ImagingStudy/1', 'performed', {
      when: on('2026-11-15'),
      regions: [{ region: 'sternum' }],
      ...ORDER,
    })
    const report = scan('DiagnosticReport/1', 'reported', { conclusion: 'No compression.' })
    const { modality: _, ...procedure } = scan('Procedure/1', 'performed')
    const links: Links = [
      ['DiagnosticReport/1', 'ImagingStudy/1'],
      ['ImagingStudy/1', 'Procedure/1'],
    ]
    expect(joined([procedure, study, report], links)).toEqual([
      { ...report, regions: [{ region: 'sternum' }], basedOn: ['ServiceRequest/4'] },
    ])
  })

  test.each([
    ['the same order, day and modality', ORDER, ORDER],
    ['the same order and day, and no modality told', ORDER, { ...ORDER, modality: undefined }],
    ['the same moment and modality', MOMENT, MOMENT],
  ])('or that is of %s', (_, report, study) => {
    const examinations = [
      scan('ImagingStudy/1', 'performed', study as Partial<Examination>),
      scan('DiagnosticReport/1', 'reported', report),
    ]
    expect(ids(joined(examinations))).toEqual(['DiagnosticReport/1'])
  })

  test.each([
    ['another order', { basedOn: ['ServiceRequest/5'] }],
    ['another day', { ...ORDER, when: on('2026-11-17') }],
    ['another modality', { ...ORDER, modality: 'ct' }],
    ['the same day and modality alone', {}],
    ['another moment', { when: on('2026-11-16T10:30') }],
  ] as const)('but not one of %s: it is still to be reported', (_, study) => {
    const examinations = [
      scan('DiagnosticReport/1', 'reported', { ...ORDER, ...MOMENT }),
      scan('ImagingStudy/1', 'performed', study),
    ]
    expect(ids(joined(examinations))).toEqual(['DiagnosticReport/1', 'ImagingStudy/1'])
  })

  test('two reports are never one, whatever they share', () => {
    const reports = [
      scan('DiagnosticReport/1', 'reported', { ...ORDER, ...MOMENT }),
      scan('DiagnosticReport/2', 'preliminary', { ...ORDER, ...MOMENT }),
    ]
    expect(ids(joined(reports, [['DiagnosticReport/1', 'DiagnosticReport/2']]))).toEqual([
      'DiagnosticReport/1',
      'DiagnosticReport/2',
    ])
  })

  test('without a report, study and procedure are one that was performed', () => {
    const examinations = [
      scan('ImagingStudy/1', 'performed', MOMENT),
      scan('Procedure/1', 'performed', MOMENT),
    ]
    expect(joined(examinations)).toMatchObject([{ id: 'ImagingStudy/1', state: 'performed' }])
  })

  test('thousands of scans of one order and day are joined in no time @H32', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      scan(`ImagingStudy/${index}`, 'performed', ORDER),
    )
    expect(joined([scan('DiagnosticReport/1', 'reported', ORDER), ...many])).toHaveLength(1)
  })
})

describe('a report that was read', () => {
  const review = (id: string, focus: string, more: Partial<TaskFact> = {}): TaskFact => ({
    id,
    state: 'completed',
    code: 'report-review',
    focus,
    ...more,
  })
  const report = scan('DiagnosticReport/1', 'reported')

  test.each([
    ['says so', review('Task/1', 'DiagnosticReport/1'), 'Task/1'],
    ['is not done', review('Task/1', 'DiagnosticReport/1', { state: 'in-progress' }), undefined],
    ['is about another report', review('Task/1', 'DiagnosticReport/2'), undefined],
    ['is something else', review('Task/1', 'DiagnosticReport/1', { code: 'other|report-review' }), undefined],
  ])('when a task %s', (_, task, reviewed) => {
    expect(joined([report], [], [task])[0]?.reviewed).toBe(reviewed)
  })

  test('by the newest task that says so, about any resource of it', () => {
    const study = scan('ImagingStudy/1', 'performed')
    const tasks = [review('Task/new', 'DiagnosticReport/1'), review('Task/old', 'DiagnosticReport/1')]
    expect(joined([report], [], tasks)[0]?.reviewed).toBe('Task/new')
    expect(
      joined(
        [report, study],
        [['DiagnosticReport/1', 'ImagingStudy/1']],
        [review('Task/1', 'ImagingStudy/1')],
      )[0]?.reviewed,
    ).toBe('Task/1')
  })
})

describe('the type of a lesion', () => {
  const left = { region: 'ribs', side: 'left' } as const
  const site = (id: string, more: Partial<BoneSite> = {}): BoneSite => ({
    id,
    named: id,
    region: left,
    state: 'active',
    certainty: 'confirmed',
    evidence: [],
    ...more,
  })
  const lesion = (id: string, more: Partial<LesionObservation> = {}): LesionObservation => ({
    id,
    lesion: 'lytic',
    when: on('2026-11-16'),
    region: left,
    ...more,
  })
  const told = (sites: readonly BoneSite[], lesions: readonly LesionObservation[]) =>
    joinFacts({ ...listsOf([]), sites, lesions }, []).sites.map(({ id, lesion: type, evidence }) => [
      id,
      type,
      evidence.join(' '),
    ])

  test('goes to the site that it names, and becomes evidence of it', () => {
    const sites = [site('Condition/1'), site('Condition/2')]
    expect(told(sites, [lesion('Observation/1', { about: 'Condition/2' })])).toEqual([
      ['Condition/1', undefined, ''],
      ['Condition/2', 'lytic', 'Observation/1'],
    ])
  })

  test('the newest counts', () => {
    const lesions = [
      lesion('Observation/new', { lesion: 'mixed', about: 'Condition/1' }),
      lesion('Observation/old', { about: 'Condition/1' }),
    ]
    expect(told([site('Condition/1')], lesions)).toEqual([['Condition/1', 'mixed', 'Observation/new']])
  })

  test('without a site named, to the only one of its place', () => {
    expect(
      told(
        [site('Condition/1'), site('Condition/2', { region: { region: 'sternum' } })],
        [lesion('Observation/1')],
      ),
    ).toEqual([
      ['Condition/1', 'lytic', 'Observation/1'],
      ['Condition/2', undefined, ''],
    ])
    expect(told([site('Condition/1')], [lesion('Observation/1', { about: 'BodyStructure/1' })])).toEqual([
      ['Condition/1', 'lytic', 'Observation/1'],
    ])
  })

  test.each([
    ['one of two of its place', [site('Condition/1'), site('Condition/2')], lesion('Observation/1')],
    [
      'another side',
      [site('Condition/1', { region: { region: 'ribs', side: 'right' } })],
      lesion('Observation/1'),
    ],
    [
      'a side that is not known',
      [site('Condition/1', { region: { region: 'ribs', side: 'unknown' } })],
      lesion('Observation/1', { region: { region: 'ribs', side: 'unknown' } }),
    ],
    [
      'another level',
      [site('Condition/1', { region: { region: 'thoracic-spine', level: 'T8' } })],
      lesion('Observation/1', { region: { region: 'thoracic-spine', level: 'T9' } }),
    ],
  ])('never to %s', (_, sites, observation) => {
    expect(told(sites, [observation]).every(([, type]) => type === undefined)).toBe(true)
  })
})

test('from the resources themselves', () => {
  const about = { subject: { reference: 'Patient/1' } }
  const scope = take(
    PATIENT,
    {
      resourceType: 'DiagnosticReport',
      id: 'r',
      status: 'final',
      ...about,
      category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }],
      code: { coding: [{ system: 'http://loinc.org', code: '36067-7' }] },
      effectiveDateTime: '2026-11-16',
      imagingStudy: [{ reference: 'ImagingStudy/s' }],
    },
    {
      resourceType: 'ImagingStudy',
      id: 's',
      status: 'available',
      ...about,
      started: '2026-11-15',
      modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'MR' }],
    },
    {
      resourceType: 'Task',
      id: 't',
      status: 'completed',
      for: { reference: 'Patient/1' },
      code: {
        coding: [{ system: 'https://bonewatch.example/fhir/CodeSystem/assessment', code: 'report-review' }],
      },
      focus: { reference: 'DiagnosticReport/r' },
      lastModified: '2026-11-17',
    },
  )
  expect(factsOf(scope).examinations).toMatchObject([
    { id: 'DiagnosticReport/r', state: 'reported', reviewed: 'Task/t', when: { day: day('2026-11-16') } },
  ])
  expect(scope.counts).toMatchObject({ received: 4, used: 4 })
})
