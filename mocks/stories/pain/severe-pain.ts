import { addOrder } from '../../cohort/chart/medicine.ts'
import { addVisit } from '../../cohort/chart/care.ts'
import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'
import { painOn } from './diary-days.ts'

function told(scene: Scene, given: string): void {
  tell(scene, { family: 'MODELLINI', given, sex: 'male', age: 70, primary: 'prostate' }, { diary: undefined })
  const amount = { value: 30, unit: 'mg' } as const
  const text = 'Morphine modified release 30 mg twice a day'
  addOrder(scene.chart, { drug: 'morphine', since: -90, amount, timesADay: 2, text })
}

export const SEVERE_PAIN: Story = {
  id: 'severe-pain',
  name: 'Severe is common; new is the signal',
  shows:
    'Worst pain of 8 since three days ago, beside worst pain of 8 for months that was talked about five days ago.',
  seedIds: ['SYM-1', 'SYM-2', 'HOME-2', 'HOME-3', 'TX-3', 'PREP-4', 'PREP-5'],
  patients: [
    {
      id: 'story-severe-pain-new',
      shows: 'Worst pain 8 on the last three days, 3 in the two weeks before',
      hospital: 'northmere',
      raises: ['P-01'],
      quiet: ['P-07', 'P-08'],
      write: (scene) => {
        told(scene, 'Lázaro')
        painOn(scene, -60, -4, 3)
        painOn(scene, -3, -1, 8)
      },
    },
    {
      id: 'story-severe-pain-steady',
      shows: 'Worst pain 8 every day for two months, assessed by telephone five days ago',
      hospital: 'northmere',
      raises: ['P-01'],
      quiet: ['P-02', 'P-07', 'P-08'],
      write: (scene) => {
        told(scene, 'Sándor')
        painOn(scene, -60, -1, 8)
        addVisit(scene.chart, { at: scene.chart.at(-5, 14, 20), kind: 'VR', reason: 'Pain assessed' })
      },
    },
  ],
}
