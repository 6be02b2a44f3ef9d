import { addAssessment, addPlannedProcedure } from '../../cohort/chart/care.ts'
import { addSymptom } from '../../cohort/chart/report.ts'
import type { Profile } from '../../cohort/course/profile.ts'
import { BLOOD, monthlyDenosumab, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

function onDenosumab(scene: Scene, given: string, changes: Partial<Profile> = {}): void {
  const labs = { ...BLOOD, anchor: -10 }
  const agent = monthlyDenosumab({ first: -320 })
  tell(scene, { family: 'PRUEBA', given, age: 66, primary: 'breast' }, { agent, labs, ...changes })
}

export const AT_THE_DENTIST: Story = {
  id: 'at-the-dentist',
  name: 'Before, between and after the dentist',
  shows:
    'Months of denosumab: never seen by a dentist, seen too long ago, a tooth to be drawn between two doses, and a jaw that was looked at.',
  seedIds: ['TX-2', 'CX-7'],
  patients: [
    {
      id: 'story-never-at-dentist',
      shows: 'Eleven months of denosumab, and no dental assessment on record',
      hospital: 'northmere',
      raises: ['B-04'],
      quiet: ['B-05', 'B-06', 'B-07', 'B-09', 'H-01', 'L-01'],
      write: (scene) => onDenosumab(scene, 'Solvej', { dentalLast: undefined }),
    },
    {
      id: 'story-dentist-long-ago',
      shows: 'Seen by the dentist 250 days ago: half a year and two months of grace are over',
      hospital: 'northmere',
      raises: ['B-05'],
      quiet: ['B-04', 'B-06', 'B-07', 'B-09', 'H-01', 'L-01'],
      write: (scene) => onDenosumab(scene, 'Pilar', { dentalLast: -250 }),
    },
    {
      id: 'story-dentist-in-grace',
      shows: 'Seen by the dentist 235 days ago: late, and still in grace',
      hospital: 'northmere',
      raises: [],
      quiet: ['B-04', 'B-05', 'B-06', 'B-07', 'B-09', 'H-01', 'L-01'],
      write: (scene) => onDenosumab(scene, 'Paloma', { dentalLast: -235 }),
    },
    {
      id: 'story-tooth-to-be-drawn',
      shows: 'A tooth is to be drawn in five days, eleven days before the next denosumab',
      hospital: 'northmere',
      raises: ['B-07'],
      quiet: ['B-04', 'B-05', 'B-06', 'B-09', 'H-01', 'L-01'],
      write: (scene) => {
        onDenosumab(scene, 'Amparo')
        addPlannedProcedure(scene.chart, 'extraction', scene.chart.at(5, 10, 30))
      },
    },
    {
      id: 'story-tooth-apart',
      shows: 'A tooth is to be drawn in 20 days, 35 days after the last zoledronate and 49 before the next',
      hospital: 'northmere',
      raises: [],
      quiet: ['B-04', 'B-05', 'B-06', 'B-07', 'B-09', 'H-01', 'L-01'],
      write: (scene) => {
        const agent = {
          drug: 'zoledronate',
          amount: { value: 4, unit: 'mg' },
          every: 84,
          first: -384,
          last: -15,
          next: 69,
        } as const
        onDenosumab(scene, 'Encarna', { agent })
        addPlannedProcedure(scene.chart, 'extraction', scene.chart.at(20, 10, 30))
      },
    },
    {
      id: 'story-jaw-looked-at',
      shows: 'Jaw pain of nine days ago, seen by the dentist five days ago',
      hospital: 'northmere',
      raises: [],
      quiet: ['B-04', 'B-05', 'B-06', 'B-07', 'B-09', 'H-01', 'L-01'],
      write: (scene) => {
        const { chart } = scene
        onDenosumab(scene, 'Consuelo')
        addSymptom(chart, { at: chart.at(-9, 11, 20), symptom: 'jaw-pain', answer: 'new', site: 'jaw' })
        addAssessment(chart, { kind: 'dental', at: chart.at(-5, 9, 40), note: 'Pulpitis' })
      },
    },
  ],
}
