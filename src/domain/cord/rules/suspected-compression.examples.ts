import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { boneSite, complication, vertebra } from '../../rules/given/disease.ts'
import { spineMri } from '../../rules/given/plan.ts'
import { told } from '../../rules/given/reports.ts'
import { refused } from '../../rules/given/results.ts'

const PELVIS = boneSite({ region: 'pelvis', side: 'left' })

export const SUSPECTED_COMPRESSION_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Metastasis of T7 and a newly weak leg',
    given: { sites: [vertebra('T7')], symptoms: [told('leg-paresis', 'new')] },
    expected: [raised('immediate')],
  },
  {
    shows: 'It does not clear by age: told 30 days ago, and nobody has looked into it',
    given: { sites: [vertebra('T7')], symptoms: [told('leg-paresis', 'new', { ago: 30 })] },
    expected: [raised('immediate')],
  },
  {
    shows: 'No known site of the spine, but back pain beside the sign',
    given: {
      sites: [PELVIS],
      symptoms: [told('numbness', 'new', { sites: ['leg'] }), told('spinal-pain', 'new')],
    },
    expected: [raised('immediate')],
  },
  {
    shows: 'A compression before this one counts as a spine that is ill',
    given: {
      complications: [complication('spinal-cord-compression', { state: 'resolved' })],
      symptoms: [told('numbness', 'new', { sites: ['leg'] })],
    },
    expected: [raised('immediate')],
  },
  {
    shows: 'Two signs',
    given: { sites: [PELVIS], symptoms: [told('abnormal-gait', 'new'), told('urinary-retention', 'new')] },
    expected: [raised('immediate')],
  },
  {
    shows: 'One sign alone is for M-02; whether it is more depends on the back, and nobody asked',
    given: { sites: [PELVIS], symptoms: [told('numbness', 'new', { sites: ['leg'] })] },
    expected: [unknown('back-pain-answer')],
  },
  {
    shows: 'One sign alone, and pain of back and neck denied',
    given: {
      sites: [PELVIS],
      symptoms: [told('numbness', 'new', { sites: ['leg'] }), told('spinal-pain', 'absent')],
    },
    expected: [CLEAR],
  },
  {
    shows: 'Constipation is no sign of the cord',
    given: { sites: [vertebra('T7')], symptoms: [told('constipation', 'new')] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'A newer answer denies it',
    given: {
      sites: [vertebra('T7')],
      symptoms: [told('leg-paresis', 'absent'), told('leg-paresis', 'new', { ago: 3 })],
    },
    expected: [CLEAR],
  },
  {
    shows: 'An MRI of the spine was reported after it',
    given: {
      sites: [vertebra('T7')],
      symptoms: [told('leg-paresis', 'new', { ago: 3 })],
      examinations: [spineMri(1)],
    },
    expected: [CLEAR],
  },
  {
    shows: 'An answer that cannot be read is not a denial',
    given: { sites: [vertebra('T7')], refusals: [refused('leg-paresis', 'malformed')] },
    expected: [unknown('readable-symptom-answer')],
  },
]
