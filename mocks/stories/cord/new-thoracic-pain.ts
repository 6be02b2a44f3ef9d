import { addSymptom } from '../../cohort/chart/report.ts'
import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const WHO = { family: 'VOORBEELD', age: 57, primary: 'breast' } as const
const SITES = [{ site: 'ilium', side: 'left', lesion: 'mixed', since: -260 }] as const

function backPain(scene: Scene, day: number, answer: 'new' | 'same', onset: number): void {
  const { chart } = scene
  addSymptom(chart, {
    at: chart.at(day, 19, 10),
    symptom: 'spinal-pain',
    answer,
    site: 'thoracic-spine',
    onset,
  })
}

export const NEW_THORACIC_PAIN: Story = {
  id: 'new-thoracic-pain',
  name: 'Pain between the shoulder blades',
  shows:
    'Pain of the thoracic spine of no particular kind: for today where it is new, and nothing more where it has been ' +
    'told for weeks.',
  seedIds: ['RF-1', 'SYM-1', 'SITE-1'],
  patients: [
    {
      id: 'story-new-thoracic-pain',
      shows: 'Pain of the thoracic spine, told yesterday for the first time',
      hospital: 'bayview',
      raises: ['M-04'],
      quiet: ['M-01', 'M-02', 'M-03', 'M-05'],
      write: (scene) => {
        tell(scene, { ...WHO, given: 'Maaike' }, { sites: SITES })
        backPain(scene, -1, 'new', -2)
      },
    },
    {
      id: 'story-known-thoracic-pain',
      shows: 'The same pain, told every few weeks since September',
      hospital: 'bayview',
      raises: [],
      quiet: ['M-01', 'M-02', 'M-03', 'M-04', 'M-05'],
      write: (scene) => {
        tell(scene, { ...WHO, given: 'Saskia' }, { sites: SITES })
        for (const day of [-80, -45, -21]) backPain(scene, day, 'same', -90)
        backPain(scene, -1, 'same', -90)
      },
    },
  ],
}
