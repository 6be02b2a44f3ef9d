import { addDose, addOrder } from '../../cohort/chart/medicine.ts'
import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

type Value = readonly [day: number, calcium: number]

/** Found, treated the next day, and measured since. */
function treated(scene: Scene, given: string, found: number, since: readonly Value[]): void {
  const { chart } = scene
  const who = { family: 'FICTICIA', given, age: 67, primary: 'kidney' } as const
  tell(scene, who, { labs: bloodUntil(found - 27), dentalLast: -60 })
  const amount = { value: 4, unit: 'mg' } as const
  const text = 'Zoledronic acid 4 mg intravenous, one dose'
  const stopped = { reason: 'A single dose for high calcium, none planned' }
  const request = addOrder(chart, { drug: 'zoledronate', since: found, amount, text, stopped })
  addDose(chart, { drug: 'zoledronate', at: chart.at(found + 1, 15, 20), amount, request })
  const values: readonly Value[] = [[found, 3.24], ...since]
  for (const [day, calcium] of values)
    sample(scene, day, ['calcium-corrected', calcium], ['albumin', 34], ['creatinine', 88], ['egfr', 70])
}

export const REFRACTORY: Story = {
  id: 'refractory',
  name: 'Treated, and still high',
  shows: 'Eight days after zoledronate calcium is as high as before. On the fourth day nobody can tell yet.',
  seedIds: ['CX-3', 'LAB-1', 'TX-1'],
  patients: [
    {
      id: 'story-refractory',
      shows: 'Corrected calcium 3.08 mmol/L nine days after zoledronate, never within its limits since',
      hospital: 'northmere',
      raises: ['H-01', 'H-07'],
      quiet: ['H-06', 'H-09', 'H-13'],
      write: (scene) =>
        treated(scene, 'Dolores', -11, [
          [-6, 3.12],
          [-1, 3.08],
        ]),
    },
    {
      id: 'story-settling',
      shows:
        'Corrected calcium 2.84 mmol/L on the fourth day after zoledronate, the next control due in three',
      hospital: 'northmere',
      raises: ['H-01'],
      quiet: ['H-06', 'H-07', 'H-13'],
      write: (scene) => treated(scene, 'Mercedes', -6, [[-1, 2.84]]),
    },
  ],
}
