import { addProcedure } from '../../cohort/chart/care.ts'
import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const MYELOMA_MARROW: Story = {
  id: 'myeloma-marrow',
  name: 'Marrow that fails',
  shows:
    'Myeloma, which begins in the marrow and is no metastasis: hemoglobin and platelets are dangerously low.',
  seedIds: ['PRIM-7', 'CX-6', 'LAB-2', 'BX-1'],
  patients: [
    {
      id: 'story-myeloma-marrow',
      shows: 'Hemoglobin 7.8 g/dL and platelets 44 yesterday',
      hospital: 'bayview',
      raises: ['C-01'],
      quiet: ['H-01', 'L-01', 'C-02'],
      write: (scene) => {
        const { chart } = scene
        const sites = [
          { site: 'T12', lesion: 'lytic', since: -520 },
          { site: 'skull', lesion: 'lytic', since: -520 },
        ] as const
        const labs = bloodUntil(-29, {
          hemoglobin: 98,
          platelets: 128,
          marker: 'm-protein',
          markerLevel: 2.4,
        })
        tell(
          scene,
          { family: 'UDAHARANI', given: 'Arun', sex: 'male', age: 68, primary: 'myeloma' },
          { sites, labs },
        )
        addProcedure(chart, 'biopsy', chart.at(-515, 10, 30), 'ilium')
        sample(
          scene,
          -1,
          ['hemoglobin', 7.8],
          ['platelets', 44],
          ['neutrophils', 1.6],
          ['calcium', 9.2],
          ['albumin', 3.7],
          ['creatinine', 0.9],
          ['m-protein', 3.1],
        )
      },
    },
  ],
}
