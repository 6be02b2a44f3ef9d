import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

function totalOnly(scene: Scene, given: string, value: number): void {
  tell(
    scene,
    { family: 'EXEMPLAR', given, sex: 'male', age: 67, primary: 'kidney' },
    { labs: bloodUntil(-45) },
  )
  sample(scene, -2, ['calcium', value], ['creatinine', 84])
}

export const WITHOUT_ALBUMIN: Story = {
  id: 'without-albumin',
  name: 'Total calcium, and no albumin to judge it by',
  shows: 'A normal total without albumin says nothing; a high one is raised and labeled uncorrected.',
  seedIds: ['LAB-1', 'PRIM-4'],
  patients: [
    {
      id: 'story-total-normal',
      shows: 'Total calcium 2.45 mmol/L, albumin 45 days old: cannot tell',
      hospital: 'eastfield',
      raises: [],
      quiet: ['H-01', 'L-01'],
      write: (scene) => totalOnly(scene, 'Dafydd', 2.45),
    },
    {
      id: 'story-total-high',
      shows: 'Total calcium 2.72 mmol/L, albumin 45 days old: high, uncorrected',
      hospital: 'eastfield',
      raises: ['H-01'],
      quiet: ['L-01', 'H-05'],
      write: (scene) => totalOnly(scene, 'Gwilym', 2.72),
    },
  ],
}
