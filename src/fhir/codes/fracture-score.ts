import {
  MIRELS_ANSWERS,
  SINS_ANSWERS,
  type FractureScale,
  type MirelsItem,
  type ScoreItem,
  type SinsItem,
} from '#domain/facts/fracture-score.ts'

import { createCodeTable, inSystem, type CodeTable, type Row } from './code-table.ts'
import { BW } from './system.ts'

/** What a code of a score stands for: the score as a whole, which its total is the value of, or one item of it. */
export type ScoreCode = {
  readonly scale: FractureScale
  readonly item: ScoreItem | 'total' | 'cortical-breach'
}

function rows(scale: FractureScale, items: readonly ScoreCode['item'][]): readonly Row<ScoreCode>[] {
  const whole: Row<ScoreCode> = [scale, `${scale} score`, 'own', { scale, item: 'total' }]
  return [
    whole,
    ...items.map((item): Row<ScoreCode> => [`${scale}-${item}`, `${scale} ${item}`, 'own', { scale, item }]),
  ]
}

/** Neither score has a code of LOINC. */
export const FRACTURE_SCORES = createCodeTable<ScoreCode>(
  inSystem(BW.assessment, [
    ...rows('mirels', ['total', 'site', 'pain', 'lesion', 'size', 'cortical-breach']),
    ...rows('sins', ['total', 'location', 'pain', 'lesion', 'alignment', 'collapse', 'posterolateral']),
  ]),
)

type Answers<Item extends string> = Readonly<Record<Item, readonly string[]>>

function tablesOf<Item extends string>(answers: Answers<Item>): ReadonlyMap<string, CodeTable<string>> {
  return new Map(
    Object.entries<readonly string[]>(answers).map(([item, ofItem]) => {
      const coded = ofItem.filter((answer) => answer !== 'not-collapsed')
      const own = coded.map((answer): Row<string> => [answer, answer.replaceAll('-', ' '), 'own', answer])
      const lesions = item === 'lesion' ? inSystem(BW.lesion, own) : []
      return [item, createCodeTable<string>(inSystem(BW.fractureScore, own), lesions)]
    }),
  )
}

const ANSWERS = {
  mirels: tablesOf<MirelsItem>(MIRELS_ANSWERS),
  sins: tablesOf<SinsItem>(SINS_ANSWERS),
} as const satisfies Record<FractureScale, unknown>

/** The answers that an item of a scale may have. */
export function answersOf(scale: FractureScale, item: ScoreItem): CodeTable<string> | undefined {
  return ANSWERS[scale].get(item)
}

export const FRACTURE_ANSWERS: readonly CodeTable<string>[] = [
  ...ANSWERS.mirels.values(),
  ...ANSWERS.sins.values(),
]
