import { addFractureScore } from '../../cohort/chart/fracture-score.ts'
import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

const WHO = { family: 'MALLIKAS', sex: 'male', age: 70, primary: 'myeloma' } as const

export const UNSTABLE_VERTEBRA: Story = {
  id: 'unstable-vertebra',
  name: 'A vertebra that gives way',
  shows:
    'T12 has sunk and tilted: SINS 15, and no spinal surgeon has seen it. A stiff T6 with a little of everything scores 4.',
  seedIds: ['SITE-1', 'CX-1', 'IMG-3'],
  patients: [
    {
      id: 'story-unstable-vertebra',
      shows: 'SINS 15 of T12, four days old, no review by a spinal surgeon',
      hospital: 'bayview',
      raises: ['M-06'],
      quiet: ['F-01', 'M-01'],
      write: (scene) => {
        tell(scene, { ...WHO, given: 'Tauno' }, { sites: [{ site: 'T12', lesion: 'lytic', since: -200 }] })
        addFractureScore(scene.chart, {
          scale: 'sins',
          day: -4,
          site: 'T12',
          items: {
            location: 'junctional',
            pain: 'mechanical',
            lesion: 'lytic',
            alignment: 'deformity',
            collapse: 'half-or-less',
            posterolateral: 'bilateral',
          },
          total: 15,
        })
      },
    },
    {
      id: 'story-stable-vertebra',
      shows: 'SINS 4 of T6',
      hospital: 'bayview',
      raises: [],
      quiet: ['M-06', 'M-01'],
      write: (scene) => {
        tell(scene, { ...WHO, given: 'Eino' }, { sites: [{ site: 'T6', lesion: 'mixed', since: -200 }] })
        addFractureScore(scene.chart, {
          scale: 'sins',
          day: -4,
          site: 'T6',
          items: {
            location: 'semirigid',
            pain: 'occasional',
            lesion: 'mixed',
            alignment: 'aligned',
            collapse: 'over-half-involved',
            posterolateral: 'none',
          },
        })
      },
    },
  ],
}
