import { expect, test } from 'vitest'

import { calcium, ndjson, patient } from '../testing/records.ts'
import { folderWith, resultOf, runEvaluate, runHere, type Result } from '../testing/run-evaluate.ts'

const AS_OF = ['--as-of', '2026-11-23', '--all']

/** Without the source, which is the folder for one and a file for the other. */
function answers({ counts, unattributed, patients }: Result) {
  return {
    counts,
    unattributed,
    patients: patients.map(({ patient: id, findings, obligations, refused }) => ({
      id,
      findings,
      obligations,
      refused,
    })),
  }
}

test('records that were merged and answers to one questionnaire are read as in one file @H41', async () => {
  const people = Array.from({ length: 40 }, (_, index) => index)
  const merged = people.map((index) =>
    patient(`old${index}`, {
      link: [{ type: 'replaced-by', other: { reference: `Patient/new${(index * 7) % 40}` } }],
    }),
  )
  const responses = people.map((index) => ({
    resourceType: 'QuestionnaireResponse',
    id: `q${index}`,
    status: 'completed',
    subject: { reference: `Patient/new${index}` },
    authored: '2026-11-20',
    questionnaire: 'https://forms.example/symptoms|1',
    item: [{ linkId: '1', answer: [{ valueBoolean: index % 2 === 0 }] }],
  }))
  const questionnaire = {
    resourceType: 'Questionnaire',
    id: 'symptoms',
    url: 'https://forms.example/symptoms',
    version: '1',
    item: [{ linkId: '1', code: [{ system: 'http://snomed.info/sct', code: '102568007' }] }],
  }
  const files = {
    'Patient.ndjson': ndjson(...merged, ...people.map((index) => patient(`new${index}`))),
    'Observation.ndjson': ndjson(
      ...people.map((index) =>
        calcium({ id: `o${index}`, of: `old${index}`, value: 2.2 + index / 50, at: '2026-11-18' }),
      ),
    ),
    'Questionnaire.ndjson': ndjson(questionnaire),
    'QuestionnaireResponse.ndjson': ndjson(...responses),
  }
  const folder = folderWith(files)
  const whole = resultOf(await runEvaluate([...AS_OF, '--merge', ...Object.keys(files)], { cwd: folder }))
  expect(whole.counts).toMatchObject({ received: 161, used: 161 })
  for (const partBytes of [1_000_000, 5_000, 1_000]) {
    const bulk = resultOf(await runHere([...AS_OF, '--bulk', folder], partBytes))
    expect(answers(bulk)).toEqual(answers(whole))
  }
})
