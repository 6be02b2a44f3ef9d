import type { Drug, DrugClass } from '#domain/facts/treatment.ts'

import { createCodeTable, inSystem, type Row } from './code-table.ts'
import { RXNORM, SNOMED } from './system.ts'

const of = (
  means: DrugClass,
  ...drugs: readonly (readonly [code: string, name: string, source?: 'B' | 'C'])[]
) => drugs.map(([code, name, source = 'C']): Row<DrugClass> => [code, name, source, means])

/** RxNorm ingredients. What is not here is still shown under its own name, of class `other`. */
export const INGREDIENTS = createCodeTable<DrugClass>(
  inSystem(RXNORM, [
    ...of('denosumab', ['993449', 'denosumab', 'B']),
    ...of(
      'zoledronate',
      ['77655', 'zoledronic acid', 'B'],
      ['1156253', 'zoledronic acid Injectable Product', 'B'],
    ),
    ...of('pamidronate', ['11473', 'pamidronate', 'B']),
    ...of('ibandronate', ['115264', 'ibandronate']),
    ...of(
      'opioid',
      ['2670', 'codeine', 'B'],
      ['4337', 'fentanyl', 'B'],
      ['5489', 'hydrocodone', 'B'],
      ['3423', 'hydromorphone', 'B'],
      ['6813', 'methadone', 'B'],
      ['7052', 'morphine', 'B'],
      ['7804', 'oxycodone', 'B'],
      ['7814', 'oxymorphone', 'B'],
      ['787390', 'tapentadol', 'B'],
      ['10689', 'tramadol', 'B'],
      ['1819', 'buprenorphine', 'B'],
      ['6378', 'levorphanol', 'B'],
      ['23088', 'dihydrocodeine', 'B'],
      ['6754', 'meperidine', 'B'],
    ),
    ...of('analgesic', ['161', 'acetaminophen']),
    ...of(
      'nsaid',
      ['5640', 'ibuprofen'],
      ['7258', 'naproxen'],
      ['3355', 'diclofenac'],
      ['140587', 'celecoxib'],
    ),
    ...of(
      'corticosteroid',
      ['3264', 'dexamethasone'],
      ['8640', 'prednisone'],
      ['8638', 'prednisolone'],
      ['6902', 'methylprednisolone'],
      ['5492', 'hydrocortisone'],
    ),
    ...of(
      'thiazide',
      ['5487', 'hydrochlorothiazide'],
      ['2409', 'chlorthalidone'],
      ['5764', 'indapamide'],
      ['6916', 'metolazone'],
      ['1369', 'bendroflumethiazide'],
    ),
    ...of('lithium', ['6448', 'lithium']),
    ...of('calcium-supplement', ['1897', 'calcium carbonate']),
    ...of('vitamin-d', ['2418', 'cholecalciferol'], ['4018', 'ergocalciferol'], ['1894', 'calcitriol']),
    ...of('theophylline', ['10438', 'theophylline']),
    ...of(
      'chemotherapy',
      ['72962', 'docetaxel'],
      ['56946', 'paclitaxel', 'B'],
      ['2555', 'cisplatin'],
      ['40048', 'carboplatin'],
      ['3002', 'cyclophosphamide', 'B'],
      ['3639', 'doxorubicin', 'B'],
      ['12574', 'gemcitabine'],
      ['194000', 'capecitabine'],
      ['11202', 'vincristine', 'B'],
      ['5650', 'idarubicin', 'B'],
    ),
    ...of(
      'endocrine',
      ['10324', 'tamoxifen'],
      ['282357', 'fulvestrant'],
      ['1100072', 'abiraterone'],
      ['1307298', 'enzalutamide'],
    ),
    ...of(
      'aromatase-inhibitor',
      ['84857', 'anastrozole', 'B'],
      ['72965', 'letrozole'],
      ['258494', 'exemestane'],
    ),
    ...of(
      'androgen-deprivation',
      ['42375', 'leuprolide'],
      ['50610', 'goserelin'],
      ['38782', 'triptorelin'],
      ['475230', 'degarelix'],
    ),
    ...of('targeted', ['224905', 'trastuzumab'], ['141704', 'everolimus'], ['328134', 'gefitinib']),
    ...of('immunotherapy', ['1547545', 'pembrolizumab'], ['1597876', 'nivolumab']),
  ]),
)

export const SUBSTANCES = createCodeTable<DrugClass>(
  inSystem(SNOMED, [
    ['446321003', 'Denosumab', 'B', 'denosumab'],
    ['395926009', 'Zoledronic acid', 'B', 'zoledronate'],
    ['96288007', 'Pamidronate', 'B', 'pamidronate'],
  ]),
)

/** ATC groups; the longest prefix that fits decides. */
const ATC_PREFIXES: ReadonlyMap<string, DrugClass> = new Map([
  ['M05BX04', 'denosumab'],
  ['M05BA08', 'zoledronate'],
  ['M05BA03', 'pamidronate'],
  ['M05BA06', 'ibandronate'],
  ['H05BA', 'calcitonin'],
  ['H05AA', 'parathyroid-analog'],
  ['B05BB', 'rehydration'],
  ['N02A', 'opioid'],
  ['N07BC01', 'opioid'],
  ['N07BC02', 'opioid'],
  ['R05DA04', 'opioid'],
  ['N02B', 'analgesic'],
  ['M01A', 'nsaid'],
  ['H02AB', 'corticosteroid'],
  ['C03A', 'thiazide'],
  ['C03BA', 'thiazide'],
  ['C03BB', 'thiazide'],
  ['C03EA', 'thiazide'],
  // Combinations: with a beta blocker, an ACE inhibitor, an angiotensin receptor blocker, a calcium channel blocker.
  ['C07B', 'thiazide'],
  ['C07D', 'thiazide'],
  ['C08GA02', 'thiazide'],
  ['C09BA', 'thiazide'],
  ['C09BX01', 'thiazide'],
  ['C09DA', 'thiazide'],
  ['C09DX01', 'thiazide'],
  ['C09DX03', 'thiazide'],
  ['C09DX06', 'thiazide'],
  ['C09DX07', 'thiazide'],
  ['C09XA52', 'thiazide'],
  ['C09XA54', 'thiazide'],
  ['A02AC', 'calcium-supplement'],
  ['A12A', 'calcium-supplement'],
  ['V03AE07', 'calcium-supplement'],
  ['A11CC', 'vitamin-d'],
  ['H05BX02', 'vitamin-d'],
  ['H05BX03', 'vitamin-d'],
  ['A11CA', 'vitamin-a'],
  ['N05AN', 'lithium'],
  ['R03DA', 'theophylline'],
  ['L01A', 'chemotherapy'],
  ['L01B', 'chemotherapy'],
  ['L01C', 'chemotherapy'],
  ['L01D', 'chemotherapy'],
  ['L01X', 'chemotherapy'],
  ['L01E', 'targeted'],
  ['L01F', 'targeted'],
  ['L01FF', 'immunotherapy'],
  ['L02', 'endocrine'],
  ['L02BG', 'aromatase-inhibitor'],
  ['L02AE', 'androgen-deprivation'],
  ['L02BX02', 'androgen-deprivation'],
  ['L02BX04', 'androgen-deprivation'],
  // Thalidomide, lenalidomide, pomalidomide: of myeloma.
  ['L04AX02', 'targeted'],
  ['L04AX04', 'targeted'],
  ['L04AX06', 'targeted'],
  ['V10', 'radiopharmaceutical'],
])

export function classOfAtc(code: string): DrugClass | undefined {
  for (let length = Math.min(code.length, 7); length >= 3; length -= 1) {
    const found = ATC_PREFIXES.get(code.slice(0, length))
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Brands of denosumab: for cancer 120 mg, for osteoporosis 60 mg. Biosimilars as the FDA and the European Commission have
 * approved them, in pairs, up to December 2025 (pearceip.law, 29-Oct-2025 and 01-Dec-2025).
 */
const DENOSUMAB = {
  cancer:
    'xgeva|wyost|xbryk|osenvelt|bomyntra|bilprevda|aukelso|xtrenbo|jubereq|yaxwer|denbrayce|vevzuo|zvogra|xbonzy|degevma',
  osteoporosis:
    'prolia|jubbonti|obodence|ospomyv|stoboclo|conexxence|bildyos|bosaya|enoby|osvyrti|junod|izamby|evfraxy|kefdensis|acvybra|ponlimsi|osqay|zadenvi',
}
const ZOLEDRONATE = { cancer: 'zometa', osteoporosis: 'aclasta|reclast' }

/** The last resort, for bone agents alone: their own name or a brand that stands for one agent only. */
const NAMES: readonly (readonly [RegExp, DrugClass])[] = [
  [word('denosumab', DENOSUMAB.cancer, DENOSUMAB.osteoporosis), 'denosumab'],
  [word('zoledronate', 'zoledronic', ZOLEDRONATE.cancer, ZOLEDRONATE.osteoporosis), 'zoledronate'],
  [word('pamidronate', 'pamidronic', 'aredia'), 'pamidronate'],
  [word('ibandronate', 'ibandronic', 'bondronat'), 'ibandronate'],
]

/** Where a word begins; a name may go on, as `denosumab-bbdz`. */
function word(...alternatives: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${alternatives.join('|')})`, 'i')
}

export function boneAgentInText(text: string): DrugClass | undefined {
  const found = NAMES.filter(([name]) => name.test(text))
  return found.length === 1 ? found[0]?.[1] : undefined
}

type Purpose = NonNullable<Drug['madeFor']>

/** A brand is made for one purpose, and so is a strength; `4 mg/5 mL` is four milligrams. */
const MADE_FOR: Readonly<Partial<Record<DrugClass, Readonly<Record<Purpose, RegExp>>>>> = {
  denosumab: {
    cancer: word(DENOSUMAB.cancer, milligrams(120)),
    osteoporosis: word(DENOSUMAB.osteoporosis, milligrams(60)),
  },
  zoledronate: {
    cancer: word(ZOLEDRONATE.cancer, milligrams(4)),
    osteoporosis: word(ZOLEDRONATE.osteoporosis, milligrams(5)),
  },
}

function milligrams(count: number): string {
  return String.raw`(?<![\d.,])${count}(?:\.0+)?\s*mg\b`
}

/** What a product is made for, as far as all its names agree. */
export function madeForIn(agent: DrugClass, names: readonly string[]): Purpose | undefined {
  const made = MADE_FOR[agent]
  if (made === undefined) return undefined
  const told = (['cancer', 'osteoporosis'] as const).filter((purpose) =>
    names.some((name) => made[purpose].test(name)),
  )
  return told.length === 1 ? told[0] : undefined
}
