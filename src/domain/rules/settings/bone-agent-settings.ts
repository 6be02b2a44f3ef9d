import { POLICY, setting, unverified, verified } from './define.ts'

/** Denosumab 60 mg, for osteoporosis, and 120 mg, for cancer, share their ingredient code: the strength tells them apart. */
export const BONE_AGENT_SETTINGS = {
  'bone-agent.denosumab.strength': setting(120, 'mg', [120, 120], verified('denosumab')),
  'bone-agent.denosumab.strength-osteoporosis': setting(60, 'mg', [60, 60], verified('denosumab')),
  'bone-agent.on-within-intervals': setting(2, '1', [1.5, 3], POLICY),
  'bone-agent.loading-within': setting(16, 'd', [14, 20], unverified('policy')),
  'bone-agent.interval.shortest': setting(14, 'd', [7, 21], POLICY),
  'bone-agent.interval.longest': setting(366, 'd', [183, 731], POLICY),
}
