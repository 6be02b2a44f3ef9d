import { CLEAR, NOT_APPLICABLE, raised, unknown, type RuleExample } from '../../rules/example.ts'
import { boneSite, vertebra } from '../../rules/given/disease.ts'
import { told, usual } from '../../rules/given/reports.ts'
import { refused } from '../../rules/given/results.ts'
import { procedure } from '../../rules/given/treatment.ts'

const sites = [boneSite({ region: 'pelvis', side: 'left' })]

export const CORD_SIGN_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'A newly numb leg and nothing beside it: to clarify today',
    given: { sites, symptoms: [told('numbness', 'new', { sites: ['leg'] })] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Urinary retention: for now',
    given: { sites, symptoms: [told('urinary-retention', 'new')] },
    expected: [raised('immediate')],
  },
  {
    shows: 'A leg that is newly weak: for now',
    given: { sites, symptoms: [told('leg-paresis', 'new')] },
    expected: [raised('immediate')],
  },
  {
    shows: 'A weak leg that has not changed: today',
    given: { sites, symptoms: [told('leg-paresis', 'same')] },
    expected: [raised('same-day')],
  },
  {
    shows: 'Tingling fingers are no sign of the cord',
    given: { sites, symptoms: [told('paresthesia', 'new', { sites: ['fingers'] })] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'Numbness that is usual for the patient and has not changed',
    given: { sites, symptoms: [told('numbness', 'same')], usual: [usual('numbness', 60)] },
    expected: [CLEAR],
  },
  {
    shows: 'Somebody has assessed this symptom since, and wrote so',
    given: {
      sites,
      symptoms: [told('numbness', 'new', { ago: 3, sites: ['leg'] })],
      procedures: [procedure('symptom-assessment', { ago: 1, about: ['numbness'] })],
    },
    expected: [CLEAR],
  },
  {
    shows: 'Beside a metastasis of the spine it is for M-01',
    given: { sites: [vertebra('L2')], symptoms: [told('numbness', 'new', { sites: ['leg'] })] },
    expected: NOT_APPLICABLE,
  },
  {
    shows: 'An answer that cannot be read is not a denial',
    given: { sites, refusals: [refused('numbness', 'malformed')] },
    expected: [unknown('readable-symptom-answer')],
  },
]
