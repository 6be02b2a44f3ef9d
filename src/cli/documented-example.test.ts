import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { folderWith, resultOf, runEvaluate } from './testing/run-evaluate.ts'

const DOCUMENT = readFileSync('docs/evaluate.md', 'utf8')

function block(name: string): string {
  const [, found] = DOCUMENT.split(`<!-- example: ${name} -->\n\n\`\`\`json\n`)
  return found?.split('\n```', 1).join('') ?? ''
}

test('the example of the documentation is what the command prints', async () => {
  const folder = folderWith({ 'records.ndjson': `${block('input')}\n` })
  const ran = await runEvaluate(['--as-of', '2026-11-23', 'records.ndjson'], { cwd: folder })
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  expect(resultOf(ran)).toEqual(JSON.parse(block('output')))
})
