/** One fact about people with bone metastases that the invented ones must share. */
export type BaseRate = {
  readonly what: string
  readonly value: number
  /** How far 2,000 people may be from it; 240 may be twice as far. */
  readonly tolerance: number
  readonly source: string
}

const REGISTER_SHARE =
  'Shares at diagnosis (SEER 2010-2019: lung 44 %, prostate 19 %, breast 12 %, kidney 4 %), weighted by months lived with ' +
  'bone metastases (prostate and breast 2 to 4 years, lung about half a year; general knowledge), because a caseload ' +
  'holds those who live. Bone metastases found later than the diagnosis, as in breast cancer, raise its share (general knowledge).'

const LOCAL = 'Chosen for the demonstration, no source: '

const rate = (what: string, value: number, tolerance: number, source: string): BaseRate => ({
  what,
  value,
  tolerance,
  source,
})

/**
 * What the cohort is like, fixed before any rule is judged on it. The people are drawn by these numbers, and a test counts
 * them again in the FHIR. The named stories stand beside them and are not counted.
 */
export const BASE_RATES = {
  breast: rate('primary is breast', 0.29, 0.035, REGISTER_SHARE),
  prostate: rate('primary is prostate', 0.32, 0.035, REGISTER_SHARE),
  lung: rate('primary is lung', 0.15, 0.03, REGISTER_SHARE),
  kidney: rate('primary is kidney', 0.06, 0.02, REGISTER_SHARE),
  thyroid: rate('primary is thyroid', 0.03, 0.015, REGISTER_SHARE),
  myeloma: rate(
    'myeloma bone disease',
    0.08,
    0.025,
    'A case of its own, arising in marrow; share of a bone clinic (general knowledge)',
  ),
  other: rate('another primary', 0.07, 0.025, REGISTER_SHARE),
  severePain: rate(
    'worst pain 7 or more on some day of the last week, of those with an entry in it',
    0.33,
    0.04,
    'A third of people with bone metastases live with severe pain (BPI-SF worst pain 7 to 10; series of 1,053 before radiotherapy, PMID 18572084)',
  ),
  calciumDeviation: rate(
    'standard deviation within one steady person of corrected calcium, mmol/L',
    0.0625,
    0.0075,
    'Biological variation 1.8 to 2.1 % (Cotlove, Harris, Williams 1970; later estimates of the EFLM) and analytical 1.0 % ' +
      '(PMC4219582), and that of albumin where calcium is corrected by it: 0.055 to 0.07 at 2.40',
  ),
  hypercalcemic: rate(
    'latest calcium above the limit of its laboratory',
    0.035,
    0.02,
    'One in ten to five at some time with advanced cancer, a few percent on any day once treated (general knowledge)',
  ),
  onBoneAgent: rate(
    'a dose of a bone agent within two intervals, and no stop',
    0.66,
    0.04,
    'ESMO 2020 advises one for most; in practice about two thirds (general knowledge)',
  ),
  denosumab: rate('of those ever on a bone agent, denosumab', 0.52, 0.05, `${LOCAL}about half`),
  lowAfterDenosumab: rate(
    'hypocalcemia on denosumab: a corrected calcium of 2.10 mmol/L or less within four weeks of a dose',
    0.18,
    0.05,
    'Any hypocalcemia 18 % with denosumab in phase 3 (prescribing information)',
  ),
  lowAfterZoledronate: rate(
    'the same on zoledronate',
    0.09,
    0.045,
    'Any hypocalcemia 9 % with zoledronic acid in phase 3 (prescribing information of denosumab)',
  ),
  diaryKept: rate(
    'an entry on 4 or more of the last 7 days',
    0.55,
    0.045,
    'Weekly self-reports in oncology trials reach about 70 % of those who take part (general knowledge), fewer in routine',
  ),
  diarySilent: rate(
    'no entry in 7 days after one in the 28 before',
    0.045,
    0.02,
    `${LOCAL}some stop each month`,
  ),
  conventionalUnits: rate(
    'calcium reported in mg/dL',
    0.37,
    0.04,
    `${LOCAL}both unit systems must be at home`,
  ),
  overdueScans: rate(
    'of those with a plan, last scan older than its interval and 30 days',
    0.1,
    0.03,
    `${LOCAL}missed or late imaging in one of ten`,
  ),
  dentalInTime: rate(
    'of those on a bone agent, a dental review within 8 months',
    0.92,
    0.03,
    'About every 6 months is advised (MASCC, ISOO, ASCO 2019); how many keep to it: chosen for the demonstration, no source',
  ),
  vitaminD: rate(
    'of those on a bone agent, 25-OH vitamin D within 14 months',
    0.85,
    0.06,
    'At the start and every 6 to 12 months (general knowledge); not always done',
  ),
  magnesium: rate(
    'of those on denosumab, magnesium and phosphate with the latest blood',
    0.7,
    0.06,
    'Advised before denosumab and where calcium may fall (general knowledge); part of many panels',
  ),
  weighed: rate(
    'of those on an infusion, a weight within 90 days',
    0.99,
    0.02,
    'Weighed before each infusion, as its dose depends on the kidneys (prescribing information of zoledronic acid)',
  ),
  kidneyDose: rate(
    'of those on zoledronate with a clearance of 30 to 60 mL/min, a dose that the label allows',
    0.8,
    0.16,
    'Lower doses by clearance at the start (prescribing information); not always kept to, as clearance falls later (general knowledge)',
  ),
  castration: rate(
    'of those with prostate cancer, castration beside other treatment',
    0.9,
    0.05,
    'Continued for life in metastatic prostate cancer unless orchidectomy was done (general knowledge)',
  ),
  boneDensity: rate(
    'of those with breast or prostate cancer, bone density within two years',
    0.7,
    0.05,
    'Every 1 to 2 years is advised on aromatase inhibitors and castration (general knowledge); fewer have it done',
  ),
  referred: rate('referred to another team in the last two months', 0.08, 0.025, `${LOCAL}one in twelve`),
  strongOpioid: rate(
    'of those with severe pain in the last week, a strong opioid',
    0.9,
    0.06,
    'Step three of the WHO ladder for severe cancer pain; not all take one (general knowledge)',
  ),
  analgesic: rate(
    'of those with worst pain above 4 in the last week, any analgesic',
    0.99,
    0.02,
    'Pain that is asked about is treated (general knowledge)',
  ),
  deceased: rate('died within the last two months', 0.02, 0.012, `${LOCAL}records close late`),
  interpreter: rate('needs an interpreter', 0.06, 0.02, `${LOCAL}as in a city`),
  irregular: rate(
    'a record with something irregular in it',
    1 / 6,
    0.01,
    `${LOCAL}each kind of irregular data at least twice in 240`,
  ),
  newNerveSymptom: rate(
    'a new symptom of the nerves within 14 days',
    0,
    0.002,
    'A quiet week: cord compression is rare, and told by the stories',
  ),
} as const

export type BaseRateName = keyof typeof BASE_RATES
