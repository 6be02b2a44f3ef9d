/** As much of the package, which brings no types, as the tests ask of it. */
declare module '@lhncbc/ucum-lhc' {
  type Converted = { readonly status: string; readonly toVal: number | null }
  export const UcumLhcUtils: {
    getInstance(): {
      validateUnitString(unit: string): { readonly status: string }
      convertUnitTo(from: string, value: number, to: string, options?: { molecularWeight: number }): Converted
    }
  }
}
