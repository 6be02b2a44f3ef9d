import { addSymptom } from '../../cohort/chart/report.ts'
import type { BoneSite } from '../../cohort/chart/condition.ts'
import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

function numb(scene: Scene, given: string, sites: readonly BoneSite[]): void {
  const { chart } = scene
  tell(scene, { family: 'ESEMPIO', given, age: 60, primary: 'breast' }, { sites })
  addSymptom(chart, { at: chart.at(-1, 20, 15), symptom: 'numbness', answer: 'new', site: 'leg', onset: -1 })
}

const PELVIS = { site: 'pelvis', lesion: 'mixed', since: -300 } as const

export const NUMB_LEG: Story = {
  id: 'numb-leg',
  name: 'The same symptom, with and without a spine that is known to be ill',
  shows:
    'A newly numb leg: act now where the spine has a metastasis, clarify today where it has none on record.',
  seedIds: ['CX-4', 'SITE-1', 'SITE-2', 'RF-5'],
  patients: [
    {
      id: 'story-numb-leg-spine',
      shows: 'A newly numb leg, metastases in T10 and the pelvis',
      hospital: 'northmere',
      raises: ['M-01'],
      quiet: ['M-02', 'M-05'],
      write: (scene) => numb(scene, 'Chiara', [PELVIS, { site: 'T10', lesion: 'lytic', since: -200 }]),
    },
    {
      id: 'story-numb-leg-stable',
      shows: 'A newly numb leg, no metastasis of the spine on record, no back pain',
      hospital: 'northmere',
      raises: ['M-02'],
      quiet: ['M-01', 'M-05'],
      write: (scene) => numb(scene, 'Beatriz', [PELVIS]),
    },
  ],
}
