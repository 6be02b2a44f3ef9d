import type { DrugClass, Opioid } from '#domain/facts/treatment.ts'

import { ATC_SYSTEMS, RXNORM } from '../system.ts'

/** Which opioid a code names, and no other substance beside it. */
const OPIOIDS_BY_RXNORM: ReadonlyMap<string, Opioid> = new Map([
  ['2670', 'codeine'],
  ['4337', 'fentanyl'],
  ['5489', 'hydrocodone'],
  ['3423', 'hydromorphone'],
  ['6813', 'methadone'],
  ['7052', 'morphine'],
  ['7804', 'oxycodone'],
  ['7814', 'oxymorphone'],
  ['787390', 'tapentadol'],
  ['10689', 'tramadol'],
  ['1819', 'buprenorphine'],
  ['6378', 'levorphanol'],
  ['23088', 'dihydrocodeine'],
  ['6754', 'pethidine'],
])

/** Of ATC only codes of the fifth level that are of one substance. */
const OPIOIDS_BY_ATC: ReadonlyMap<string, Opioid> = new Map([
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
])

export function opioidOf(system: string, code: string): Opioid | undefined {
  if (ATC_SYSTEMS.has(system)) return OPIOIDS_BY_ATC.get(code)
  return system === RXNORM ? OPIOIDS_BY_RXNORM.get(code) : undefined
}

/**
 * What its words say against pain: an opioid whose code no table has must not be left out of what a person takes. Which
 * opioid it is, words do not tell.
 */
const ANALGESIC_NAMES: readonly (readonly [RegExp, DrugClass])[] = [
  [
    /\b(?:dihydro)?codeine?\b|\bmorphine?\b|\b(?:oxy|hydro)codone?\b|\b(?:hydro|oxy)morphone?\b|\bfentan[iy]l\b|\b(?:levo)?methadone?\b|\btramadol\b|\btapentadol\b|\bbuprenorphine?\b|\blevorphanol\b|\bpethidine?\b|\bmeperidine?\b|\btilidine?\b/i,
    'opioid',
  ],
  [/\bacetaminophen\b|\bparacetamol\b|\bmetamizole?\b|\bdipyrone\b/i, 'analgesic'],
  [
    /\bibuprofen\b|\bnaproxen\b|\bdiclofenac\b|\b(?:cele|etori)coxib\b|\bketorolac\b|\bmeloxicam\b|\bketoprofen\b|\bindomethacin\b/i,
    'nsaid',
  ],
]

export function analgesicsInText(text: string): readonly DrugClass[] {
  return ANALGESIC_NAMES.filter(([name]) => name.test(text)).map(([, means]) => means)
}
