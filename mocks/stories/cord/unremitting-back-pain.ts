import { addSymptom } from '../../cohort/chart/report.ts'
import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const UNREMITTING_BACK_PAIN: Story = {
  id: 'unremitting-back-pain',
  name: 'Back pain that rest does not help',
  shows: 'Pain of the lumbar spine that does not let up and wakes at night, and no sign of the nerves.',
  seedIds: ['RF-1', 'SYM-1', 'SITE-1', 'PREP-2'],
  patients: [
    {
      id: 'story-unremitting-back-pain',
      shows: 'Unremitting back pain with waking at night, told yesterday',
      hospital: 'eastfield',
      raises: ['M-03'],
      quiet: ['M-01', 'M-02', 'M-04', 'M-05'],
      write: (scene) => {
        const { chart } = scene
        const sites = [{ site: 'L4', lesion: 'lytic', since: -330 }] as const
        tell(
          scene,
          { family: 'ESSAIVERT', given: 'Benoît', sex: 'male', age: 61, primary: 'kidney' },
          { sites },
        )
        const qualities = ['unremitting', 'night']
        addSymptom(chart, {
          at: chart.at(-1, 18, 55),
          symptom: 'spinal-pain',
          answer: 'new',
          site: 'lumbar-spine',
          onset: -4,
          qualities,
        })
      },
    },
  ],
}
