import { addOrder } from '../../cohort/chart/medicine.ts'
import { addBooking, addPlan } from '../../cohort/chart/plan.ts'
import { addPain, addSymptom, addUsual } from '../../cohort/chart/report.ts'
import { tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'

const WHO = { family: 'PARADEIGMA', given: 'Nikolaos', sex: 'male', age: 73, primary: 'prostate' } as const
const SITES = [
  { site: 'T8', lesion: 'mixed', since: -420 },
  { site: 'pelvis', lesion: 'blastic', since: -420 },
] as const

function weakness(scene: Scene): void {
  const { chart } = scene
  tell(scene, WHO, { sites: SITES, diary: { from: -130, until: -4, adherence: 1, detailed: false } })
  const mri = addPlan(chart, {
    service: 'mri-spine',
    authored: -14,
    once: 10,
    priority: 'routine',
    reason: 'Back pain',
  })
  addBooking(chart, {
    service: 'mri-spine',
    at: chart.at(10, 14, 0),
    basedOn: mri,
    made: chart.at(-12, 10, 0),
    minutes: 45,
  })
  const friday = chart.now - 60 * 3_600_000 - 120_000
  addPain(chart, { at: friday, worst: 4, average: 3, now: 3 })
  addSymptom(chart, { at: friday + 40_000, symptom: 'leg-weakness', answer: 'new', site: 'leg', onset: -3 })
}

function neuropathy(scene: Scene): void {
  const { chart } = scene
  tell(scene, { ...WHO, given: 'Tadeusz' }, { sites: SITES })
  addOrder(chart, {
    drug: 'docetaxel',
    since: -240,
    text: 'Docetaxel 75 mg/m2 every 3 weeks, 6 cycles',
    everyDays: 21,
  })
  const reason = 'Neuropathy of docetaxel in both feet, unchanged since May'
  addUsual(chart, { from: -60, until: 120, symptom: 'paresthesia', site: 'foot', reason })
  for (const day of [-88, -60, -32, -3]) {
    addSymptom(chart, { at: chart.at(day, 20, 30), symptom: 'paresthesia', answer: 'same', site: 'foot' })
  }
}

/** Saturday morning; the MRI was ordered three hours later and is this afternoon. */
function answered(scene: Scene): void {
  const { chart } = scene
  tell(scene, { ...WHO, given: 'Apostolos' }, { sites: SITES })
  addSymptom(chart, {
    at: chart.at(-2, 9, 5),
    symptom: 'leg-weakness',
    answer: 'new',
    site: 'leg',
    onset: -3,
  })
  const mri = addPlan(chart, {
    service: 'mri-spine',
    authored: -2,
    once: 0,
    priority: 'stat',
    reason: 'New leg weakness',
  })
  addBooking(chart, {
    service: 'mri-spine',
    at: chart.at(0, 15, 0),
    basedOn: mri,
    made: chart.at(-2, 12, 30),
    minutes: 45,
  })
}

export const FRIDAY_EVENING: Story = {
  id: 'friday-evening',
  name: 'Friday, 21:10',
  shows:
    'A diary entry after hours: new weakness of the legs, with a metastasis in T8. The MRI that is booked is ten days off. ' +
    'In one twin the MRI was ordered at once. The other has tingling feet since docetaxel, unchanged, and marked as usual.',
  seedIds: ['RF-4', 'RF-5', 'CX-2', 'SITE-1', 'IMG-3', 'PRIM-2', 'SYM-2', 'FU-6', 'IMG-1', 'PREP-1'],
  patients: [
    {
      id: 'story-friday-evening',
      shows: 'New leg weakness told on Friday evening, T8 metastasis, MRI of the spine only in ten days',
      hospital: 'northmere',
      raises: ['M-01', 'M-05'],
      quiet: ['M-02', 'H-01', 'P-01'],
      write: weakness,
    },
    {
      id: 'story-friday-answered',
      shows: 'New leg weakness told on Saturday morning, MRI of the spine ordered the same day',
      hospital: 'northmere',
      raises: ['M-01'],
      quiet: ['M-02', 'M-05'],
      write: answered,
    },
    {
      id: 'story-usual-neuropathy',
      shows: 'Tingling feet, the same for months and marked as usual for him',
      hospital: 'northmere',
      raises: [],
      quiet: ['M-01', 'M-02', 'M-05', 'L-06'],
      write: neuropathy,
    },
  ],
}
