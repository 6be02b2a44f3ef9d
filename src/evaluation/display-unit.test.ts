import { describe, expect, test } from 'vitest'

import type { Finding } from '#domain/findings/finding.ts'
import { because } from '#wording/finding/because.ts'

import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { reviewInvented } from './testing/review-invented.ts'

const REVIEWS = Array.from({ length: STORY_PATIENTS.length + 20 }, (_, index) => reviewInvented(index))
const FINDINGS: readonly Finding[] = REVIEWS.flatMap(({ findings }) => findings)

/** What the viewer's unit adds stands in brackets behind what was reported. */
const asReported = (sentence: string) => sentence.replaceAll(/ \[[^\]]*\]/g, '')

/*
 * The unit of the viewer is no part of what findings, obligations and the order of the list are made from: neither the
 * rules nor the worker are told it. It enters with the words, beside the reported value.
 */
describe('the display unit', () => {
  test.each(['si', 'conventional'] as const)(
    '%s adds to what a finding says, and changes none of it @H1',
    (display) => {
      const before = JSON.stringify(FINDINGS)
      const said = FINDINGS.map((finding) => because(finding, display))
      expect(said.map(asReported)).toEqual(FINDINGS.map((finding) => because(finding)))
      expect(said.filter((sentence) => sentence.includes('[')).length).toBeGreaterThan(0)
      expect(JSON.stringify(FINDINGS)).toBe(before)
    },
  )
})
