import { POLICY, setting, verified } from './define.ts'

export const JAW_SETTINGS = {
  'jaw.start-within': setting(28, 'd', [7, 90], POLICY),
  'jaw.procedure-around-dose': setting(28, 'd', [14, 90], POLICY),
  'jaw.exposed-bone-longer-than': setting(56, 'd', [56, 56], verified('jaw')),
  'jaw.answer-current-for': setting(30, 'd', [7, 90], POLICY),
}
