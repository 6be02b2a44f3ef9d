/** A unit as the domain knows it, and by how much a value in it must be multiplied: only by exact powers of ten. */
export type Unit = { readonly unit: string; readonly times: number }

const same = (unit: string): Unit => ({ unit, times: 1 })

/** UCUM codes that mean exactly a unit of the domain. */
const WRITTEN: readonly (readonly [code: string, units: readonly Unit[]])[] = [
  ['mmol/L', [same('mmol/L'), { unit: 'umol/L', times: 1000 }]],
  ['umol/L', [same('umol/L')]],
  ['nmol/L', [same('nmol/L')]],
  ['pmol/L', [same('pmol/L')]],
  ['mg/dL', [same('mg/dL')]],
  ['mg/L', [same('mg/L')]],
  ['g/dL', [same('g/dL')]],
  ['g/L', [same('g/L')]],
  ['ng/mL', [same('ng/mL')]],
  ['ug/L', [same('ng/mL')]],
  ['pg/mL', [same('pg/mL')]],
  ['ng/L', [same('pg/mL')]],
  ['U/L', [same('U/L')]],
  ['[IU]/L', [same('U/L')]],
  ["[arb'U]/mL", [same("[arb'U]/mL")]],
  ["k[arb'U]/L", [same("[arb'U]/mL")]],
  ['U/mL', [same("[arb'U]/mL")]],
  ['[IU]/mL', [same("[arb'U]/mL")]],
  ['kU/L', [same("[arb'U]/mL")]],
  ['k[IU]/L', [same("[arb'U]/mL")]],
  ['10*9/L', [same('10*9/L')]],
  ['10*3/uL', [same('10*9/L')]],
  ['10*3/mm3', [same('10*9/L')]],
  ['10*6/mL', [same('10*9/L')]],
  ['/nL', [same('10*9/L')]],
  ['mL/min/{1.73_m2}', [same('mL/min/{1.73_m2}')]],
  // In UCUM an annotation in braces weighs nothing, so for a code that is per 1.73 m2 by definition these are the same.
  ['mL/min/1.73.m2', [same('mL/min/{1.73_m2}')]],
  ['mL/min', [same('mL/min'), same('mL/min/{1.73_m2}')]],
  ['kg', [same('kg')]],
  ['g', [same('g')]],
  ['[lb_av]', [same('[lb_av]')]],
  ['{score}', [same('{score}')]],
  ['1', [same('{score}')]],
]

/** UCUM knows the liter by two symbols, `L` and `l`. Nothing else in these codes has a capital L. */
const CODES: ReadonlyMap<string, readonly Unit[]> = new Map(
  WRITTEN.flatMap(([code, units]) => [
    [code.replaceAll('L', 'l'), units],
    [code, units],
  ]),
)

/** Unit texts that count where no code is given: a closed list, each naming a code above. */
const TEXTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['mmol/l', ['mmol/L']],
  ['MMOL/L', ['mmol/L']],
  ['umol/l', ['umol/L']],
  ['µmol/L', ['umol/L']],
  ['µmol/l', ['umol/L']],
  ['μmol/L', ['umol/L']],
  ['μmol/l', ['umol/L']],
  ['UMOL/L', ['umol/L']],
  ['nmol/l', ['nmol/L']],
  ['NMOL/L', ['nmol/L']],
  ['pmol/l', ['pmol/L']],
  ['PMOL/L', ['pmol/L']],
  ['mg/dl', ['mg/dL']],
  ['MG/DL', ['mg/dL']],
  ['mg/l', ['mg/L']],
  ['MG/L', ['mg/L']],
  ['g/dl', ['g/dL']],
  ['G/DL', ['g/dL']],
  ['gm/dL', ['g/dL']],
  ['g/l', ['g/L']],
  // Giga per liter in blood counts, gram per liter elsewhere: what the measure can have decides.
  ['G/L', ['g/L', '10*9/L']],
  ['G/l', ['g/L', '10*9/L']],
  ['ng/ml', ['ng/mL']],
  ['NG/ML', ['ng/mL']],
  ['µg/L', ['ug/L']],
  ['µg/l', ['ug/L']],
  ['μg/L', ['ug/L']],
  ['μg/l', ['ug/L']],
  ['ug/l', ['ug/L']],
  ['pg/ml', ['pg/mL']],
  ['PG/ML', ['pg/mL']],
  ['ng/l', ['ng/L']],
  ['U/l', ['U/L']],
  ['u/L', ['U/L']],
  ['IU/L', ['[IU]/L']],
  ['IU/l', ['[IU]/L']],
  ['U/ml', ['U/mL']],
  ['IU/mL', ['[IU]/mL']],
  ['IU/ml', ['[IU]/mL']],
  ['kU/l', ['kU/L']],
  ['kIU/L', ['k[IU]/L']],
  ['10*9/l', ['10*9/L']],
  ['10^9/L', ['10*9/L']],
  ['10^9/l', ['10*9/L']],
  ['10E9/L', ['10*9/L']],
  ['x10^9/L', ['10*9/L']],
  ['x10*9/L', ['10*9/L']],
  ['x10E9/L', ['10*9/L']],
  ['x 10^9/L', ['10*9/L']],
  ['10^3/uL', ['10*3/uL']],
  ['10^3/µL', ['10*3/uL']],
  ['10^3/μL', ['10*3/uL']],
  ['x10^3/uL', ['10*3/uL']],
  ['x10E3/uL', ['10*3/uL']],
  ['10*3/ul', ['10*3/uL']],
  ['K/uL', ['10*3/uL']],
  ['K/ul', ['10*3/uL']],
  ['k/uL', ['10*3/uL']],
  ['K/µL', ['10*3/uL']],
  ['K/μL', ['10*3/uL']],
  ['thou/uL', ['10*3/uL']],
  ['mL/min/1.73m2', ['mL/min/{1.73_m2}']],
  ['mL/min/1.73 m2', ['mL/min/{1.73_m2}']],
  ['mL/min/1.73m²', ['mL/min/{1.73_m2}']],
  ['mL/min/1.73 m²', ['mL/min/{1.73_m2}']],
  ['mL/min/1.73m^2', ['mL/min/{1.73_m2}']],
  ['ml/min/1.73m2', ['mL/min/{1.73_m2}']],
  ['ml/min/1.73 m2', ['mL/min/{1.73_m2}']],
  ['ml/min/1.73m²', ['mL/min/{1.73_m2}']],
  ['ml/min/1.73 m²', ['mL/min/{1.73_m2}']],
  ['ml/min', ['mL/min']],
  ['Kg', ['kg']],
  ['KG', ['kg']],
  ['lb', ['[lb_av]']],
  ['lbs', ['[lb_av]']],
])

/** The units that a UCUM code may mean; undefined when it is not in the table. */
export function unitsOfCode(code: string): readonly Unit[] | undefined {
  return CODES.get(code)
}

/** The units that a text may mean: a UCUM code written as text, or a synonym. */
export function unitsOfText(text: string): readonly Unit[] | undefined {
  return BY_TEXT.get(text)
}

const BY_TEXT: ReadonlyMap<string, readonly Unit[]> = new Map(
  [...CODES.keys(), ...TEXTS.keys()].map((text) => [
    text,
    [text, ...(TEXTS.get(text) ?? [])].flatMap((code) => CODES.get(code) ?? []),
  ]),
)

export const UNIT_SYNONYMS = TEXTS
export const UNIT_CODES: readonly string[] = [...CODES.keys()]
