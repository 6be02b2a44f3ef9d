import { addAssessment } from '../../cohort/chart/care.ts'
import { addFractureScore } from '../../cohort/chart/fracture-score.ts'
import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const WHO = { family: 'NAMUNA', age: 58, primary: 'breast' } as const
const SITES = [{ site: 'proximal-femur', side: 'right', lesion: 'lytic', since: -40 }] as const

function scored(scene: Scene, given: string): void {
  tell(scene, { ...WHO, given }, { sites: SITES })
  addFractureScore(scene.chart, {
    scale: 'mirels',
    day: -3,
    site: 'proximal-femur',
    side: 'right',
    items: { site: 'peritrochanteric', pain: 'functional', lesion: 'lytic', size: 'one-to-two-thirds' },
    total: 11,
  })
}

export const THREATENED_FEMUR: Story = {
  id: 'threatened-femur',
  name: 'A femur that may break',
  shows:
    'A lytic lesion below the hip that hurts with every step: Mirels score 11, and nobody has seen it. In the twin a surgeon ' +
    'saw it the day after.',
  seedIds: ['CX-1', 'SITE-5', 'IMG-6'],
  patients: [
    {
      id: 'story-threatened-femur',
      shows: 'Mirels score 11 of the right proximal femur, three days old, not reviewed',
      hospital: 'kestrel',
      raises: ['F-01'],
      quiet: ['F-02', 'M-06'],
      write: (scene) => scored(scene, 'Chaaya'),
    },
    {
      id: 'story-threatened-femur-seen',
      shows: 'The same score, reviewed by orthopedics the day after',
      hospital: 'kestrel',
      raises: [],
      quiet: ['F-01', 'F-02'],
      write: (scene) => {
        scored(scene, 'Nirmala')
        addAssessment(scene.chart, {
          kind: 'orthopedic',
          at: scene.chart.at(-2, 11),
          note: 'Nailing planned for next week',
        })
      },
    },
  ],
}
