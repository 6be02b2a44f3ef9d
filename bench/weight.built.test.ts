import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { budgetOf, kibibytes } from './budget.ts'
import { readManifest, routeWeight, weigh } from './route-weight.ts'

const DIST = join(import.meta.dirname, '..', 'dist')
const CASELOAD = 'src/app/caseload-route.tsx'

test('the caseload loads no more scripts and styles than its budget', () => {
  const { scripts, styles } = routeWeight(DIST, CASELOAD in readManifest(DIST) ? CASELOAD : undefined)
  console.log(
    `first route: ${kibibytes(scripts.bytes)} KiB of scripts, ${kibibytes(styles.bytes)} KiB of styles, brotli`,
  )
  expect(kibibytes(scripts.bytes)).toBeLessThanOrEqual(budgetOf('firstRouteScripts').most)
  expect(kibibytes(styles.bytes)).toBeLessThanOrEqual(budgetOf('firstRouteStyles').most)
})

test('the worker is small enough to start beside the page', () => {
  const workers = readdirSync(join(DIST, 'assets')).filter((name) => name.startsWith('evaluation.worker-'))
  expect(workers).toHaveLength(1)
  const { bytes } = weigh(join(DIST, 'assets'), workers)
  console.log(`worker: ${kibibytes(bytes)} KiB of scripts, brotli`)
  expect(kibibytes(bytes)).toBeLessThanOrEqual(budgetOf('workerScripts').most)
})
