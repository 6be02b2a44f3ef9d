import type { DrugClass } from '#domain/facts/treatment.ts'

/**
 * Whole words. A calcium has its salt: `atorvastatin calcium` is none. Procalcitonin is a laboratory test, and calcipotriol
 * an ointment.
 */
const NAMES: readonly (readonly [RegExp, DrugClass])[] = [
  [/\b(?:calcitonin|salcatonin)\b/i, 'calcitonin'],
  [/(?:thiazide|\b(?:chlort?h?alidone|indapamide|metolazone|xipamide|hctz))\b/i, 'thiazide'],
  [
    /\bcalcium (?:carbonate|citrate|acetate|gluconate|glubionate|lactate|lactogluconate|phosphate|chloride)\b/i,
    'calcium-supplement',
  ],
  [/\bvitamin d[23]?\b|\b(?:chole|cole|ergo)calciferol\b|\b(?:alfacalcidol|calcifediol)\b/i, 'vitamin-d'],
  [/\b(?:calcitriol|paricalcitol|doxercalciferol)\b/i, 'vitamin-d'],
  [/\blithium\b/i, 'lithium'],
  [/\b(?:vitamin a|retinol|retinyl)\b/i, 'vitamin-a'],
  [/\b(?:theophylline|aminophylline)\b/i, 'theophylline'],
  [/\b(?:teriparatide|abaloparatide)\b/i, 'parathyroid-analog'],
]

/** What raises calcium, or lowers it, is not to be overlooked for want of a code: products have names, and no groups. */
export function calciumDrugsInText(text: string): readonly DrugClass[] {
  return [...new Set(NAMES.flatMap(([name, of]) => (name.test(text) ? [of] : [])))]
}
