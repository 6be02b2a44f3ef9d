import {
  array,
  boolean,
  constant,
  constantFrom,
  double,
  integer,
  oneof,
  record,
  subarray,
  tuple,
  type Arbitrary,
} from 'fast-check'

import { CALCIUM_REMARKS } from '#domain/calcium/calcium-reason.ts'
import { CALCIUM_CLASSES, type StatedCalcium } from '#domain/calcium/calcium-value.ts'
import { CULPRITS } from '#domain/calcium/high-calcium-reason.ts'
import { CONFOUNDERS, type StatedSign, type StatedSpinalPain } from '#domain/cord/cord-reason.ts'
import { LAB_UNITS, type LabMeasure } from '#domain/facts/laboratory.ts'
import type { ScoreItem } from '#domain/facts/fracture-score.ts'
import { REFUSAL_REASONS, type AtLeastOne } from '#domain/facts/record.ts'
import { PAIN_QUALITIES, SYMPTOM_SITES, SYMPTOMS, type SymptomAnswer } from '#domain/facts/symptom.ts'
import { BONE_AGENTS } from '#domain/facts/treatment.ts'
import type { Reason } from '#domain/findings/reason.ts'
import type { StatedScore } from '#domain/fracture/fracture-reason.ts'
import type { StatedMedian, StatedPain, UnreadableEntry } from '#domain/pain/pain-reason.ts'
import { amount } from '#domain/quantity/quantity.ts'
import type { StatedOmed } from '#domain/pain/opioid/stated-omed.ts'
import type { PainPlace } from '#domain/pain/pain-place.ts'
import type { StatedResponse } from '#domain/pain/response/stated-response.ts'
import { MIDLINE_REGIONS, PAIRED_REGIONS, VERTEBRAL_LEVELS } from '#domain/skeleton/region.ts'
import { dayFromNumber } from '#domain/time/day.ts'

import { DOSE_REASONS } from './any-dose-reason.ts'
import { JAW_REASONS } from './any-jaw-reason.ts'
import { KIDNEY_REASONS } from './any-kidney-reason.ts'
import { boneAgentReasons } from './any-bone-agent-reason.ts'

const ANSWERS: readonly SymptomAnswer[] = ['absent', 'present', 'new', 'worse', 'same']

const anyDay = integer({ min: 0, max: 40_000 }).map(dayFromNumber)
const anyCount = integer({ min: 0, max: 400 })
const anyScore = integer({ min: 0, max: 10 })
const anyGrade = constantFrom(1, 2, 3, 4)
const anyNumber = double({ min: 0, max: 30, noNaN: true })
const anyDetail = constantFrom('mmol/dL', '<0.2', 'hemolyzed')
const anyWhy = constantFrom(...REFUSAL_REASONS)

function some<T>(of: Arbitrary<T>): Arbitrary<AtLeastOne<T>> {
  return tuple(of, array(of, { maxLength: 4 })).map(joined)
}

function joined<T>([first, others]: readonly [T, readonly T[]]): AtLeastOne<T> {
  return [first, ...others]
}

function few<T>(of: Arbitrary<T>): Arbitrary<readonly T[]> {
  return array(of, { maxLength: 3 })
}

const anyFrom = record({
  total: anyNumber,
  albumin: oneof(constant(amount(31, 'g/L')), constant(amount(3.1, 'g/dL'))),
  albuminDaysApart: integer({ min: 0, max: 30 }),
})

const anyCalcium: Arbitrary<StatedCalcium> = record(
  {
    measure: constantFrom('calcium-ionized', 'calcium-corrected', 'calcium-computed', 'calcium-total'),
    value: anyNumber,
    unit: constantFrom('mmol/L', 'mg/dL'),
    comparator: constantFrom('<', '<=', '>=', '>'),
    low: anyNumber,
    high: anyNumber,
    defaultRange: boolean(),
    day: anyDay,
    from: anyFrom,
  },
  { requiredKeys: ['measure', 'value', 'unit', 'low', 'high', 'defaultRange', 'day'] },
)

const anySymptom = record({
  symptom: constantFrom(...SYMPTOMS),
  answer: constantFrom(...ANSWERS),
  day: anyDay,
})

const SIGN = {
  symptom: constantFrom(...SYMPTOMS),
  answer: constantFrom(...ANSWERS),
  day: anyDay,
  since: anyDay,
  sites: subarray([...SYMPTOM_SITES], { maxLength: 3 }),
}

const anySign: Arbitrary<StatedSign> = record(SIGN)

const anyUpperSpine = constantFrom('cervical-spine' as const, 'thoracic-spine' as const)

const anyWarningPain = record({ ...SIGN, qualities: subarray([...PAIN_QUALITIES]) })

const anySpinalPain: Arbitrary<StatedSpinalPain> = oneof(
  record({
    by: constant('report' as const),
    symptom: constantFrom('spinal-pain' as const, 'thoracic-spine-pain' as const, 'bone-pain' as const),
    answer: constantFrom(...ANSWERS),
    day: anyDay,
    sites: subarray([...SYMPTOM_SITES], { maxLength: 2 }),
    qualities: subarray([...PAIN_QUALITIES]),
  }),
  record({ by: constant('diary' as const), day: anyDay, worst: anyScore }, { requiredKeys: ['by', 'day'] }),
)

const anySpineRegion = oneof(
  constantFrom(
    { region: 'cervical-spine' } as const,
    { region: 'thoracic-spine' } as const,
    { region: 'sacrum-coccyx' } as const,
  ),
  constantFrom(...VERTEBRAL_LEVELS).map((level) => ({ region: 'lumbar-spine', level }) as const),
)

const anySpinePlace = record(
  {
    kind: constantFrom('metastasis' as const, 'cord-compression' as const, 'cauda-equina-syndrome' as const),
    region: anySpineRegion,
  },
  { requiredKeys: ['kind'] },
)

const anyTold = record(
  {
    day: anyDay,
    days: anyCount,
    hours: integer({ min: 0, max: 10_000 }),
    scanWithinHours: integer({ min: 1, max: 24 }),
    isPastScan: boolean(),
  },
  { requiredKeys: ['day', 'days', 'scanWithinHours', 'isPastScan'] },
)

const anyEnded = record({
  ...SIGN,
  end: record({ by: constantFrom('denial', 'spine-mri', 'assessment'), day: anyDay }),
})

const anyUsual = oneof(anySign, record({ ...SIGN, until: anyDay }))

const anyPoints = tuple(integer({ min: 0, max: 18 }), integer({ min: 0, max: 6 })).map(([min, more]) => ({
  min,
  max: min + more,
}))

const anyItem = constantFrom<ScoreItem[]>(
  'site',
  'pain',
  'lesion',
  'size',
  'location',
  'alignment',
  'collapse',
  'posterolateral',
)

const anyFemurPain = record({
  side: constantFrom('left' as const, 'right' as const, 'unknown' as const),
  day: anyDay,
  since: anyDay,
  agentSince: anyDay,
})

const anyCounted = record(
  {
    measure: constantFrom('hemoglobin' as const, 'platelets' as const, 'neutrophils' as const),
    value: anyNumber,
    unit: constantFrom('g/L' as const, 'g/dL' as const, '10*9/L' as const),
    comparator: constantFrom('<' as const, '<=' as const, '>=' as const, '>' as const),
    day: anyDay,
    below: anyNumber,
  },
  { requiredKeys: ['measure', 'value', 'unit', 'day', 'below'] },
)

const anyFractureScore: Arbitrary<StatedScore> = record(
  {
    scale: constantFrom('mirels', 'sins'),
    day: anyDay,
    region: oneof(
      anySpineRegion,
      constantFrom(
        { region: 'proximal-femur', side: 'left' } as const,
        { region: 'humerus', side: 'unknown' } as const,
      ),
    ),
    points: anyPoints,
    items: few(
      record(
        {
          item: anyItem,
          points: anyPoints,
          told: oneof(
            record({ points: anyScore }),
            record({ answer: constantFrom('painless', 'lytic', 'mechanical', 'half-or-less', 'none') }),
          ),
        },
        { requiredKeys: ['item', 'points'] },
      ),
    ),
    missing: few(anyItem),
    contradicted: record({ total: anyScore, items: anyPoints }),
    corticalBreach: boolean(),
    newerImaging: anyDay,
  },
  { requiredKeys: ['scale', 'day', 'points', 'items', 'missing'] },
)

const anyPain: Arbitrary<StatedPain> = record({ day: anyDay, worst: anyScore })

const anyMedian: Arbitrary<StatedMedian> = record({
  median: integer({ min: 0, max: 20 }).map((twice) => twice / 2),
  days: integer({ min: 1, max: 14 }),
  ofDays: constantFrom(7, 14),
})

const anyEntry: Arbitrary<UnreadableEntry> = record(
  { day: anyDay, why: anyWhy, detail: anyDetail },
  { requiredKeys: ['day', 'why'] },
)

const anyPainPlace: Arbitrary<PainPlace> = oneof(
  record({ region: constantFrom(...MIDLINE_REGIONS, 'spine' as const) }),
  record({
    region: constantFrom(...PAIRED_REGIONS),
    side: constantFrom('left' as const, 'right' as const, 'unknown' as const),
  }),
)

const CONTROL = {
  days: some(
    record(
      { day: anyDay, rescueDoses: integer({ min: 0, max: 9 }), episodes: integer({ min: 0, max: 9 }) },
      { requiredKeys: ['day', 'episodes'] },
    ),
  ),
  high: integer({ min: 0, max: 7 }),
  countFrom: constant(4),
  needed: constant(3),
  ofDays: constant(7),
}

const anyOmed: Arbitrary<StatedOmed> = record({
  day: anyDay,
  milligrams: anyNumber,
  isUnreliable: boolean(),
  excluded: few(
    record({
      named: constantFrom('buprenorphine', 'fentanyl'),
      why: constantFrom('not-in-table', 'other-route', 'doses-taken-not-told', 'unreadable'),
    }),
  ),
})

const anyOpioids = <const Id extends Reason['id']>(id: Id) =>
  record(
    {
      id: constant(id),
      before: anyOmed,
      after: anyOmed,
      percent: constant(25),
      pain: record({ before: anyScore, after: anyScore, isByMedian: boolean() }),
    },
    { requiredKeys: ['id', 'before', 'after', 'percent'] },
  )

const anyMeasured = record({ pain: anyPain, omed: anyOmed })

const anyCourse: Arbitrary<StatedResponse> = record(
  {
    region: anySpineRegion,
    ended: anyDay,
    daysSince: anyCount,
    whose: constantFrom('place', 'body'),
    response: oneof(
      record({ kind: constant('assessed' as const), class: constantFrom('CR', 'PR', 'PP', 'IR') }),
      record({ kind: constant('possible-flare' as const) }),
      record({
        kind: constant('not-assessable' as const),
        why: constantFrom(
          'no-baseline-pain-score',
          'no-pain-at-baseline',
          'no-pain-score',
          'opioid-dose-not-whole',
        ),
      }),
    ),
    before: anyMeasured,
    after: anyMeasured,
  },
  { requiredKeys: ['region', 'ended', 'daysSince', 'whose', 'response'] },
)

function labMeasures(): readonly LabMeasure[] {
  return Object.keys(LAB_UNITS).filter((measure): measure is LabMeasure => measure in LAB_UNITS)
}

const anyMeasure = constantFrom(...labMeasures())
const anyUnit = constantFrom('mmol/L', 'mg/dL', 'umol/L', 'mL/min/{1.73_m2}', '10*9/L')

const anyUnreadable = record(
  {
    about: oneof(anyMeasure, constantFrom('numbness', 'pain', 'usual-symptom')),
    why: anyWhy,
    detail: anyDetail,
    day: anyDay,
    superseded: boolean(),
  },
  { requiredKeys: ['about', 'why', 'superseded'] },
)

const anyImplausible = record({
  measure: anyMeasure,
  value: anyNumber,
  unit: anyUnit,
  lowest: anyNumber,
  highest: anyNumber,
  day: anyDay,
  superseded: boolean(),
})

const anyRange = record(
  {
    measure: anyMeasure,
    unit: anyUnit,
    low: anyNumber,
    high: anyNumber,
    usedLow: anyNumber,
    usedHigh: anyNumber,
    day: anyDay,
  },
  { requiredKeys: ['measure', 'unit', 'usedLow', 'usedHigh', 'day'] },
)

type ById = { readonly [Id in Reason['id']]: Arbitrary<Extract<Reason, { readonly id: Id }>> }

const calciumAlone = <const Id extends Reason['id']>(id: Id) =>
  record({ id: constant(id), calcium: anyCalcium })

const anyKidney = record({
  measure: constantFrom('creatinine' as const, 'egfr' as const),
  value: anyNumber,
  unit: constantFrom('umol/L', 'mg/dL', 'mL/min/{1.73_m2}'),
  day: anyDay,
  than: oneof(
    record({ by: constant('baseline' as const), value: anyNumber }),
    record({ by: constant('hours' as const), value: anyNumber, day: anyDay }),
  ),
})

const anyCulprit = record({
  named: constantFrom('indapamide', 'lithium carbonate'),
  classes: subarray([...CULPRITS], { minLength: 1 }),
})

const withHormone = <const Id extends Reason['id']>(id: Id) =>
  record({
    id: constant(id),
    calcium: anyCalcium,
    hormone: record(
      {
        value: anyNumber,
        unit: constantFrom('pmol/L' as const, 'pg/mL' as const),
        comparator: constantFrom('<' as const, '>=' as const),
        low: anyNumber,
        day: anyDay,
      },
      { requiredKeys: ['value', 'unit', 'day'] },
    ),
  })

const anyMedicine = record(
  {
    record: constantFrom('dose', 'order'),
    named: constantFrom('denosumab', 'Denosumab (unspecified)'),
    strength: constantFrom('119 mg', '1.7 mL'),
    day: anyDay,
  },
  { requiredKeys: ['record', 'named'] },
)

const anyEarly = record({
  agent: constantFrom(...BONE_AGENTS),
  given: anyDay,
  before: anyDay,
  days: anyCount,
  minimum: constantFrom(21, 63, 7),
  because: constantFrom('4-weekly', '12-weekly', 'hypercalcemia'),
})

/** One of each kind: a reason that is missing here does not compile. */
export const REASONS: ById = {
  'calcium-high': record(
    {
      id: constant('calcium-high'),
      calcium: anyCalcium,
      grade: anyGrade,
      notEndedBy: few(anyCalcium),
      treatedOn: anyDay,
      recheckDue: anyDay,
    },
    { requiredKeys: ['id', 'calcium', 'grade', 'notEndedBy'] },
  ),
  'calcium-high-with-symptoms': record({
    id: constant('calcium-high-with-symptoms'),
    calcium: anyCalcium,
    grade: anyGrade,
    red: some(anySymptom),
    amber: few(anySymptom),
  }),
  'calcium-rising': record(
    {
      id: constant('calcium-rising'),
      first: anyCalcium,
      latest: anyCalcium,
      rise: anyNumber,
      values: integer({ min: 3, max: 20 }),
      days: anyCount,
      reachesLimitInDays: anyCount,
    },
    { requiredKeys: ['id', 'first', 'latest', 'rise', 'values', 'days'] },
  ),
  'calcium-rapid-rise': record({
    id: constant('calcium-rapid-rise'),
    lowest: anyCalcium,
    latest: anyCalcium,
    rise: anyNumber,
    days: anyCount,
  }),
  'high-calcium-borderline': record({
    id: constant('high-calcium-borderline'),
    calcium: anyCalcium,
    red: few(anySymptom),
    amber: some(anySymptom),
    explained: few(anySymptom),
  }),
  'high-calcium-borderline-alone': record({
    id: constant('high-calcium-borderline-alone'),
    calcium: anyCalcium,
    answered: some(anySymptom),
    explained: few(anySymptom),
  }),
  'high-calcium-answer-refused': record(
    {
      id: constant('high-calcium-answer-refused'),
      calcium: anyCalcium,
      symptom: constantFrom(...SYMPTOMS),
      why: anyWhy,
      detail: anyDetail,
      day: anyDay,
    },
    { requiredKeys: ['id', 'calcium', 'symptom', 'why'] },
  ),
  'high-calcium-kidney': record({
    id: constant('high-calcium-kidney'),
    calcium: anyCalcium,
    grade: anyGrade,
    falling: some(anyKidney),
  }),
  'high-calcium-kidney-steady': record({
    id: constant('high-calcium-kidney-steady'),
    calcium: anyCalcium,
    steady: few(anyKidney),
  }),
  'high-calcium-culprit': record({
    id: constant('high-calcium-culprit'),
    calcium: anyCalcium,
    isContext: boolean(),
    culprits: some(anyCulprit),
  }),
  'high-calcium-no-culprit': record({
    id: constant('high-calcium-no-culprit'),
    calcium: anyCalcium,
    culprits: some(anyCulprit),
  }),
  'high-calcium-parathyroid': withHormone('high-calcium-parathyroid'),
  'high-calcium-parathyroid-suppressed': withHormone('high-calcium-parathyroid-suppressed'),
  'high-calcium-parathyroid-untold': withHormone('high-calcium-parathyroid-untold'),
  'high-calcium-recurrence': record({
    id: constant('high-calcium-recurrence'),
    calcium: anyCalcium,
    grade: anyGrade,
    normal: anyCalcium,
    treatedOn: anyDay,
    highAgain: anyDay,
    days: anyCount,
  }),
  'high-calcium-refractory': record(
    {
      id: constant('high-calcium-refractory'),
      calcium: anyCalcium,
      grade: anyGrade,
      treatedOn: anyDay,
      days: anyCount,
      retreatedOn: anyDay,
    },
    { requiredKeys: ['id', 'calcium', 'grade', 'treatedOn', 'days'] },
  ),
  'high-calcium-no-recurrence': record({
    id: constant('high-calcium-no-recurrence'),
    calcium: anyCalcium,
    treatedOn: anyDay,
  }),
  'high-calcium-settled': record({
    id: constant('high-calcium-settled'),
    calcium: anyCalcium,
    treatedOn: anyDay,
  }),
  'high-calcium-settling': record({
    id: constant('high-calcium-settling'),
    calcium: anyCalcium,
    treatedOn: anyDay,
    toldFrom: anyDay,
  }),
  'high-calcium-not-repeated': record(
    {
      id: constant('high-calcium-not-repeated'),
      calcium: anyCalcium,
      grade: anyGrade,
      due: anyDay,
      daysOverdue: anyCount,
      treatedOn: anyDay,
    },
    { requiredKeys: ['id', 'calcium', 'grade', 'due', 'daysOverdue'] },
  ),
  'high-calcium-repeat-ahead': record(
    { id: constant('high-calcium-repeat-ahead'), calcium: anyCalcium, due: anyDay, treatedOn: anyDay },
    { requiredKeys: ['id', 'calcium', 'due'] },
  ),
  'high-calcium-repeated': record({
    id: constant('high-calcium-repeated'),
    calcium: anyCalcium,
    repeat: anyCalcium,
  }),
  'calcium-low': record(
    {
      id: constant('calcium-low'),
      calcium: anyCalcium,
      grade: anyGrade,
      notEndedBy: few(anyCalcium),
      tetany: few(anySymptom),
      red: few(anySymptom),
      boneAgentGiven: anyDay,
      boneAgentDue: anyDay,
    },
    { requiredKeys: ['id', 'calcium', 'grade', 'notEndedBy', 'tetany', 'red'] },
  ),
  'calcium-remark': record({
    id: constant('calcium-remark'),
    calcium: anyCalcium,
    remark: constantFrom(...CALCIUM_REMARKS),
  }),
  'calcium-discordant': record({
    id: constant('calcium-discordant'),
    total: anyCalcium,
    corrected: anyCalcium,
  }),
  'calcium-within': calciumAlone('calcium-within'),
  'calcium-steady': record({
    id: constant('calcium-steady'),
    latest: anyCalcium,
    class: constantFrom(...CALCIUM_CLASSES),
  }),
  'calcium-symptoms-denied': record({
    id: constant('calcium-symptoms-denied'),
    calcium: anyCalcium,
    denied: some(anySymptom),
  }),
  'calcium-symptoms-not-told': calciumAlone('calcium-symptoms-not-told'),
  'calcium-none': record({ id: constant('calcium-none') }),
  'calcium-refused': record(
    { id: constant('calcium-refused'), why: anyWhy, detail: anyDetail, day: anyDay },
    { requiredKeys: ['id', 'why'] },
  ),
  'calcium-stale': record(
    { id: constant('calcium-stale'), calcium: anyCalcium, daysOverdue: anyCount },
    { requiredKeys: ['id', 'calcium'] },
  ),
  'calcium-uncorrected': calciumAlone('calcium-uncorrected'),
  'calcium-undecided': calciumAlone('calcium-undecided'),
  'calcium-implausible': calciumAlone('calcium-implausible'),
  'calcium-preliminary': calciumAlone('calcium-preliminary'),
  ...boneAgentReasons(anyCalcium, anySymptom),
  'cord-compression': record({
    id: constant('cord-compression'),
    signs: some(anySign),
    spine: few(anySpinePlace),
    pain: few(anySpinalPain),
    told: anyTold,
    confounders: subarray([...CONFOUNDERS]),
  }),
  'cord-sign': record({
    id: constant('cord-sign'),
    signs: some(anySign),
    told: anyTold,
    confounders: subarray([...CONFOUNDERS]),
  }),
  'cord-sign-alone': record({ id: constant('cord-sign-alone'), signs: some(anySign) }),
  'cord-no-sign': record({
    id: constant('cord-no-sign'),
    denied: few(anySign),
    ended: few(anyEnded),
    usual: few(anyUsual),
  }),
  'cord-unanswered': record(
    {
      id: constant('cord-unanswered'),
      signs: some(anySign),
      told: anyTold,
      withinHours: integer({ min: 1, max: 24 }),
      orderedLate: anyDay,
    },
    { requiredKeys: ['id', 'signs', 'told', 'withinHours'] },
  ),
  'cord-answered': record({
    id: constant('cord-answered'),
    signs: some(anySign),
    responses: some(record({ by: constantFrom('order', 'spine-mri', 'assessment'), day: anyDay })),
  }),
  'spine-pain-warning': record({ id: constant('spine-pain-warning'), pain: anyWarningPain }),
  'spine-pain-settled': record(
    {
      id: constant('spine-pain-settled'),
      how: constantFrom('denied', 'usual', 'unchanged'),
      pain: anyWarningPain,
      day: anyDay,
    },
    { requiredKeys: ['id', 'how', 'pain'] },
  ),
  'spine-pain-new': record({
    id: constant('spine-pain-new'),
    pains: some(
      record(
        { region: anyUpperSpine, since: anyDay, day: anyDay, worst: anyScore },
        { requiredKeys: ['region', 'since', 'day'] },
      ),
    ),
    quietDays: anyCount,
  }),
  'spine-pain-known': record({
    id: constant('spine-pain-known'),
    pains: some(
      record(
        { region: anyUpperSpine, day: anyDay, how: constantFrom('before', 'denied', 'usual'), on: anyDay },
        { requiredKeys: ['region', 'day', 'how'] },
      ),
    ),
  }),
  'cord-refused': record(
    {
      id: constant('cord-refused'),
      symptom: constantFrom(...SYMPTOMS),
      why: anyWhy,
      detail: anyDetail,
      day: anyDay,
    },
    { requiredKeys: ['id', 'symptom', 'why'] },
  ),
  'complication-marrow': record({ id: constant('complication-marrow'), counts: some(anyCounted) }),
  'complication-marrow-adequate': record({
    id: constant('complication-marrow-adequate'),
    counts: some(anyCounted),
  }),
  'complication-infection': record({
    id: constant('complication-infection'),
    reports: some(anySymptom),
    context: few(
      oneof(
        record({ kind: constant('neutropenia' as const), count: anyCounted }),
        record(
          { kind: constant('chemotherapy' as const), named: constant('docetaxel'), day: anyDay },
          { requiredKeys: ['kind', 'named'] },
        ),
        record({ kind: constant('bone-procedure' as const), named: constant('Nailing'), day: anyDay }),
        record({ kind: constant('bone-agent' as const) }),
      ),
    ),
  }),
  'complication-no-infection': record({
    id: constant('complication-no-infection'),
    reports: some(
      record({
        symptom: constantFrom(...SYMPTOMS),
        answer: constantFrom(...ANSWERS),
        day: anyDay,
        how: constantFrom('denied', 'usual', 'elsewhere'),
      }),
    ),
  }),
  'complication-refused': record(
    {
      id: constant('complication-refused'),
      symptom: constantFrom(...SYMPTOMS),
      why: anyWhy,
      detail: anyDetail,
      day: anyDay,
    },
    { requiredKeys: ['id', 'symptom', 'why'] },
  ),
  'fracture-femur-pain': record({ id: constant('fracture-femur-pain'), pain: anyFemurPain }),
  'fracture-femur-pain-known': record(
    {
      id: constant('fracture-femur-pain-known'),
      pain: anyFemurPain,
      how: constantFrom('before', 'denied', 'usual'),
      on: anyDay,
    },
    { requiredKeys: ['id', 'pain', 'how'] },
  ),
  'fracture-score-high': record({
    id: constant('fracture-score-high'),
    score: anyFractureScore,
    from: anyScore,
  }),
  'fracture-score-may-reach': record({
    id: constant('fracture-score-may-reach'),
    score: anyFractureScore,
    from: anyScore,
  }),
  'fracture-score-low': record({
    id: constant('fracture-score-low'),
    score: anyFractureScore,
    from: anyScore,
  }),
  'fracture-score-reviewed': record({
    id: constant('fracture-score-reviewed'),
    score: anyFractureScore,
    review: record({ by: constantFrom('review', 'fixation'), day: anyDay }),
  }),
  'fracture-score-preliminary': record({
    id: constant('fracture-score-preliminary'),
    score: anyFractureScore,
  }),
  'fracture-score-refused': record(
    {
      id: constant('fracture-score-refused'),
      scale: constantFrom('mirels', 'sins'),
      why: anyWhy,
      detail: anyDetail,
      day: anyDay,
    },
    { requiredKeys: ['id', 'scale', 'why'] },
  ),
  'pain-severe': record(
    {
      id: constant('pain-severe'),
      days: some(anyPain),
      severeFrom: constant(7),
      change: constantFrom('new', 'higher', 'steady'),
      before: anyMedian,
      beforeDays: constant(14),
      assessedOn: anyDay,
      assessedWithinDays: constant(14),
    },
    { requiredKeys: ['id', 'days', 'severeFrom', 'change', 'beforeDays', 'assessedWithinDays'] },
  ),
  'pain-rising': record({ id: constant('pain-rising'), week: anyMedian, before: anyMedian }),
  'pain-site-new': record({
    id: constant('pain-site-new'),
    place: anyPainPlace,
    day: anyDay,
    worst: anyScore,
    of: constantFrom('place', 'body'),
    quietDays: constant(60),
    checkFracture: boolean(),
  }),
  'pain-site-known': record({
    id: constant('pain-site-known'),
    place: anyPainPlace,
    day: anyDay,
    before: anyDay,
  }),
  'pain-site-mild': record({
    id: constant('pain-site-mild'),
    place: anyPainPlace,
    day: anyDay,
    worst: anyScore,
    worstFrom: constant(4),
  }),
  'pain-site-unscored': record({
    id: constant('pain-site-unscored'),
    place: anyPainPlace,
    day: anyDay,
    worstFrom: constant(4),
  }),
  'pain-control-poor': record({
    id: constant('pain-control-poor'),
    ...CONTROL,
    background: oneof(
      constant({ state: 'not-told' } as const),
      record({
        state: constantFrom('controlled', 'uncontrolled'),
        average: anyScore,
        days: integer({ min: 1, max: 7 }),
      }),
    ),
  }),
  'pain-control-kept': record({ id: constant('pain-control-kept'), ...CONTROL }),
  'pain-opioid-without-relief': anyOpioids('pain-opioid-without-relief'),
  'pain-opioid-steady': anyOpioids('pain-opioid-steady'),
  'pain-opioid-with-relief': anyOpioids('pain-opioid-with-relief'),
  'pain-opioid-undecided': anyOpioids('pain-opioid-undecided'),
  'pain-course-worse': record({ id: constant('pain-course-worse'), course: anyCourse }),
  'pain-course-not-worse': record({ id: constant('pain-course-not-worse'), course: anyCourse }),
  'pain-course-unknown': record({ id: constant('pain-course-unknown'), course: anyCourse }),
  'pain-analgesic-none': record({
    id: constant('pain-analgesic-none'),
    pain: anyPain,
    above: constant(4),
  }),
  'pain-analgesic-taken': record({
    id: constant('pain-analgesic-taken'),
    pain: anyPain,
    above: constant(4),
    named: some(constantFrom('morphine', 'acetaminophen')),
  }),
  'pain-diary-silent': record(
    {
      id: constant('pain-diary-silent'),
      lastEntry: anyDay,
      days: anyCount,
      lastWorst: anyPain,
      severeFrom: constant(7),
      warnings: few(anySymptom),
    },
    { requiredKeys: ['id', 'lastEntry', 'days', 'severeFrom', 'warnings'] },
  ),
  'pain-not-severe': record({
    id: constant('pain-not-severe'),
    days: some(anyPain),
    severeFrom: constant(7),
  }),
  'pain-not-rising': record({ id: constant('pain-not-rising'), week: anyMedian, before: anyMedian }),
  'pain-diary-kept': record({ id: constant('pain-diary-kept'), lastEntry: anyDay }),
  'pain-undecided': record({
    id: constant('pain-undecided'),
    days: few(anyPain),
    withoutWorst: few(anyDay),
    unreadable: few(anyEntry),
    severeFrom: constant(7),
  }),
  'pain-diary-unreadable': record({ id: constant('pain-diary-unreadable'), unreadable: some(anyEntry) }),
  ...KIDNEY_REASONS,
  ...JAW_REASONS,
  ...DOSE_REASONS,
  'results-unreadable': record({ id: constant('results-unreadable'), results: some(anyUnreadable) }),
  'results-implausible': record({ id: constant('results-implausible'), results: some(anyImplausible) }),
  'ranges-implausible': record({ id: constant('ranges-implausible'), ranges: some(anyRange) }),
  'strength-unknown': record({ id: constant('strength-unknown'), medicines: some(anyMedicine) }),
  'doses-early': record({ id: constant('doses-early'), doses: some(anyEarly) }),
}

export const anyReason: Arbitrary<Reason> = oneof(...Object.values(REASONS))
