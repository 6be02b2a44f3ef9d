/** What a world is made for: how many patients, around which moment, from which seed. */
export type ScenarioOptions = {
  readonly patients: number
  /** An instant such as `2026-11-23T08:00:00Z`. */
  readonly epoch: string
  readonly seed: number
}

export type Scenario = {
  readonly summary: string
  readonly resources: (options: ScenarioOptions) => Iterable<unknown>
}

export const DEFAULT_SCENARIO = 'empty'
export const DEFAULT_PATIENTS = 240
export const DEFAULT_SEED = 1

const byName = new Map<string, Scenario>([
  ['empty', { summary: 'A caseload group without patients', resources: emptyCaseload }],
])

export const SCENARIOS: ReadonlyMap<string, Scenario> = byName

export function scenarioNamed(name: string): Scenario {
  const scenario = byName.get(name)
  if (scenario === undefined) {
    throw new Error(`There is no scenario ${name}. There are: ${[...byName.keys()].join(', ')}`)
  }
  return scenario
}

function emptyCaseload({ epoch }: ScenarioOptions): readonly unknown[] {
  const meta = { versionId: '1', lastUpdated: epoch }
  return [
    { resourceType: 'Group', id: 'caseload', meta, type: 'person', actual: true, name: 'Bone metastases' },
    { resourceType: 'Practitioner', id: 'nurse', meta, name: [{ family: 'Vale', given: ['Robin'] }] },
  ]
}
