import { addRadiotherapy, addVisit } from '../../cohort/chart/care.ts'
import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

function write(scene: Scene, given: string, called: number | undefined): void {
  const { chart } = scene
  const sites = [{ site: 'L3', lesion: 'mixed', since: -200 }] as const
  const changes = { sites, diary: undefined, visits: { every: 84, last: -60 } } as const
  tell(scene, { family: 'PROBEMANN', given, sex: 'male', age: 73, primary: 'lung' }, changes)
  addRadiotherapy(chart, { site: 'L3', from: -46, until: -45, text: 'Radiotherapy 8 Gy in 1 fraction' })
  if (called !== undefined) addVisit(chart, { at: chart.at(called, 11), kind: 'VR' })
}

export const NOBODY_ASKED: Story = {
  id: 'nobody-asked',
  name: 'Nobody asked whether it helped',
  shows:
    'Radiotherapy of L3 ended 45 days ago. There is no diary, and nobody has asked about the pain since. The twin was ' +
    'called after two weeks and a half.',
  seedIds: ['TX-4', 'FU-2'],
  patients: [
    {
      id: 'story-nobody-asked',
      shows: 'Radiotherapy of L3 ended 45 days ago, nobody asked since',
      hospital: 'northmere',
      raises: [],
      quiet: ['H-01', 'M-01', 'P-01', 'P-07'],
      late: ['radiotherapy-response'],
      inTime: ['imaging', 'visit'],
      write: (scene) => write(scene, 'Anton', undefined),
    },
    {
      id: 'story-nobody-asked-called',
      shows: 'The same, and a call 17 days after it',
      hospital: 'northmere',
      raises: [],
      quiet: ['H-01', 'M-01', 'P-01', 'P-07'],
      inTime: ['radiotherapy-response', 'imaging', 'visit'],
      write: (scene) => write(scene, 'Bruno', -28),
    },
  ],
}
