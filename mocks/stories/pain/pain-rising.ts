import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'
import { painOn } from './diary-days.ts'

export const PAIN_RISING: Story = {
  id: 'pain-rising',
  name: 'From three to five',
  shows: 'The median of a week two points above that of the week before: no single day is severe.',
  seedIds: ['SYM-2', 'HOME-3', 'HOME-14'],
  patients: [
    {
      id: 'story-pain-rising',
      shows: 'Worst pain 5 each day of the last week, 3 before',
      hospital: 'bayview',
      raises: ['P-02'],
      quiet: ['P-01', 'P-07', 'P-08'],
      write: (scene) => {
        tell(scene, { family: 'INVENTADO', given: 'Rosa', age: 57, primary: 'thyroid' }, { diary: undefined })
        painOn(scene, -80, -8, 3)
        painOn(scene, -7, -1, 5)
      },
    },
  ],
}
