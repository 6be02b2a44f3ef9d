import { BLOOD, monthlyDenosumab, tell } from '../quiet-course.ts'
import type { Scene, Story } from '../story.ts'
import type { AgentPlan } from '../../cohort/course/profile.ts'

function gap(scene: Scene, given: string, agent: AgentPlan): void {
  tell(
    scene,
    { family: 'VOORBEELD', given, age: 68, primary: 'breast' },
    { agent, labs: { ...BLOOD, anchor: -10 } },
  )
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
