import { addSymptom, addUsual } from '../../cohort/chart/report.ts'
import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const WHO = { family: 'ESSAIVERT', sex: 'male', age: 61, primary: 'kidney' } as const
const SITES = [{ site: 'L4', lesion: 'lytic', since: -330 }] as const
const QUALITIES = ['unremitting', 'night']

function pain(scene: Scene, day: number, answer: 'new' | 'same', onset: number): void {
  const { chart } = scene
  const at = chart.at(day, 18, 55)
  const site = 'lumbar-spine'
  addSymptom(chart, { at, symptom: 'spinal-pain', answer, site, onset, qualities: QUALITIES })
}

export const UNREMITTING_BACK_PAIN: Story = {
  id: 'unremitting-back-pain',
  name: 'Back pain that rest does not help',
  shows:
    'Pain of the lumbar spine that does not let up and wakes at night, and no sign of the nerves. The twin has had the ' +
    'same for months, unchanged, and a doctor has marked it as usual for him.',
  seedIds: ['RF-1', 'SYM-1', 'SITE-1', 'PREP-2'],
  patients: [
    {
      id: 'story-unremitting-back-pain',
      shows: 'Unremitting back pain with waking at night, told yesterday',
      hospital: 'eastfield',
      raises: ['M-03'],
      quiet: ['M-01', 'M-02', 'M-04', 'M-05'],
      write: (scene) => {
        tell(scene, { ...WHO, given: 'Benoît' }, { sites: SITES })
        pain(scene, -1, 'new', -4)
      },
    },
    {
      id: 'story-usual-back-pain',
      shows: 'The same back pain as for months, marked as usual for him',
      hospital: 'eastfield',
      raises: [],
      quiet: ['M-01', 'M-02', 'M-03', 'M-04', 'M-05'],
      write: (scene) => {
        tell(scene, { ...WHO, given: 'Étienne' }, { sites: SITES })
        const reason = 'Scanned and reviewed in the summer, unchanged since'
        addUsual(scene.chart, { from: -90, until: 90, symptom: 'spinal-pain', site: 'lumbar-spine', reason })
        for (const day of [-60, -30, -2]) pain(scene, day, 'same', -200)
      },
    },
  ],
}
