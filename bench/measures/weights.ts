import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { sizeOf } from '../package-sizes.ts'
import type { Lab } from '../lab.ts'
import { buildPage } from '../pages/build-page.ts'
import type { Figure } from '../report/figure.ts'
import { peerEntry } from './peers/peers.ts'
import { readManifest, routeWeight, weigh } from '../route-weight.ts'

const CASELOAD = 'src/app/caseload-route.tsx'
const PATIENT = 'src/app/pages-on-demand.tsx'
const DIST = 'dist'

/** C3: what drawing costs the page of a patient. */
export async function chartWeights(): Promise<readonly Figure[]> {
  const first = routeWeight(DIST, CASELOAD in readManifest(DIST) ? CASELOAD : undefined).scripts.bytes
  const patient = routeWeight(DIST, PATIENT).scripts.bytes
  const trend = await sizeOf('trend', ["export { TrendCard } from '../src/widgets/trend/trend-card.tsx'"])
  return [
    {
      ...weight('trendScripts', 'trends, and all they need but React'),
      id: 'C3',
      ours: [trend / 1024],
    },
    {
      ...weight('patientRouteScripts', 'pages on demand, beside the first route'),
      id: 'C3',
      ours: [(patient - first) / 1024],
    },
  ]
}

/** S1: what the first route loads before it can show anything. */
export async function weightFigures({ peers }: Lab): Promise<readonly Figure[]> {
  const { scripts, styles } = routeWeight(DIST, CASELOAD in readManifest(DIST) ? CASELOAD : undefined)
  const hello = await buildPage('react-hello', 'bench/floors/react-hello/entry.tsx')
  const floor = weigh(hello, ['entry.js']).bytes / 1024
  const worker = readdirSync(join(DIST, 'assets')).filter((name) => name.startsWith('evaluation.worker-'))
  const weighed = [scripts.bytes / 1024]
  return [
    { ...weight('firstRouteScripts', 'scripts of the first route'), ours: weighed },
    {
      ...weight('firstRouteScripts/hello', 'the same'),
      ours: weighed,
      against: { name: 'React hello', values: [floor] },
    },
    ...(peers
      ? [
          {
            ...weight('firstRouteScripts/medplum', 'the same'),
            ours: weighed,
            against: { name: 'Medplum', values: [await weighPeer('medplum')] },
          },
        ]
      : []),
    { ...weight('firstRouteStyles', 'styles of the first route'), ours: [styles.bytes / 1024] },
    {
      ...weight('workerScripts', 'the worker, beside it'),
      ours: [weigh(join(DIST, 'assets'), worker).bytes / 1024],
    },
  ]
}

async function weighPeer(name: string): Promise<number> {
  return weigh(await buildPage(name, peerEntry(name)), ['entry.js']).bytes / 1024
}

function weight(metric: string, what: string) {
  return { id: 'S1', metric, what, kind: 'counts', unit: 'KiB brotli' } as const
}
