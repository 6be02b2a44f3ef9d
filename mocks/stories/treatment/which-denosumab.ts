import { addDose, addOrder, type Amount } from '../../cohort/chart/medicine.ts'
import { BLOOD, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

type Written = { readonly amount?: Amount; readonly everyDays?: number; readonly days: readonly number[] }

function given(scene: Scene, name: string, { amount, everyDays, days }: Written): void {
  const { chart } = scene
  tell(scene, { family: 'MUSTERKVIST', given: name, age: 71, primary: 'breast' }, { labs: BLOOD })
  const [first = 0] = days
  const request = addOrder(chart, {
    drug: 'denosumab',
    since: first - 2,
    ...(amount && { amount }),
    ...(everyDays !== undefined && { everyDays }),
    text: 'Denosumab subcutaneous',
  })
  for (const day of days) {
    addDose(chart, { drug: 'denosumab', at: chart.at(day, 10, 20), ...(amount && { amount }), request })
  }
}

export const WHICH_DENOSUMAB: Story = {
  id: 'which-denosumab',
  name: 'Which denosumab?',
  shows: 'One drug in two strengths: 120 mg for bone metastases, 60 mg twice a year for osteoporosis.',
  seedIds: ['TX-2'],
  patients: [
    {
      id: 'story-denosumab-untold',
      shows: 'Denosumab twice, neither strength nor interval on record',
      hospital: 'northmere',
      raises: ['DQ-04'],
      quiet: ['H-11', 'H-08a', 'L-05', 'L-07', 'DQ-05'],
      write: (scene) => given(scene, 'Solveig', { days: [-101, -66] }),
    },
    {
      id: 'story-denosumab-osteoporosis',
      shows: 'Denosumab 60 mg twice a year, the last 170 days ago',
      hospital: 'northmere',
      raises: [],
      quiet: ['DQ-04', 'DQ-05', 'H-08a', 'H-11', 'B-09', 'L-05', 'L-07'],
      write: (scene) =>
        given(scene, 'Gunvor', {
          amount: { value: 60, unit: 'mg' },
          everyDays: 182,
          days: [-534, -352, -170],
        }),
    },
  ],
}
