import { addFractureScore } from '../../cohort/chart/fracture-score.ts'
import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const HALF_A_SCORE: Story = {
  id: 'half-a-score',
  name: 'Half a score',
  shows:
    'Nobody measured how much of the bone is gone. A lytic lesion of the femoral shaft that hurts on walking scores 9 to 11 ' +
    'already; a mixed one of the humerus that does not hurt cannot come to 8.',
  seedIds: ['CX-1', 'SITE-5'],
  patients: [
    {
      id: 'story-half-a-score',
      shows: 'Functional pain and a lytic lesion of the left femoral shaft, size not recorded: 9 to 11',
      hospital: 'northmere',
      raises: ['F-02'],
      quiet: ['F-01'],
      write: (scene) => {
        const sites = [{ site: 'femoral-shaft', side: 'left', lesion: 'lytic', since: -60 }] as const
        tell(scene, { family: 'ESEMPLARE', given: 'Ornella', age: 63, primary: 'thyroid' }, { sites })
        addFractureScore(scene.chart, {
          scale: 'mirels',
          day: -5,
          site: 'femoral-shaft',
          side: 'left',
          items: { pain: 'functional', lesion: 'lytic' },
        })
      },
    },
    {
      id: 'story-half-a-score-low',
      shows: 'A painless mixed lesion of the left humerus, size not recorded: 5 to 7',
      hospital: 'northmere',
      raises: [],
      quiet: ['F-01', 'F-02'],
      write: (scene) => {
        const sites = [{ site: 'humerus', side: 'left', lesion: 'mixed', since: -60 }] as const
        tell(scene, { family: 'ESEMPLARE', given: 'Loredana', age: 66, primary: 'breast' }, { sites })
        addFractureScore(scene.chart, {
          scale: 'mirels',
          day: -5,
          site: 'humerus',
          side: 'left',
          items: { pain: 'painless', lesion: 'mixed' },
        })
      },
    },
  ],
}
