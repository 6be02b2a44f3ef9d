import type { Medicine } from '../../cohort/course/profile.ts'
import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const COLECALCIFEROL = {
  drug: 'cholecalciferol',
  since: -300,
  text: 'Cholecalciferol 800 units once a day',
} as const satisfies Medicine

function taking(scene: Scene, given: string, value: number, medicines: readonly Medicine[]): void {
  tell(scene, { family: 'PRETENDA', given, age: 72, primary: 'breast' }, { labs: bloodUntil(-30), medicines })
  sample(scene, -2, ['calcium-corrected', value], ['albumin', 39], ['creatinine', 72])
}

export const CULPRIT: Story = {
  id: 'culprit',
  name: 'A tablet that holds calcium back',
  shows:
    'Beside a high calcium the list of medicines names indapamide. Calcium and vitamin D with a calcium well within its ' +
    'range are what a bone agent asks for.',
  seedIds: ['LAB-1', 'TX-2'],
  patients: [
    {
      id: 'story-culprit',
      shows: 'Corrected calcium 2.65 mmol/L on indapamide and cholecalciferol',
      hospital: 'northmere',
      raises: ['H-01', 'H-10'],
      quiet: ['H-02', 'H-12', 'H-13'],
      write: (scene) =>
        taking(scene, 'Rosalind', 2.65, [
          COLECALCIFEROL,
          { drug: 'indapamide', since: -500, text: 'Indapamide 1.5 mg once a day' },
        ]),
    },
    {
      id: 'story-supplements',
      shows: 'Corrected calcium 2.44 mmol/L on calcium and cholecalciferol',
      hospital: 'northmere',
      raises: [],
      quiet: ['H-01', 'H-03', 'H-10'],
      write: (scene) =>
        taking(scene, 'Rosamund', 2.44, [
          COLECALCIFEROL,
          { drug: 'calcium-carbonate', since: -300, text: 'Calcium carbonate 1250 mg once a day' },
        ]),
    },
  ],
}
