import { bloodUntil, monthlyDenosumab, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const agent = monthlyDenosumab({ first: -17, last: -17, next: 11 })

function begun(scene: Scene, given: string): void {
  const who = { family: 'BEISPIEL', given, age: 66, primary: 'breast' } as const
  tell(scene, who, { agent, labs: bloodUntil(-19) })
}

export const FIRST_DOSE_UNCHECKED: Story = {
  id: 'first-dose-unchecked',
  name: 'Nobody looked after the first dose',
  shows: 'Two weeks after a first denosumab calcium is to have been measured. Once it was, once it was not.',
  seedIds: ['TX-2', 'LAB-1'],
  patients: [
    {
      id: 'story-first-dose-unchecked',
      shows: 'First denosumab 17 days ago, the last calcium two days before it',
      hospital: 'northmere',
      raises: ['L-07'],
      quiet: ['L-01', 'L-02', 'L-05'],
      write: (scene) => begun(scene, 'Wiebke'),
    },
    {
      id: 'story-first-dose-checked',
      shows: 'First denosumab 17 days ago, calcium good eight days after it',
      hospital: 'northmere',
      raises: [],
      quiet: ['L-01', 'L-05', 'L-07', 'H-11'],
      write: (scene) => {
        begun(scene, 'Silke')
        sample(scene, -9, ['calcium-corrected', 2.33], ['albumin', 38], ['creatinine', 70])
      },
    },
  ],
}
