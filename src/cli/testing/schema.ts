import { readFileSync } from 'node:fs'

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

export const SCHEMA = JSON.parse(readFileSync('docs/evaluate.schema.json', 'utf8'))

const ajv = new Ajv2020({ strict: true, allErrors: true })
ajv.addSchema(SCHEMA)

const whole = compiled(SCHEMA.$id)
const patient = compiled(`${SCHEMA.$id}#/$defs/patient`)
const totals = compiled(`${SCHEMA.$id}#/$defs/totals`)

/** Throws with what the schema says against it. */
export function checkResult(json: unknown): void {
  check(whole, json)
}

/** The lines of `--format ndjson`. */
export function checkLines(lines: readonly unknown[]): void {
  for (const line of lines.slice(0, -1)) check(patient, line)
  check(totals, lines.at(-1))
}

function check(validate: ValidateFunction, json: unknown): void {
  if (!validate(json)) throw new Error(ajv.errorsText(validate.errors, { separator: '\n' }))
}

function compiled(ref: string): ValidateFunction {
  const validate = ajv.getSchema(ref)
  if (validate === undefined) throw new Error(`no schema ${ref}`)
  return validate
}
