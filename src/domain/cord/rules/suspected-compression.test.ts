import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Symptom, SymptomAnswer, SymptomReport, SymptomSite } from '../../facts/symptom.ts'
import { inCareContext } from '../../findings/care-context.ts'
import { evaluateRules } from '../../rules/evaluate-rules.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { evaluateWithCoverage } from '../../rules/with-coverage.ts'
import { day, factsOf, inputOf, nowOn, symptom, TODAY } from '../../testing/build-facts.ts'
import {
  assessment,
  boneSite,
  comfortCare,
  complication,
  entryAgo,
  pelvis,
  refusal,
  spineMri,
  usualMark,
  vertebra,
  visit,
} from '../../testing/build-records.ts'
import { suspectedCompression } from './suspected-compression.ts'

const evaluate = (given: Partial<PatientFacts>) => suspectedCompression.evaluate(inputOf(given))
const verdict = (given: Partial<PatientFacts>) => evaluate(given)[0]?.verdict
const T7 = vertebra('T7')

const weak = (answer: SymptomAnswer = 'new', at = '2026-11-22') => symptom('leg-paresis', answer, at)
const numb = (sites: readonly SymptomSite[] = ['leg'], at = '2026-11-22') =>
  symptom('numbness', 'new', at, sites)
const backPain = (
  answer: SymptomAnswer = 'new',
  at = '2026-11-22',
  sites: readonly SymptomSite[] = [],
): SymptomReport => symptom('spinal-pain', answer, at, sites)

describe('M-01', () => {
  test('T50: a metastasis of T7 and new leg weakness is for now', () => {
    expect(evaluate({ sites: [T7], symptoms: [weak()] })).toMatchObject([
      {
        rule: 'M-01',
        problem: 'cord',
        verdict: 'raised',
        tier: 'immediate',
        since: day('2026-11-22'),
        reason: {
          id: 'cord-compression',
          signs: [{ symptom: 'leg-paresis', answer: 'new', day: day('2026-11-22') }],
          spine: [{ kind: 'metastasis', region: { region: 'thoracic-spine', level: 'T7' } }],
          pain: [],
        },
        missing: [],
      },
    ])
  })

  test('T52: lumbar pain worse on straining and no sign of the nerves is not its matter', () => {
    const pain: SymptomReport = {
      ...backPain('new', '2026-11-22', ['lumbar-spine']),
      qualities: ['straining'],
    }
    expect(evaluate({ sites: [T7], symptoms: [pain] })).toEqual([])
  })

  test.each<[string, Symptom, readonly SymptomSite[]]>([
    ['leg paresis', 'leg-paresis', []],
    ['spinal paraparesis', 'spinal-paraparesis', []],
    ['abnormal gait', 'abnormal-gait', []],
    ['unable to bear weight', 'unable-to-bear-weight', []],
    ['urinary retention', 'urinary-retention', []],
    ['urinary incontinence', 'urinary-incontinence', []],
    ['bladder dysfunction', 'bladder-dysfunction', []],
    ['fecal incontinence', 'fecal-incontinence', []],
    ['weakness of an arm', 'muscle-weakness', ['arm']],
    ['numbness without a place', 'numbness', []],
    ['numbness of the lower limb', 'numbness-of-lower-limb', []],
    ['paresthesia of the trunk', 'paresthesia', ['trunk']],
    ['radicular pain', 'radicular-pain', []],
    ['band-like pain', 'band-like-pain', []],
    ['saddle numbness', 'saddle-numbness', []],
    ['signs on examination', 'cord-signs', []],
  ])('%s beside a site of the spine is for now', (_name, of, sites) => {
    const symptoms = [symptom(of, 'new', TODAY, sites)]
    expect(evaluate({ sites: [T7], symptoms })).toMatchObject([{ verdict: 'raised', tier: 'immediate' }])
  })

  test.each<[string, Symptom, readonly SymptomSite[]]>([
    ['constipation', 'constipation', []],
    ['weakness without a limb', 'muscle-weakness', []],
    ['tingling fingers', 'paresthesia', ['fingers']],
    ['a numb hand', 'numbness', ['hand']],
    ['a numb chin', 'numbness', ['jaw']],
    ['a fall', 'fall', []],
  ])('%s is no sign', (_name, of, sites) => {
    expect(evaluate({ sites: [T7], symptoms: [symptom(of, 'new', TODAY, sites), backPain()] })).toEqual([])
  })

  test.each([
    ['new', 'raised'],
    ['worse', 'raised'],
    ['present', 'raised'],
    ['same', 'raised'],
    ['absent', 'clear'],
  ] as const)('answered %s: %s', (answer, expected) => {
    expect(verdict({ sites: [T7], symptoms: [weak(answer)] })).toBe(expected)
  })

  test('nobody asked is no finding', () => {
    expect(evaluate({ sites: [T7] })).toEqual([])
  })
})

describe('what makes it suspected', () => {
  test.each<[string, Partial<PatientFacts>, string | undefined]>([
    ['a site of the neck', { sites: [vertebra('C3')] }, 'raised'],
    ['a site of the lumbar spine', { sites: [vertebra('L5')] }, 'raised'],
    ['a site of the sacrum', { sites: [boneSite({ region: 'sacrum-coccyx' })] }, 'raised'],
    ['a resolved site of the spine', { sites: [{ ...T7, state: 'resolved' }] }, 'raised'],
    ['a suspected site of the spine', { sites: [{ ...T7, certainty: 'suspected' }] }, 'raised'],
    [
      'a lesion of the spine',
      {
        lesions: [
          {
            id: 'Observation/lesion',
            region: { region: 'lumbar-spine' },
            lesion: 'lytic',
            when: { day: day('2026-01-01') },
          },
        ],
      },
      'raised',
    ],
    ['an earlier compression', { complications: [complication('spinal-cord-compression')] }, 'raised'],
    ['an earlier cauda equina', { complications: [complication('cauda-equina-syndrome')] }, 'raised'],
    ['a pathological fracture', { complications: [complication('pathological-fracture')] }, 'unknown'],
    ['a site elsewhere', { sites: [pelvis()] }, 'unknown'],
    ['a site of unknown place', { sites: [boneSite(undefined)] }, 'unknown'],
    ['no site at all', { sites: [] }, 'unknown'],
  ])('%s: %s', (_name, given, expected) => {
    expect(verdict({ symptoms: [weak()], ...given })).toBe(expected)
  })

  test.each<[string, readonly SymptomReport[], string]>([
    ['back pain', [backPain()], 'raised'],
    ['unchanged back pain', [backPain('same')], 'raised'],
    ['neck pain', [backPain('new', TODAY, ['cervical-spine'])], 'raised'],
    ['thoracic pain', [symptom('thoracic-spine-pain', 'new', TODAY)], 'raised'],
    ['bone pain in the spine', [symptom('bone-pain', 'new', TODAY, ['lumbar-spine'])], 'raised'],
    ['bone pain in a leg', [symptom('bone-pain', 'new', TODAY, ['leg'])], 'unknown'],
    ['back pain denied', [backPain('absent')], 'clear'],
    ['back pain denied long before', [backPain('absent', '2026-11-14')], 'unknown'],
    ['back pain denied 7 days before', [backPain('absent', '2026-11-15')], 'clear'],
    ['pain denied of the lumbar spine only', [backPain('absent', TODAY, ['lumbar-spine'])], 'unknown'],
    ['back pain, since denied', [backPain('new', '2026-11-20'), backPain('absent', '2026-11-21')], 'clear'],
    [
      'neck pain, since denied of the lumbar spine',
      [backPain('new', '2026-11-20', ['cervical-spine']), backPain('absent', TODAY, ['lumbar-spine'])],
      'raised',
    ],
    [
      'back pain denied, then told',
      [backPain('absent', '2026-11-20'), backPain('new', '2026-11-21')],
      'raised',
    ],
    ['nothing told', [], 'unknown'],
  ])('%s beside a sign: %s', (_name, symptoms, expected) => {
    expect(verdict({ sites: [pelvis()], symptoms: [weak(), ...symptoms] })).toBe(expected)
  })

  test('back pain that is usual for the patient is back pain', () => {
    const usual = [usualMark('spinal-pain', '2026-01-01')]
    expect(verdict({ sites: [pelvis()], symptoms: [weak(), backPain('same')], usual })).toBe('raised')
  })

  test.each([
    { at: '2026-11-15', expected: 'raised', note: '7 days before the sign' },
    { at: '2026-11-14', expected: 'unknown', note: '8 days before' },
    { at: '2026-11-23', expected: 'raised', note: 'after it' },
  ])('back pain $note: $expected', ({ at, expected }) => {
    expect(verdict({ sites: [pelvis()], symptoms: [weak(), backPain('new', at)] })).toBe(expected)
  })

  test('back pain told with the sign stays with it: neither clears by age @H12', () => {
    const symptoms = [weak('new', '2026-02-01'), backPain('new', '2026-01-28')]
    expect(verdict({ sites: [pelvis()], symptoms })).toBe('raised')
  })

  test.each<[string, Parameters<typeof entryAgo>, string]>([
    ['7 days ago', [7, 3], 'raised'],
    ['8 days ago', [8, 3], 'unknown'],
    ['of zero', [0, 0], 'unknown'],
    ['without a worst, but with an average', [0, undefined, { average: 2 }], 'raised'],
    ['without any score', [0, undefined, { rescueDoses: 1 }], 'raised'],
  ])('pain of the spine in the diary, %s: %s', (_name, [ago, worst, more], expected) => {
    const entry = entryAgo(ago, worst, { ...more, regions: [{ region: 'lumbar-spine' }] })
    expect(verdict({ sites: [pelvis()], symptoms: [weak()], pain: [entry] })).toBe(expected)
  })

  test('pain elsewhere in the diary does not make it', () => {
    const pain = [entryAgo(0, 9, { regions: [{ region: 'pelvis', side: 'left' }] }), entryAgo(0, 9)]
    expect(verdict({ sites: [pelvis()], symptoms: [weak()], pain })).toBe('unknown')
  })

  test.each<[string, readonly SymptomReport[], string]>([
    ['two signs', [weak(), numb()], 'raised'],
    ['the same sign twice', [weak(), weak('same', TODAY)], 'unknown'],
    ['one numbness under two codes', [numb(), symptom('numbness-of-lower-limb', 'new', TODAY)], 'unknown'],
    [
      'bladder and bowel',
      [symptom('urinary-incontinence', 'new'), symptom('fecal-incontinence', 'new')],
      'raised',
    ],
    ['a sign and one that is denied', [weak(), symptom('numbness', 'absent')], 'unknown'],
  ])('%s: %s', (_name, symptoms, expected) => {
    expect(verdict({ sites: [pelvis()], symptoms })).toBe(expected)
  })

  test('a second sign that is only what is usual does not make two', () => {
    const usual = [usualMark('paresthesia', '2026-01-01', { sites: ['leg'] })]
    const symptoms = [weak(), symptom('paresthesia', 'same', TODAY, ['leg'])]
    expect(verdict({ sites: [pelvis()], symptoms, usual })).toBe('unknown')
    expect(verdict({ sites: [pelvis()], symptoms, usual: [] })).toBe('raised')
  })

  test('it stands since the sign and what is beside it both did', () => {
    const since = (given: Partial<PatientFacts>) => {
      const [finding] = evaluate({ sites: [pelvis()], ...given })
      return finding?.verdict === 'raised' ? finding.since : undefined
    }
    const sign = weak('new', '2026-11-10')
    expect(since({ symptoms: [sign], sites: [T7] })).toBe(day('2026-11-10'))
    expect(since({ symptoms: [sign, backPain('new', '2026-11-12')] })).toBe(day('2026-11-12'))
    expect(since({ symptoms: [sign, backPain('new', '2026-11-08')] })).toBe(day('2026-11-10'))
    expect(since({ symptoms: [sign, numb(['leg'], '2026-11-14')] })).toBe(day('2026-11-14'))
    expect(since({ symptoms: [sign, weak('same', '2026-11-20')], sites: [T7] })).toBe(day('2026-11-10'))
  })
})

describe('what is not known', () => {
  const needs = (given: Partial<PatientFacts>) => {
    const [finding] = evaluate(given)
    return finding?.verdict === 'unknown'
      ? finding.needs.map((missing) => 'needs' in missing && missing.needs)
      : []
  }

  test('is named, each by itself and all together @H8', () => {
    const denied = backPain('absent')
    expect(needs({ symptoms: [weak()], sites: [pelvis()] })).toEqual(['back-pain-answer'])
    expect(needs({ symptoms: [weak(), denied], sites: [] })).toEqual(['bone-site-place'])
    expect(needs({ symptoms: [weak(), denied], sites: [pelvis(), boneSite(undefined)] })).toEqual([
      'bone-site-place',
    ])
    expect(needs({ symptoms: [weak()], refusals: [refusal('numbness', 'value-not-number', TODAY)] })).toEqual(
      ['readable-symptom-answer', 'back-pain-answer', 'bone-site-place'],
    )
  })

  test('clear names the sign, the denial of back pain and the sites elsewhere', () => {
    const [sign, denied, site] = [weak(), backPain('absent'), pelvis()]
    const looked = [denied.id, site.id].toSorted((a, b) => (a < b ? -1 : 1))
    expect(evaluate({ symptoms: [sign, denied], sites: [site] })).toMatchObject([
      { verdict: 'clear', evidence: [sign.id, ...looked] },
    ])
  })

  test.each<[string, Partial<PatientFacts>, string | undefined]>([
    ['one that is malformed', { refusals: [refusal('leg-paresis', 'malformed', TODAY)] }, 'unknown'],
    [
      'one that contradicts itself',
      { refusals: [refusal('numbness', 'conflicting-duplicate', TODAY)] },
      'unknown',
    ],
    ['one without a day', { refusals: [refusal('leg-paresis', 'day-not-known')] }, 'unknown'],
    ['one that was withdrawn', { refusals: [refusal('leg-paresis', 'withdrawn', TODAY)] }, undefined],
    ['one that was not measured', { refusals: [refusal('leg-paresis', 'not-measured', TODAY)] }, undefined],
    ['one on thirst', { refusals: [refusal('excessive-thirst', 'malformed', TODAY)] }, undefined],
    [
      'one before a readable denial',
      { refusals: [refusal('leg-paresis', 'malformed', '2026-11-20')], symptoms: [weak('absent')] },
      'clear',
    ],
    [
      'one after a readable denial',
      { refusals: [refusal('leg-paresis', 'malformed', TODAY)], symptoms: [weak('absent')] },
      'unknown',
    ],
    [
      'one without a day, beside a readable denial',
      { refusals: [refusal('leg-paresis', 'day-not-known')], symptoms: [weak('absent')] },
      'clear',
    ],
    [
      'one before a scan of the spine',
      {
        refusals: [refusal('leg-paresis', 'malformed', '2026-11-20')],
        examinations: [spineMri('2026-11-21')],
      },
      undefined,
    ],
    [
      'one before an assessment of it',
      {
        refusals: [refusal('leg-paresis', 'malformed', '2026-11-20')],
        procedures: [assessment('2026-11-21', ['leg-paresis'])],
      },
      undefined,
    ],
  ])('an answer that cannot be read: %s: %s', (_name, given, expected) => {
    expect(verdict({ sites: [T7], ...given })).toBe(expected)
  })

  test('a sign that can be read is raised beside one that cannot', () => {
    const refusals = [refusal('numbness', 'malformed', TODAY)]
    expect(verdict({ sites: [T7], symptoms: [weak()], refusals })).toBe('raised')
  })

  test.each(['symptoms', 'pain', 'conditions', 'lesions', 'procedures', 'examinations'] as const)(
    '%s not loaded: it can raise and never clear @H17',
    (concept) => {
      const whole = factsOf()
      const coverage = new Map([...whole.coverage, [concept, { state: 'loading' } as const]])
      const of = (given: Partial<PatientFacts>) =>
        evaluateWithCoverage(suspectedCompression, inputOf({ ...given, coverage }))
      const needs = [{ kind: 'not-loaded', concept }]
      expect(of({ sites: [T7], symptoms: [weak()] })).toMatchObject([{ verdict: 'raised', missing: needs }])
      expect(of({ sites: [T7], symptoms: [weak('absent')] })).toMatchObject([{ verdict: 'unknown', needs }])
      expect(of({})).toMatchObject([{ verdict: 'unknown', needs }])
    },
  )

  test('the orders of drugs explain and never decide, so nothing waits for them', () => {
    const unloaded = ['medication-orders', { state: 'loading' }] as const
    const coverage = new Map([...factsOf().coverage, unloaded])
    const input = inputOf({ sites: [T7], symptoms: [weak('absent')], coverage })
    expect(evaluateWithCoverage(suspectedCompression, input)).toMatchObject([{ verdict: 'clear' }])
  })
})

describe('a sign ends', () => {
  const sign = weak('new', '2026-11-10T09:00')
  const given = (more: Partial<PatientFacts>): Partial<PatientFacts> => ({
    sites: [T7],
    symptoms: [sign],
    ...more,
  })

  test('never by its age @H12', () => {
    expect(verdict({ sites: [T7], symptoms: [weak('new', '2025-10-20')] })).toBe('raised')
    expect(verdict({ sites: [T7], symptoms: [weak('same', '2020-01-01')] })).toBe('raised')
  })

  test.each<[string, Partial<PatientFacts>, string | undefined]>([
    ['a later denial', { symptoms: [sign, weak('absent', '2026-11-11')] }, 'clear'],
    ['a denial an hour later', { symptoms: [sign, weak('absent', '2026-11-10T10:00')] }, 'clear'],
    ['a denial of that day without an hour', { symptoms: [sign, weak('absent', '2026-11-10')] }, 'raised'],
    ['an earlier denial', { symptoms: [sign, weak('absent', '2026-11-09')] }, 'raised'],
    ['a denial at the same time', { symptoms: [sign, weak('absent', '2026-11-10T09:00')] }, 'raised'],
    ['a denial of another sign', { symptoms: [sign, symptom('numbness', 'absent', TODAY)] }, 'raised'],
    ['a later "unchanged"', { symptoms: [sign, weak('same', '2026-11-20')] }, 'raised'],
    ['a scan of the spine', { examinations: [spineMri('2026-11-11')] }, 'clear'],
    [
      'a scan of one part of it',
      { examinations: [spineMri('2026-11-11', { regions: [{ region: 'lumbar-spine' }] })] },
      'clear',
    ],
    ['an earlier scan', { examinations: [spineMri('2026-11-09')] }, 'raised'],
    ['a scan of that day without an hour', { examinations: [spineMri('2026-11-10')] }, 'raised'],
    ['a preliminary report', { examinations: [spineMri('2026-11-11', { state: 'preliminary' })] }, 'raised'],
    ['a scan not yet reported', { examinations: [spineMri('2026-11-11', { state: 'performed' })] }, 'raised'],
    ['a CT of the spine', { examinations: [spineMri('2026-11-11', { modality: 'ct' })] }, 'raised'],
    ['an X-ray of the spine', { examinations: [spineMri('2026-11-11', { modality: 'xray' })] }, 'raised'],
    [
      'an MRI of the pelvis',
      { examinations: [spineMri('2026-11-11', { regions: [{ region: 'pelvis', side: 'both' }] })] },
      'raised',
    ],
    ['an assessment of it', { procedures: [assessment('2026-11-11', ['leg-paresis'])] }, 'clear'],
    [
      'a spinal review of it',
      { procedures: [assessment('2026-11-11', ['leg-paresis'], { kind: 'spinal-review' })] },
      'clear',
    ],
    ['an assessment of something else', { procedures: [assessment('2026-11-11', ['nausea'])] }, 'raised'],
    ['an assessment of nobody knows what', { procedures: [assessment('2026-11-11', [])] }, 'raised'],
    [
      'an assessment of the same under its other name',
      {
        symptoms: [symptom('numbness-of-lower-limb', 'new', '2026-11-10')],
        procedures: [assessment('2026-11-11', ['numbness'])],
      },
      'clear',
    ],
    [
      'an assessment under its own name',
      {
        symptoms: [symptom('numbness-of-lower-limb', 'new', '2026-11-10')],
        procedures: [assessment('2026-11-11', ['numbness-of-lower-limb'])],
      },
      'clear',
    ],
    [
      'an assessment that is planned',
      { procedures: [assessment('2026-11-11', ['leg-paresis'], { state: 'planned' })] },
      'raised',
    ],
    ['an earlier assessment', { procedures: [assessment('2026-11-09', ['leg-paresis'])] }, 'raised'],
    [
      'a dental assessment',
      { procedures: [assessment('2026-11-11', ['leg-paresis'], { kind: 'dental-assessment' })] },
      'raised',
    ],
    ['a visit', { visits: [visit('clinic', '2026-11-11')] }, 'raised'],
  ])('by %s: %s', (_name, more, expected) => {
    expect(verdict(given(more))).toBe(expected)
  })

  test('and begins anew when it is told again', () => {
    const examinations = [spineMri('2026-11-11')]
    const [finding] = evaluate({ sites: [T7], symptoms: [sign, weak('same', '2026-11-20')], examinations })
    expect(finding).toMatchObject({ verdict: 'raised', since: day('2026-11-20') })
  })

  test('in one place while it stands in another', () => {
    const symptoms = (denied: readonly SymptomSite[]) => [
      numb(['leg', 'hand'], '2026-11-10'),
      symptom('numbness', 'absent', '2026-11-12', denied),
    ]
    expect(verdict({ sites: [T7], symptoms: symptoms(['hand']) })).toBe('raised')
    expect(verdict({ sites: [T7], symptoms: symptoms(['leg']) })).toBe('clear')
    expect(verdict({ sites: [T7], symptoms: symptoms(['arm']) })).toBe('raised')
  })

  test('and is told once, by what ended it: its denial is not told again', () => {
    const symptoms = [sign, weak('absent', '2026-11-14'), weak('absent', '2026-11-20')]
    expect(evaluate(given({ symptoms }))).toMatchObject([
      { reason: { denied: [], usual: [], ended: [{ end: { day: day('2026-11-20') } }] } },
    ])
  })

  test('and what ended it is named', () => {
    const [denial, scan] = [weak('absent', '2026-11-14'), spineMri('2026-11-12')]
    expect(evaluate(given({ symptoms: [sign, denial], examinations: [scan] }))).toMatchObject([
      {
        verdict: 'clear',
        evidence: [sign.id, denial.id],
        reason: { ended: [{ end: { by: 'denial', day: day('2026-11-14') } }] },
      },
    ])
    expect(evaluate(given({ examinations: [scan] }))).toMatchObject([
      { evidence: [sign.id, scan.id], reason: { ended: [{ end: { by: 'spine-mri' } }] } },
    ])
  })

  test.each([
    { at: '2026-10-24', expected: 'clear', note: '30 days old' },
    { at: '2026-10-23', expected: undefined, note: '31 days old' },
  ])('a denial $note: $expected, for old news reassures nobody @H12', ({ at, expected }) => {
    expect(verdict({ sites: [T7], symptoms: [weak('absent', at)] })).toBe(expected)
    expect(verdict({ sites: [T7], symptoms: [weak('new', '2026-10-01'), weak('absent', at)] })).toBe(expected)
    const examinations = [spineMri(at)]
    expect(verdict({ sites: [T7], symptoms: [weak('new', '2026-10-01')], examinations })).toBe(expected)
  })
})

describe('a sign that is usual for the patient', () => {
  const feet = (answer: SymptomAnswer, at = '2026-11-20') => symptom('paresthesia', answer, at, ['leg'])
  const mark = usualMark('paresthesia', '2026-09-24', { sites: ['leg'], until: day('2027-03-23') })
  const given = (...symptoms: SymptomReport[]) => ({ sites: [T7], symptoms, usual: [mark] })

  test.each([
    ['same', 'clear'],
    ['new', 'raised'],
    ['worse', 'raised'],
    ['present', 'raised'],
  ] as const)('and answered %s: %s', (answer, expected) => {
    expect(verdict(given(feet(answer)))).toBe(expected)
  })

  test('is named with its mark', () => {
    const report = feet('same')
    expect(evaluate(given(report))).toMatchObject([
      {
        evidence: [report.id, mark.id],
        reason: { usual: [{ symptom: 'paresthesia', until: day('2027-03-23') }], ended: [], denied: [] },
      },
    ])
  })

  test.each([
    ['until today', { until: day(TODAY) }, 'clear'],
    ['until yesterday', { until: day('2026-11-22') }, 'raised'],
    ['from today', { from: day(TODAY) }, 'clear'],
    ['from tomorrow', { from: day('2026-11-24') }, 'raised'],
    ['of another place', { sites: ['arm'] }, 'raised'],
    ['of another symptom', { symptom: 'numbness' }, 'raised'],
  ] as const)('by a mark %s: %s', (_name, change, expected) => {
    expect(verdict({ ...given(feet('same')), usual: [{ ...mark, ...change }] })).toBe(expected)
  })

  test('whatever its age: the mark holds as long as it says', () => {
    expect(verdict(given(feet('same', '2026-10-01')))).toBe('clear')
  })

  test('new before the mark and unchanged since is usual; worse under the mark is not', () => {
    expect(verdict(given(feet('new', '2026-06-01'), feet('same')))).toBe('clear')
    expect(verdict(given(feet('new', '2026-06-01')))).toBe('raised')
    expect(verdict(given(feet('worse', '2026-11-01'), feet('same')))).toBe('raised')
    const again = usualMark('paresthesia', '2026-11-02', { sites: ['leg'] })
    const symptoms = [feet('worse', '2026-11-01'), feet('same')]
    expect(verdict({ sites: [T7], symptoms, usual: [mark, again] })).toBe('clear')
  })

  test('told as new on the day of the mark, or after what is unchanged, is still new', () => {
    const marked = (from: string) => [usualMark('paresthesia', from, { sites: ['leg'] })]
    const symptoms = [feet('worse', '2026-11-05'), feet('same', '2026-11-15')]
    expect(verdict({ sites: [T7], symptoms, usual: marked('2026-11-05') })).toBe('raised')
    expect(verdict({ sites: [T7], symptoms, usual: marked('2026-11-06') })).toBe('clear')
    const turned = [feet('same', '2026-11-01'), feet('worse', '2026-11-05')]
    expect(verdict({ sites: [T7], symptoms: turned, usual: marked('2026-11-06') })).toBe('raised')
  })

  test('unchanged in the feet says nothing of what was new elsewhere before the mark', () => {
    const saddle = symptom('paresthesia', 'new', '2026-06-01', ['saddle'])
    expect(verdict(given(saddle, feet('same')))).toBe('raised')
  })

  test('in the feet is not usual in the saddle area', () => {
    const saddle = symptom('paresthesia', 'same', TODAY, ['saddle'])
    expect(verdict(given(feet('same'), saddle))).toBe('raised')
  })
})

describe('the clock', () => {
  const told = (at: string, ...more: SymptomReport[]) => {
    const [finding] = evaluate({ sites: [T7], symptoms: [weak('new', at), ...more] })
    return finding?.reason?.id === 'cord-compression' ? finding.reason.told : undefined
  }

  // Now is the last millisecond of 23 November.
  test.each([
    { at: '2026-11-23T23:30', hours: 0, days: 0, past: false },
    { at: '2026-11-23T00:00', hours: 23, days: 0, past: false },
    { at: '2026-11-22T23:59', hours: 24, days: 1, past: true },
    { at: '2026-11-20T21:10', hours: 74, days: 3, past: true },
    { at: '2026-11-23', hours: undefined, days: 0, past: false },
    { at: '2026-11-22', hours: undefined, days: 1, past: false },
    { at: '2026-11-21', hours: undefined, days: 2, past: true },
  ])('told $at: $hours hours, $days days, past the scan: $past @H13', ({ at, hours, days, past }) => {
    expect(told(at)).toEqual({
      day: day(at.slice(0, 10)),
      days,
      ...(hours !== undefined && { hours }),
      scanWithinHours: 24,
      isPastScan: past,
    })
  })

  test('exactly 24 hours is not past', () => {
    const symptoms = [weak('new', '2026-11-22T12:00')]
    const now = nowOn('2026-11-22')
    const at = (millis: number) => ({
      ...nowOn(TODAY),
      moment: (now.moment + 1 + millis) as typeof now.moment,
    })
    const isPast = (millis: number) => {
      const [finding] = suspectedCompression.evaluate(inputOf({ sites: [T7], symptoms }, { now: at(millis) }))
      return finding?.reason?.id === 'cord-compression' ? finding.reason.told.isPastScan : undefined
    }
    expect([isPast(12 * 3_600_000), isPast(12 * 3_600_000 + 1)]).toEqual([false, true])
  })

  test('runs from the first report, whatever was told later', () => {
    expect(told('2026-11-20', numb(['leg'], '2026-11-23'), weak('worse', '2026-11-22'))).toMatchObject({
      day: day('2026-11-20'),
    })
  })
})

describe('where it is not lowered, and where it ends', () => {
  const given: Partial<PatientFacts> = { sites: [T7], symptoms: [weak()] }

  test('neither in hospital nor in comfort care @H16', () => {
    const context = {
      visits: [visit('inpatient', '2026-11-20', { state: 'in-progress' })],
      carePlans: [comfortCare()],
    }
    const findings = evaluate(given)
    expect(inCareContext(findings, factsOf(context), nowOn(TODAY))).toMatchObject([
      { tier: 'immediate', badges: ['in-hospital', 'comfort-care'] },
    ])
  })

  test('the deceased raise nothing @H41', () => {
    const { patient } = factsOf()
    const findings = evaluateRules(inputOf({ ...given, patient: { ...patient, deceased: true } }))
    expect(findings).toEqual([])
  })

  test('other explanations stand beside it and take nothing from it', () => {
    const explained: Partial<PatientFacts> = {
      sites: [T7],
      symptoms: [symptom('urinary-retention', 'new', TODAY), numb()],
      orders: [
        {
          id: 'MedicationRequest/morphine',
          drug: { classes: ['opioid'], named: 'morphine' },
          state: 'active',
          asNeeded: false,
          origin: 'order',
        },
      ],
      complications: [complication('chemotherapy-neuropathy')],
      procedures: [
        assessment('2025-01-01', [], { kind: 'radiotherapy', regions: [{ region: 'thoracic-spine' }] }),
      ],
    }
    expect(evaluate(explained)).toMatchObject([
      {
        tier: 'immediate',
        reason: { confounders: ['opioid', 'chemotherapy-neuropathy', 'radiotherapy-of-spine'] },
        evidence: expect.arrayContaining(['MedicationRequest/morphine']),
      },
    ])
    const past: Partial<PatientFacts> = {
      ...explained,
      orders: explained.orders?.map((order) => Object.assign({}, order, { state: 'stopped' })) ?? [],
      complications: [complication('chemotherapy-neuropathy', { state: 'resolved' })],
      procedures: [
        assessment('2026-12-01', [], {
          kind: 'radiotherapy',
          state: 'planned',
          regions: [{ region: 'thoracic-spine' }],
        }),
        assessment('2026-01-01', [], { kind: 'radiotherapy', regions: [{ region: 'pelvis', side: 'left' }] }),
      ],
    }
    expect(evaluate(past)).toMatchObject([{ tier: 'immediate', reason: { confounders: [] } }])
    const weakOnly = { ...explained, symptoms: [symptom('unable-to-bear-weight', 'new', TODAY)] }
    expect(evaluate(weakOnly)).toMatchObject([{ reason: { confounders: ['radiotherapy-of-spine'] } }])
  })

  test('a site may ask for more signs, within bounds', () => {
    const three = { ...DEFAULT_RULESET.settings['cord.features-for-suspicion'], value: 3 }
    const ruleset = {
      ...DEFAULT_RULESET,
      settings: { ...DEFAULT_RULESET.settings, 'cord.features-for-suspicion': three },
    }
    const symptoms = [weak(), numb()]
    const [finding] = suspectedCompression.evaluate(inputOf({ sites: [pelvis()], symptoms }, { ruleset }))
    expect(finding?.verdict).toBe('unknown')
  })

  test('pain that warns says why while it is recent', () => {
    const qualities = (at: string) => {
      const pain: SymptomReport = { ...backPain('new', at), qualities: ['night'] }
      const [finding] = evaluate({ sites: [T7], symptoms: [weak('new', at), pain] })
      return finding?.reason?.id === 'cord-compression' ? finding.reason.pain[0] : undefined
    }
    expect(qualities('2026-11-16')).toMatchObject({ qualities: ['night'] })
    expect(qualities('2026-11-15')).toMatchObject({ qualities: [] })
  })
})
