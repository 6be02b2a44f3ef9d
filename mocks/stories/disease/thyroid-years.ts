import { BLOOD, tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const THYROID_YEARS: Story = {
  id: 'thyroid-years',
  name: 'Years under control',
  shows: 'Thyroid cancer in bone for six years, no pain on any day, everything in time: nothing to raise.',
  seedIds: ['PRIM-5', 'SEED-D1', 'SEED-D4', 'SEED-D5', 'SEED-D6', 'SYM-3', 'FU-5'],
  patients: [
    {
      id: 'story-thyroid-years',
      shows: 'Follicular thyroid carcinoma, worst pain 0 every day',
      hospital: 'kestrel',
      raises: [],
      quiet: ['H-01', 'L-01', 'M-01', 'P-01', 'P-02', 'P-07', 'H-04'],
      write: (scene) => {
        const sites = [
          { site: 'sacrum', lesion: 'lytic', since: -2200 },
          { site: 'scapula', side: 'right', lesion: 'lytic', since: -2200 },
        ] as const
        const changes = {
          sites,
          diagnosed: -4100,
          ecog: 0,
          pain: { level: 0, noise: 0 },
          labs: { ...BLOOD, marker: 'thyroglobulin', markerLevel: 18 },
        } as const
        tell(scene, { family: 'PELDÁNY', given: 'Nóra', age: 61, primary: 'thyroid' }, changes)
      },
    },
  ],
}
