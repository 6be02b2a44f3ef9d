import { CASELOAD_ID, DEFAULT_EPOCH, generateCohort, generatePatient } from './cohort/cohort.ts'
import { readInstant } from './cohort/draw/calendar.ts'
import { staff } from './cohort/people/staff.ts'
import { STORIES, STORY_PATIENTS } from './stories/registry.ts'
import type { Story } from './stories/story.ts'

/** What a world is made for: how many patients, around which moment, from which seed. */
export type ScenarioOptions = {
  readonly patients: number
  /** An instant such as `2026-11-23T09:12:00Z`. */
  readonly epoch: string
  readonly seed: number
}

export type Scenario = {
  readonly summary: string
  readonly resources: (options: ScenarioOptions) => Iterable<unknown>
}

export const DEFAULT_SCENARIO = 'cohort'
export const DEFAULT_PATIENTS = 240
export const DEFAULT_SEED = 1
export const DEMO_EPOCH = DEFAULT_EPOCH

const COHORT: Scenario = {
  summary: 'the whole caseload, the people of the stories first',
  resources: (options) => generateCohort(options),
}

const EMPTY: Scenario = {
  summary: 'a team, and a caseload without patients',
  resources: (options) => caseloadOf([], options),
}

/** The one registry of worlds: the caseload, nothing, and each story on its own. */
export const SCENARIOS: ReadonlyMap<string, Scenario> = new Map([
  ['cohort', COHORT],
  ['empty', EMPTY],
  ...STORIES.map((story) => [story.id, scenarioOf(story)] as const),
])

export function scenarioNamed(name: string): Scenario {
  const scenario = SCENARIOS.get(name)
  if (scenario === undefined) {
    throw new Error(`There is no scenario ${name}. There are: ${[...SCENARIOS.keys()].join(', ')}`)
  }
  return scenario
}

function scenarioOf({ shows, patients }: Story): Scenario {
  return { summary: shows, resources: (options) => caseloadOf(patients, options) }
}

/** The people of a story at their places in the whole caseload, so that they are the same there and here. */
function* caseloadOf(patients: Story['patients'] | readonly [], options: ScenarioOptions): Iterable<unknown> {
  const { epoch } = options
  yield {
    resourceType: 'Group',
    id: CASELOAD_ID,
    meta: { versionId: '1', lastUpdated: epoch },
    type: 'person',
    actual: true,
    active: true,
    name: 'Bone metastases clinic (invented patients)',
    quantity: patients.length,
    ...(patients.length > 0 && {
      member: patients.map(({ id }) => ({ entity: { reference: `Patient/${id}` } })),
    }),
  }
  yield* staff(readInstant(epoch))
  for (const patient of patients) yield* generatePatient(STORY_PATIENTS.indexOf(patient), options)
}
