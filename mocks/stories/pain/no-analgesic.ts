import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'
import { painOn } from './diary-days.ts'

export const NO_ANALGESIC: Story = {
  id: 'no-analgesic',
  name: 'Pain, and nothing for it',
  shows: 'Worst pain of 5 for a month, and no analgesic of any kind on record.',
  seedIds: ['TX-3', 'HOME-2', 'SYM-1'],
  patients: [
    {
      id: 'story-no-analgesic',
      shows: 'Worst pain 5 each day, letrozole the only medicine',
      hospital: 'eastfield',
      raises: ['P-08'],
      quiet: ['P-01', 'P-02', 'P-05', 'P-07'],
      write: (scene) => {
        tell(
          scene,
          { family: 'EJEMPLARES', given: 'Luz', age: 59, primary: 'breast' },
          {
            diary: undefined,
            medicines: [{ drug: 'letrozole', since: -400, text: 'Letrozole 2.5 mg once a day' }],
          },
        )
        painOn(scene, -30, -1, 5)
      },
    },
  ],
}
