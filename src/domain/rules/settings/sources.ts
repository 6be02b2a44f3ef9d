import type { Source } from './setting.ts'

/** Where the numbers come from. A default of ours says so: it is local policy for a site to confirm. */
export const SOURCES = {
  policy: { title: 'Local policy: default of Bonewatch, for the site to confirm' },
  knowledge: { title: 'General knowledge of the field: read in no text yet, for a clinician to confirm' },
  ctcae: {
    title: 'Common Terminology Criteria for Adverse Events (CTCAE) v5.0 and v6.0',
    section: 'Metabolism and nutrition disorders: Hypercalcemia, Hypocalcemia',
    year: 2017,
    url: 'https://ctep.cancer.gov/protocoldevelopment/electronic_applications/ctc.htm',
  },
  hypercalcemia: {
    title: 'Society for Endocrinology: emergency management of acute hypercalcaemia in adults',
    section: 'Endocrine Connections 2016;5:G9-G11',
    year: 2016,
    url: 'https://ec.bioscientifica.com/view/journals/ec/5/5/G9.xml',
  },
  hypocalcemia: {
    title: 'Society for Endocrinology: emergency management of acute hypocalcaemia in adults',
    section: 'Endocrine Connections 2016;5:G7-G8',
    year: 2016,
  },
  correctionSi: { title: 'GPnotebook', section: 'Calculation of calcium concentration' },
  correctionConventional: {
    title: 'Medscape calculator: calcium correction for albumin; zoledronic acid prescribing information',
    section: 'Albumin-corrected calcium',
  },
  msd: { title: 'MSD Manual Professional', section: 'Hypercalcemia', year: 2023 },
  glasgow: { title: 'Greater Glasgow and Clyde adaptation of the Society for Endocrinology guidance' },
  zoledronate: {
    title: 'Zoledronic acid prescribing information',
    section: 'Hypercalcemia of malignancy: retreatment',
  },
  resistant: { title: 'StatPearls: Resistant hypercalcemia', section: 'Definition' },
  kidneyCorrection: {
    title: 'Lian and Asberg, Should total calcium be adjusted for albumin?',
    section: 'BMJ Open 2018;8:e017703',
    year: 2018,
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5892769/',
  },
  cockcroftGault: { title: 'Cockcroft and Gault', section: 'Nephron 1976;16:31-41', year: 1976 },
  kdigo: {
    title: 'KDIGO clinical practice guideline for acute kidney injury',
    section: 'Definition and staging',
    year: 2012,
  },
  ckdEpi: { title: 'CKD-EPI creatinine equation', section: 'New England Journal of Medicine', year: 2021 },
  spine: {
    title: 'NICE NG234: Spinal metastases and metastatic spinal cord compression',
    section: 'Recognition and referral',
    year: 2023,
    url: 'https://www.nice.org.uk/guidance/ng234',
  },
  mirels: {
    title: 'Mirels: metastatic disease in long bones, a proposed scoring system',
    section: 'Clinical Orthopaedics and Related Research 1989;249:256-264; bands of 7, 8 and 9 points',
    year: 1989,
  },
  humerus: {
    title: 'Mirels score in metastases of the humerus',
    section: 'PMC10132712: cut-off 8, breach of the cortex',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10132712/',
  },
  sins: {
    title: 'Spine Oncology Study Group: Spinal Instability Neoplastic Score',
    section: 'Spine 2010;35:E1221-E1229; bands of 7 and 13 points',
    year: 2010,
  },
  painCuts: {
    title: 'Cut points of worst pain in bone metastases, 1 053 patients',
    section: 'PMID 18572084',
    url: 'https://pubmed.ncbi.nlm.nih.gov/18572084/',
  },
  painEndpoint: {
    title: 'International consensus on palliative radiotherapy endpoints',
    section: 'Change of 2 points or more',
    year: 2012,
  },
  opioidFactors: {
    title: 'CDC Clinical Practice Guideline for Prescribing Opioids for Pain',
    section: 'Morphine milligram equivalents; for following over time, not for switching opioids',
    year: 2022,
    url: 'https://www.cdc.gov/mmwr/volumes/71/rr/rr7103a1.htm',
  },
  boneAgents: {
    title: 'ASCO guideline: bone-modifying agents in metastatic breast cancer; multiple myeloma',
    section: 'Dose and interval',
    year: 2017,
  },
  denosumab: {
    title: 'Xgeva (denosumab 120 mg) summary of product characteristics',
    section: 'Dose; hypocalcemia',
  },
  zoledronateDose: {
    title: 'Zoledronic acid 4 mg: dose at start by creatinine clearance',
    section: 'PMC3459591, table 4',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3459591/',
  },
  zoledronateKidney: {
    title: 'Zoledronic acid 4 mg prescribing information',
    section: 'Renal deterioration; hypercalcemia of malignancy',
  },
  jaw: {
    title: 'MASCC/ISOO/ASCO guideline: medication-related osteonecrosis of the jaw',
    section: 'Dental assessment before and on treatment',
    year: 2019,
  },
  boneMetastases: {
    title: 'Bone metastases at diagnosis in 1.08 million people, SEER 2010 to 2019',
    section: 'Risk by primary, grade and marker',
  },
  boneCohort: {
    title: 'Risk factors of bone metastasis, World Journal of Surgical Oncology',
    section: 's12957-021-02169-7',
    year: 2021,
  },
  breast: { title: 'Metastatic breast cancer guideline derived from ESMO', section: 'Response evaluation' },
  prostate: {
    title: 'Consensus on follow-up of metastatic hormone-sensitive prostate cancer',
    section: 'PMC12437568',
  },
} as const satisfies Readonly<Record<string, Source>>

export type SourceId = keyof typeof SOURCES
