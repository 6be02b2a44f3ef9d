import { bloodUntil, monthlyDenosumab, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const STALE_CALCIUM: Story = {
  id: 'stale-calcium',
  name: 'A good calcium that has grown old',
  shows: 'On denosumab every four weeks, and calcium last measured forty days ago: good then, not known now.',
  seedIds: ['LAB-1', 'FU-3'],
  patients: [
    {
      id: 'story-stale-calcium',
      shows: 'Calcium overdue by 12 days on denosumab; whether it is high or low cannot be told',
      hospital: 'northmere',
      raises: ['H-11'],
      quiet: ['H-08a', 'B-09'],
      write: (scene) =>
        tell(
          scene,
          { family: 'PLACEHOLT', given: 'Keziah', age: 71, primary: 'breast' },
          { agent: monthlyDenosumab(), labs: bloodUntil(-40) },
        ),
    },
  ],
}
