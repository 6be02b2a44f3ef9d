import { expect, test } from 'vitest'

import type { Missing, Unknown } from '../findings/finding.ts'
import { awaitsRecords, doubtsOf } from './doubts.ts'

const LOAD: Missing = { kind: 'not-loaded', concept: 'pain' }
const FACT: Missing = { kind: 'fact', needs: 'weight' }

test.each<[Unknown['needs'], boolean]>([
  [[LOAD], true],
  [[LOAD, LOAD], true],
  [[LOAD, FACT], false],
  [[FACT], false],
])('a doubt that needs %j waits for records alone: %s', (needs, isAwaiting) => {
  const [doubt] = doubtsOf([{ rule: 'P-07', problem: 'pain', verdict: 'unknown', needs, evidence: [] }])
  expect(doubt && awaitsRecords(doubt)).toBe(isAwaiting)
})
