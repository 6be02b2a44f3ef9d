import { addAssessment, addRadiotherapy } from '../../cohort/chart/care.ts'
import { addReport } from '../../cohort/chart/plan.ts'
import { tell } from '../quiet-course.ts'
import type { Story } from '../story.ts'

export const KIDNEY_FRACTURE: Story = {
  id: 'kidney-fracture',
  name: 'A fracture that was seen to',
  shows:
    'Kidney cancer with a lytic humerus that broke last spring; fixed, irradiated, reviewed. Quiet since.',
  seedIds: ['PRIM-4', 'CX-1', 'SITE-4', 'IMG-6', 'IMG-7', 'RISK-2'],
  patients: [
    {
      id: 'story-kidney-fracture',
      shows: 'Pathological fracture of the left humerus 200 days ago, treated',
      hospital: 'eastfield',
      raises: [],
      quiet: ['H-01', 'M-01', 'P-01', 'P-06'],
      write: (scene) => {
        const { chart } = scene
        const sites = [
          { site: 'humerus', side: 'left', lesion: 'lytic', since: -310 },
          { site: 'rib', side: 'right', lesion: 'lytic', since: -310 },
        ] as const
        const complications = [
          { disease: 'pathological-fracture', since: -200, site: 'humerus', clinical: 'resolved' },
        ] as const
        tell(
          scene,
          { family: 'DE LA MUESTRA', given: 'Jerónimo', sex: 'male', age: 67, primary: 'kidney' },
          { sites, complications },
        )
        addReport(chart, {
          scan: 'xray-humerus',
          at: chart.at(-200, 21, 30),
          conclusion: 'Pathological fracture through a lytic lesion of the shaft.',
          reviewed: chart.at(-198, 8),
        })
        addAssessment(chart, {
          kind: 'orthopedic',
          at: chart.at(-198, 10, 30),
          note: 'Nailed on 3 days after the fracture',
        })
        addRadiotherapy(chart, {
          site: 'humerus',
          side: 'left',
          from: -176,
          until: -170,
          text: 'Radiotherapy 20 Gy in 5 fractions',
        })
        addAssessment(chart, { kind: 'orthopedic', at: chart.at(-60, 11), note: 'Healed' })
      },
    },
  ],
}
