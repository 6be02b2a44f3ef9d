import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'
import type { AgentPlan } from '../../cohort/course/profile.ts'

const zoledronate: AgentPlan = {
  drug: 'zoledronate',
  amount: { value: 4, unit: 'mg' },
  every: 28,
  first: -388,
  last: -24,
  next: 4,
}

type Body = {
  readonly given: string
  readonly sex: 'female' | 'male'
  readonly age: number
  readonly weight: number
  readonly creatinine: number
}

/** Blood of two days ago, the same as ever: what matters is how much a kidney of this age and weight clears. */
function infused(scene: Scene, { given, sex, age, weight, creatinine }: Body): void {
  tell(
    scene,
    { family: 'INVENTADO', given, sex, age, primary: 'breast' },
    { agent: zoledronate, weight, labs: bloodUntil(-30, { creatinine }) },
  )
  sample(scene, -2, ['calcium-corrected', 2.36], ['albumin', 39], ['creatinine', creatinine])
}

export const DOSE_FOR_THE_KIDNEY: Story = {
  id: 'dose-for-the-kidney',
  name: 'Four milligrams for every kidney',
  shows: 'The same order for three people: one clears too little for any, one for less than it, one enough.',
  seedIds: ['TX-2', 'TX-7', 'CX-5'],
  patients: [
    {
      id: 'story-clearance-too-low',
      shows:
        'Zoledronate due in four days; 78 years, 62 kg, creatinine 182 µmol/L: clearance about 26 mL/min',
      hospital: 'northmere',
      raises: ['B-02'],
      quiet: ['B-01', 'B-03', 'B-04', 'B-05', 'B-10', 'H-01', 'L-01'],
      write: (scene) =>
        infused(scene, { given: 'Aurelio', sex: 'male', age: 78, weight: 62, creatinine: 182 }),
    },
    {
      id: 'story-dose-above-table',
      shows:
        '4 mg ordered; 72 years, 60 kg, creatinine 115 µmol/L: clearance about 37 mL/min, the table gives 3.0 mg',
      hospital: 'northmere',
      raises: ['B-03'],
      quiet: ['B-01', 'B-02', 'B-04', 'B-05', 'B-10', 'H-01', 'L-01'],
      write: (scene) =>
        infused(scene, { given: 'Carmela', sex: 'female', age: 72, weight: 60, creatinine: 115 }),
    },
    {
      id: 'story-dose-by-table',
      shows: '4 mg ordered; 70 years, 70 kg, creatinine 97 µmol/L: clearance about 62 mL/min',
      hospital: 'northmere',
      raises: [],
      quiet: ['B-01', 'B-02', 'B-03', 'B-04', 'B-05', 'B-09', 'B-10', 'H-01', 'L-01'],
      write: (scene) =>
        infused(scene, { given: 'Teodoro', sex: 'male', age: 70, weight: 70, creatinine: 97 }),
    },
  ],
}
