import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

/** Zoledronate every four weeks, the next in four days; the last blood so many days ago. */
function infused(scene: Scene, given: string, blood: number): void {
  const amount = { value: 4, unit: 'mg' } as const
  const agent = { drug: 'zoledronate', amount, every: 28, first: -388, last: -24, next: 4 } as const
  const who = { family: 'BOGUSLAWSKI', given, sex: 'male', age: 61, primary: 'lung' } as const
  tell(scene, who, { agent, weight: 84, labs: bloodUntil(-40) })
  sample(scene, -blood, ['calcium-corrected', 2.36], ['albumin', 39], ['creatinine', 74])
}

export const BLOOD_BEFORE_INFUSION: Story = {
  id: 'blood-before-infusion',
  name: 'An infusion without its blood',
  shows:
    'Zoledronate in four days: the creatinine counts when it is of the week before, and not when it is older.',
  seedIds: ['TX-2', 'TX-7', 'LAB-1'],
  patients: [
    {
      id: 'story-no-blood-before',
      shows: 'Creatinine of twelve days ago, zoledronate in four days',
      hospital: 'northmere',
      raises: ['B-10'],
      quiet: ['B-01', 'B-02', 'B-03', 'B-04', 'B-09', 'H-01', 'L-01'],
      write: (scene) => infused(scene, 'Feliks', 12),
    },
    {
      id: 'story-blood-before',
      shows: 'Creatinine of three days ago, zoledronate in four days',
      hospital: 'northmere',
      raises: [],
      quiet: ['B-01', 'B-02', 'B-03', 'B-04', 'B-09', 'B-10', 'H-01', 'L-01'],
      write: (scene) => infused(scene, 'Kacper', 3),
    },
  ],
}
