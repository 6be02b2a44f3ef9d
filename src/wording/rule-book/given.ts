import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { RuleExample } from '#domain/rules/example.ts'
import { factsGiven } from '#domain/rules/given/facts.ts'

import { capitalized, wordList } from '../list.ts'
import { wordInterval } from '../obligation.ts'
import { wordRefusal } from '../refusal.ts'
import { PRIMARY_WORDS } from '../place/region.ts'
import { wordSymptom } from '../symptom.ts'
import { wordDiary } from './given-diary.ts'
import {
  at,
  plain,
  unlessActive,
  wordDose,
  wordDue,
  wordNotRead,
  wordOrder,
  wordPatient,
  wordPlace,
  wordProAnswer,
  wordReport,
  wordResult,
  wordScore,
  wordWhen,
} from './given-facts.ts'

type ListName = Exclude<keyof PatientFacts, 'patient' | 'coverage'>
type Words = Readonly<Record<ListName, (facts: PatientFacts) => readonly string[]>>

/** Each kind of fact has its words: an example that leaves out what it was given would teach something else. */
const WORDS: Words = {
  results: ({ results }) => results.map(wordResult),
  weights: ({ weights }) => weights.map(({ kilograms, when }) => `Weight ${kilograms} kg, ${wordWhen(when)}`),
  performance: ({ performance }) =>
    performance.map(
      ({ scale, score, when }) => `${scale === 'ecog' ? 'ECOG' : 'Karnofsky'} ${score}, ${wordWhen(when)}`,
    ),
  symptoms: ({ symptoms }) => symptoms.map(wordReport),
  usual: ({ usual }) =>
    usual.map(({ symptom }) => `${capitalized(wordSymptom(symptom))} marked as usual for this patient`),
  pro: ({ pro }) => pro.map(wordProAnswer),
  pain: ({ pain }) => wordDiary(pain),
  primaries: ({ primaries }) =>
    primaries.map(({ primary }) => `Primary: ${PRIMARY_WORDS[primary].toLowerCase()}`),
  sites: ({ sites }) =>
    sites.map(({ region, state }) => `Bone metastasis: ${wordPlace(region)}${unlessActive(state)}`),
  lesions: ({ lesions }) => lesions.map(({ lesion, when }) => `Lesion ${lesion}, ${wordWhen(when)}`),
  fractureScores: ({ fractureScores }) => fractureScores.map(wordScore),
  complications: ({ complications }) =>
    complications.map(
      ({ kind, state, region }) =>
        `On record: ${plain(kind)}${region === undefined ? '' : `, ${wordPlace(region)}`}${unlessActive(state)}`,
    ),
  doses: ({ doses }) => doses.map(wordDose),
  orders: ({ orders }) => orders.map(wordOrder),
  procedures: ({ procedures }) =>
    procedures.map(
      ({ named, state, when, about }) =>
        `${capitalized(plain(named))}${about.length === 0 ? '' : ` (${wordList(about.map(plain))})`}, ${state}${at(when)}`,
    ),
  services: ({ services }) =>
    services.map(({ named, state, interval }) =>
      [`Planned: ${plain(named)}`, ...(interval ? [wordInterval(interval)] : []), state].join(', '),
    ),
  bookings: ({ bookings }) =>
    bookings.map(({ named, state, when }) => `${capitalized(plain(named))} ${state}, ${wordWhen(when)}`),
  examinations: ({ examinations }) =>
    examinations.map(({ named, state, when }) => `${named} ${state}, ${wordWhen(when)}`),
  visits: ({ visits }) => visits.map(({ kind, state, when }) => `Visit, ${kind}, ${plain(state)}${at(when)}`),
  carePlans: ({ carePlans }) => carePlans.map(({ kind }) => `Care plan: ${plain(kind)}`),
  allergies: ({ allergies }) => allergies.map(({ substance }) => `Allergy: ${substance}`),
  tasks: ({ tasks }) => tasks.map(({ state }) => `Task ${state}`),
  refusals: ({ refusals }) => refusals.map((refusal) => `${wordRefusal(refusal)}${at(refusal.when)}`),
}

/** What an example is given, a line for each fact, by how long ago it was. */
export function wordGiven({ given, obligations = [] }: Pick<RuleExample, 'given' | 'obligations'>) {
  const facts = factsGiven(given)
  return [
    ...wordPatient(facts.patient),
    ...Object.values(WORDS).flatMap((words) => words(facts)),
    ...wordNotRead(facts),
    ...obligations.map(wordDue),
  ]
}
