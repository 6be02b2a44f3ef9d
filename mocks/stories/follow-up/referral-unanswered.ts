import { addAssessment } from '../../cohort/chart/care.ts'
import { addReferral } from '../../cohort/chart/plan.ts'
import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

function write(scene: Scene, given: string, seen: number | undefined): void {
  const { chart } = scene
  const sites = [{ site: 'humerus', side: 'left', lesion: 'lytic', since: -120 }] as const
  tell(scene, { family: 'ESEMPIO', given, age: 68, primary: 'kidney' }, { sites })
  addReferral(chart, { to: 'orthopedic', authored: -26, reason: 'Lytic lesion of the left humerus' })
  if (seen !== undefined) addAssessment(chart, { kind: 'orthopedic', at: chart.at(seen, 10, 15) })
}

export const REFERRAL_UNANSWERED: Story = {
  id: 'referral-unanswered',
  name: 'Sent, and never answered',
  shows:
    'An orthopedic review was asked for almost four weeks ago. Nobody has answered and nothing is booked. The twin has ' +
    'been seen.',
  seedIds: ['FU-5', 'CX-1'],
  patients: [
    {
      id: 'story-referral-unanswered',
      shows: 'Orthopedic review asked for 26 days ago, no answer, no booking',
      hospital: 'eastfield',
      raises: [],
      quiet: ['H-01', 'M-01', 'P-01'],
      late: ['referral'],
      inTime: ['imaging', 'visit'],
      write: (scene) => write(scene, 'Giulia', undefined),
    },
    {
      id: 'story-referral-seen',
      shows: 'The same, and the orthopedic surgeon saw her five days ago',
      hospital: 'eastfield',
      raises: [],
      quiet: ['H-01', 'M-01', 'P-01'],
      inTime: ['referral', 'imaging', 'visit'],
      write: (scene) => write(scene, 'Chiara', -5),
    },
  ],
}
