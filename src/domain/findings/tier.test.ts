import { expect, test } from 'vitest'

import { byUrgency, mostUrgent, shift, TIERS, type Tier } from './tier.ts'

test.each<[Tier, number, Tier]>([
  ['routine', 1, 'this-week'],
  ['this-week', 1, 'same-day'],
  ['same-day', 1, 'immediate'],
  ['immediate', 1, 'immediate'],
  ['immediate', -1, 'same-day'],
  ['same-day', -1, 'this-week'],
  ['this-week', -1, 'routine'],
  ['routine', -1, 'routine'],
  ['routine', 9, 'immediate'],
  ['immediate', -9, 'routine'],
  ['info', 1, 'info'],
  ['info', -1, 'info'],
  ['same-day', 0, 'same-day'],
])('%s by %d is %s', (tier, steps, expected) => {
  expect(shift(tier, steps)).toBe(expected)
})

test('the most urgent is the first in the order of urgency, however it comes', () => {
  for (const [at, tier] of TIERS.entries())
    for (const [other, less] of TIERS.entries()) {
      expect(mostUrgent(tier, less)).toBe(TIERS[Math.min(at, other)])
      expect(Math.sign(byUrgency(tier, less))).toBe(Math.sign(at - other))
    }
  expect(mostUrgent('info')).toBe('info')
})
