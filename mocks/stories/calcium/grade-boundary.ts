import type { HospitalName } from '../../cohort/people/hospital.ts'
import { bloodUntil, sample, tell } from '../quiet-course.ts'
import type { Story, StoryPatient } from '../story.ts'

function onTheLine(
  id: string,
  given: string,
  hospital: HospitalName,
  value: number,
  shows: string,
): StoryPatient {
  return {
    id,
    shows,
    hospital,
    raises: ['H-01'],
    quiet: ['H-02', 'H-05', 'H-13'],
    write: (scene) => {
      tell(scene, { family: 'FIXTURE', given, age: 64, primary: 'breast' }, { labs: bloodUntil(-30) })
      sample(
        scene,
        -2,
        ['calcium-corrected', value],
        ['albumin', hospital === 'kestrel' ? 3.8 : 38],
        ['creatinine', hospital === 'kestrel' ? 0.8 : 71],
      )
    },
  }
}

export const GRADE_BOUNDARY: Story = {
  id: 'grade-boundary',
  name: 'On the line between two grades, in both unit systems',
  shows:
    'CTCAE grade 1 ends at 2.9 mmol/L and at 11.5 mg/dL, which are not the same: each is graded in its own unit.',
  seedIds: ['CX-3', 'LAB-1'],
  patients: [
    onTheLine('story-boundary-2-90', 'Chloë', 'northmere', 2.9, '2.90 mmol/L: grade 1'),
    onTheLine('story-boundary-2-91', 'Zoë', 'northmere', 2.91, '2.91 mmol/L: grade 2'),
    onTheLine('story-boundary-11-5', 'Noor', 'kestrel', 11.5, '11.5 mg/dL: grade 1'),
    onTheLine('story-boundary-11-6', 'Hanako', 'kestrel', 11.6, '11.6 mg/dL: grade 2'),
  ],
}
