import { POLICY, setting, unverified, verified } from './define.ts'

/** Of one ingredient there are two strengths, for cancer and for osteoporosis, and two rhythms. */
const REGIMENS = {
  'bone-agent.denosumab.strength': setting(120, 'mg', [120, 120], verified('denosumab')),
  'bone-agent.denosumab.strength-osteoporosis': setting(60, 'mg', [60, 60], verified('denosumab')),
  'bone-agent.denosumab.strength-tolerance': setting(2, '%', [0, 5], POLICY),
  'bone-agent.denosumab.osteoporosis-interval-from': setting(150, 'd', [120, 183], verified('denosumab')),
  'bone-agent.zoledronate.strength-osteoporosis': setting(5, 'mg', [5, 5], unverified('knowledge')),
  'bone-agent.zoledronate.osteoporosis-interval-from': setting(300, 'd', [240, 366], unverified('knowledge')),
  'bone-agent.interval.longest-for-cancer': setting(119, 'd', [98, 119], POLICY),
}

const COURSES = {
  'bone-agent.on-within-intervals': setting(2, '1', [1.5, 3], POLICY),
  'bone-agent.interval.shortest': setting(14, 'd', [7, 21], POLICY),
  'bone-agent.interval.longest': setting(366, 'd', [183, 731], POLICY),
  'bone-agent.loading.first-after': setting(7, 'd', [7, 7], unverified('knowledge')),
  'bone-agent.loading.second-after': setting(14, 'd', [14, 14], unverified('knowledge')),
  'bone-agent.loading.give-or-take': setting(2, 'd', [0, 3], POLICY),
  'bone-agent.dose-near-within': setting(7, 'd', [1, 14], POLICY),
  'bone-agent.dose-imminent-within': setting(24, 'h', [12, 72], POLICY),
  'bone-agent.calcium-current-within': setting(7, 'd', [3, 14], POLICY),
}

/** Earlier than this after the last dose is a slip, unless it is a loading dose. */
const EARLY = {
  'bone-agent.early-dose.4-weekly': setting(21, 'd', [14, 28], POLICY),
  'bone-agent.early-dose.12-weekly': setting(63, 'd', [42, 84], POLICY),
  'bone-agent.early-dose.hypercalcemia': setting(7, 'd', [5, 14], verified('zoledronateKidney')),
  'bone-agent.early-dose.shown-for': setting(91, 'd', [28, 365], POLICY),
  'bone-agent.loading.calcium-within': setting(16, 'd', [14, 30], POLICY),
}

const REBOUND = {
  'rebound.doses-before-last': setting(2, '1', [1, 12], POLICY),
}

export const BONE_AGENT_SETTINGS = { ...REGIMENS, ...COURSES, ...EARLY, ...REBOUND }
