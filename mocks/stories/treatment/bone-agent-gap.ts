import { BLOOD, bloodUntil, monthlyDenosumab, sample, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'
import type { AgentPlan, Profile } from '../../cohort/course/profile.ts'

function gap(
  scene: Scene,
  given: string,
  agent: AgentPlan,
  labs: Profile['labs'] = { ...BLOOD, anchor: -10 },
): void {
  tell(scene, { family: 'VOORBEELD', given, age: 68, primary: 'breast' }, { agent, labs })
}

export const BONE_AGENT_GAP: Story = {
  id: 'bone-agent-gap',
  name: 'No denosumab for ten weeks',
  shows: 'Doses that simply ended, beside doses that were stopped for a reason that is recorded.',
  seedIds: ['TX-2', 'FU-1'],
  patients: [
    {
      id: 'story-bone-agent-gap',
      shows: 'Last denosumab 70 days ago, every four weeks until then, no stop recorded',
      hospital: 'northmere',
      raises: ['B-09', 'H-08a'],
      quiet: ['H-08b', 'H-11', 'L-01'],
      write: (scene) => gap(scene, 'Ilse', monthlyDenosumab({ first: -434, last: -70, next: undefined })),
    },
    {
      id: 'story-bone-agent-rebound',
      shows: 'Last denosumab eight months ago, no stop recorded; corrected calcium 2.95 mmol/L yesterday',
      hospital: 'northmere',
      raises: ['B-09', 'H-01', 'H-08b'],
      quiet: ['H-08a', 'L-01'],
      write: (scene) => {
        gap(scene, 'Anselm', monthlyDenosumab({ first: -518, last: -242, next: undefined }), bloodUntil(-30))
        sample(scene, -1, ['calcium-corrected', 2.95], ['albumin', 38], ['creatinine', 74])
      },
    },
    {
      id: 'story-bone-agent-stopped',
      shows:
        'Denosumab stopped half a year ago after twelve doses, with the reason; calcium of ten days ago is good',
      hospital: 'northmere',
      raises: ['H-08a'],
      quiet: ['B-09', 'H-08b', 'H-11', 'H-01'],
      write: (scene) => {
        const stopped = { day: -170, reason: 'Osteonecrosis of the jaw suspected' }
        gap(scene, 'Frøydis', monthlyDenosumab({ first: -488, last: -180, next: undefined, stopped }))
      },
    },
  ],
}
