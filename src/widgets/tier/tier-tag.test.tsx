import { render } from '@testing-library/react'
import { expect, test } from 'vitest'

import { StandingTag } from './standing-tag.tsx'
import { TierTag } from './tier-tag.tsx'

test.each([
  ['immediate', 'Act now'],
  ['same-day', 'Today'],
  ['this-week', 'This week'],
  ['routine', 'Plan'],
  ['info', 'Context'],
  ['unknown', 'Cannot tell'],
] as const)('%s is a shape of its own with the word "%s" @H37', (tier, word) => {
  const { container } = render(<TierTag tier={tier} />)
  expect(container).toHaveTextContent(word)
  expect(container.querySelectorAll('svg[aria-hidden=true]')).toHaveLength(1)
})

test('the six shapes differ', () => {
  const shapes = (['immediate', 'same-day', 'this-week', 'routine', 'info', 'unknown'] as const).map(
    (tier) => render(<TierTag tier={tier} />).container.querySelector('svg')?.innerHTML,
  )
  expect(new Set(shapes).size).toBe(6)
})

test('nothing raised is words without a mark @H8', () => {
  const { container } = render(<StandingTag standing="none" />)
  expect(container).toHaveTextContent('None raised')
  expect(container.querySelector('svg')).toBeNull()
})
