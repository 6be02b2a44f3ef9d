import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

/** Every four weeks 0.9 mg/dL, then the value of two days ago. */
function infused(scene: Scene, given: string, creatinine: number, egfr: number): void {
  const amount = { value: 4, unit: 'mg' } as const
  const agent = { drug: 'zoledronate', amount, every: 28, first: -388, last: -24, next: 4 } as const
  const who = { family: 'MADEUP', given, sex: 'male', age: 55, primary: 'other' } as const
  tell(scene, who, { agent, weight: 96, labs: bloodUntil(-200, { creatinine: 80 }) })
  for (const day of [-170, -142, -114, -86, -58, -30]) {
    sample(scene, day, ['calcium', 9.4], ['albumin', 3.9], ['creatinine', 0.9], ['egfr', 98])
  }
  sample(scene, -2, ['calcium', 9.4], ['albumin', 3.9], ['creatinine', creatinine], ['egfr', egfr])
}

export const KIDNEY_BEFORE_ZOLEDRONATE: Story = {
  id: 'kidney-before-zoledronate',
  name: 'Creatinine up before the next infusion',
  shows: 'From 0.9 to 1.4 mg/dL is half a milligram, which in binary fractions is a little less than half.',
  seedIds: ['CX-5', 'TX-2', 'TX-7', 'HOME-9'],
  patients: [
    {
      id: 'story-kidney-before-zoledronate',
      shows: 'Creatinine 1.4 mg/dL two days ago, baseline 0.9, zoledronate due in four days',
      hospital: 'bayview',
      raises: ['B-01'],
      quiet: ['B-02', 'B-03', 'B-10', 'H-01'],
      write: (scene) => infused(scene, 'Ramón', 1.4, 59),
    },
    {
      id: 'story-kidney-twin',
      shows: 'Creatinine 1.3 mg/dL two days ago, baseline 0.9, zoledronate due in four days',
      hospital: 'bayview',
      raises: [],
      quiet: ['B-01', 'B-02', 'B-03', 'B-09', 'B-10', 'H-01'],
      write: (scene) => infused(scene, 'Ignacio', 1.3, 65),
    },
  ],
}
