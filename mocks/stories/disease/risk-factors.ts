import { addCondition } from '../../cohort/chart/condition.ts'
import { addRadiotherapy } from '../../cohort/chart/care.ts'
import { addReport } from '../../cohort/chart/plan.ts'
import { addSymptom } from '../../cohort/chart/report.ts'
import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const RISK_FACTORS: Story = {
  id: 'risk-factors',
  name: 'Much that adds risk, and no alarm',
  shows:
    'A BRCA2 mutation, two primary cancers, earlier radiotherapy to bone, liver metastases, a fall: listed, not added up.',
  seedIds: ['RISK-1', 'RISK-2', 'RISK-3', 'RISK-4', 'IMG-4', 'IMG-5', 'HOME-10', 'LAB-2'],
  patients: [
    {
      id: 'story-risk-factors',
      shows: 'BRCA2, breast cancer and melanoma, radiotherapy to L1 last year, alkaline phosphatase 310',
      hospital: 'northmere',
      raises: [],
      quiet: ['H-01', 'M-01', 'M-02', 'P-01', 'L-01'],
      write: (scene) => {
        const { chart } = scene
        const sites = [
          { site: 'L1', lesion: 'mixed', since: -480 },
          { site: 'acetabulum', side: 'left', lesion: 'lytic', since: -300 },
          { site: 'rib', side: 'both', lesion: 'blastic', since: -300 },
        ] as const
        const labs = { anchor: -8, every: 28, albumin: 38, creatinine: 68, hemoglobin: 118, platelets: 260 }
        const marker = { marker: 'ca-15-3', markerLevel: 96, alkalinePhosphatase: 310 } as const
        tell(
          scene,
          { family: 'DUMMIKOVÁ', given: 'Kateřina', age: 47, primary: 'breast' },
          { sites, ecog: 2, labs: { ...labs, ...marker } },
        )
        const note = 'BRCA2 c.5946delT, germline'
        addCondition(chart, { disease: 'inherited-risk', since: -1400, note })
        addCondition(chart, { disease: 'melanoma', since: -2900, clinical: 'remission', stage: 'Stage IB' })
        addCondition(chart, { disease: 'liver-metastasis', since: -260 })
        addRadiotherapy(chart, {
          site: 'L1',
          from: -440,
          until: -440,
          text: 'Radiotherapy 8 Gy in 1 fraction',
        })
        addReport(chart, {
          scan: 'pet-ct',
          at: chart.at(-300, 10, 45),
          conclusion: 'New uptake in the left acetabulum and in several ribs.',
          reviewed: chart.at(-297, 9),
        })
        addSymptom(chart, { at: chart.at(-54, 15, 5), symptom: 'fall', answer: 'present', by: 'nurse' })
      },
    },
  ],
}
