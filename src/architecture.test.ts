import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'

import { expect, test } from 'vitest'

import { IMPORT_LAW } from './import-law.ts'

const SOURCES = globSync(['src/*/**/*.{ts,tsx}', 'mocks/**/*.ts']).map((file) => file.replaceAll('\\', '/'))
const isTest = (file: string) => /\.test\.tsx?$|\/testing\/|\/testing\.ts$|\/real\//.test(file)

const IMPORT = /^(?:import|export)\b[^'"`;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(
    ([, from, bare, lazy]) => from ?? bare ?? lazy ?? [],
  )
}

/** `src/features/x/...` is the layer `features/x`; everything under `mocks` is one. */
function layerOf(path: string): string {
  const [root = '', layer = '', part = ''] = path.split('/')
  if (root !== 'src') return root
  return layer === 'features' ? `features/${part}` : layer
}

type Target = { readonly layer: string } | { readonly package: string }

function targetOf(file: string, specifier: string): Target {
  if (specifier.startsWith('#')) return { layer: layerOf(`src/${specifier.slice(1)}`) }
  if (specifier.startsWith('.')) return { layer: layerOf(join(dirname(file), specifier)) }
  if (specifier.startsWith('node:')) return { package: 'node' }
  const [scope = '', name = ''] = specifier.split('/')
  if (specifier === 'fhir/r4') return { package: specifier }
  return { package: scope.startsWith('@') ? `${scope}/${name}` : scope }
}

function isAllowed(file: string, specifier: string): boolean {
  const own = layerOf(file)
  const [kind = ''] = own.split('/')
  const law = IMPORT_LAW[kind]
  if (law === undefined) return false
  const target = targetOf(file, specifier)
  if ('package' in target) return law.packages.includes(target.package)
  return target.layer === own || law.layers.includes(target.layer.split('/')[0] ?? '')
}

const table = [
  '| from | may name of ours | packages |',
  '| --- | --- | --- |',
  ...Object.entries(IMPORT_LAW).map(
    ([layer, { layers, packages }]) =>
      `| ${layer} | ${layers.join(', ') || 'nothing'} | ${packages.join(', ') || 'none'} |`,
  ),
]

test('every file names only what its layer may', () => {
  console.log(['', 'Who may import whom:', ...table, ''].join('\n'))
  const product = SOURCES.filter((file) => !isTest(file))
  expect(product.length).toBeGreaterThan(200)
  const broken = product.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !isAllowed(file, specifier))
      .map((specifier) => `${file} names ${specifier}`),
  )
  expect(broken).toEqual([])
})

test('the law can be broken: each of these would be', () => {
  const breaches: readonly (readonly [string, string])[] = [
    ['src/domain/time/day.ts', '#fhir/time/zone.ts'],
    ['src/domain/time/day.ts', 'react'],
    ['src/domain/time/day.ts', 'node:fs'],
    ['src/fhir/read/site.ts', '../../data/transport.ts'],
    ['src/features/caseload-review/caseload-screen.tsx', '../clinic-visit/patient-screen.tsx'],
    ['src/features/caseload-review/caseload-screen.tsx', '#fhir/read/site.ts'],
    ['src/widgets/pain/pain-cell.tsx', '#data/transport.ts'],
    ['src/ui/keys/strokes.ts', '#domain/time/day.ts'],
    ['mocks/server/handle.ts', '../../src/domain/time/day.ts'],
    ['src/data/transport.ts', '../../mocks/clock.ts'],
  ]
  expect(breaches.filter(([file, specifier]) => isAllowed(file, specifier))).toEqual([])
})

test('the demo alone reaches for the mock server, and only when the build is one', () => {
  const naming = SOURCES.filter((file) => !isTest(file) && file.startsWith('src/')).filter((file) =>
    importsOf(file).some((specifier) => layerOf(join(dirname(file), specifier)) === 'mocks'),
  )
  expect(naming).toEqual(['src/app/boot/start-demo.ts'])
  const start = readFileSync('src/app/boot/start.tsx', 'utf8')
  expect(start).toMatch(/if \(__DEMO__\) return startAsDemo\(/)
  expect(start).toMatch(/await import\('\.\/start-demo\.ts'\)/)
})

test('docs/architecture.md holds the table that is enforced', () => {
  const written = readFileSync('docs/architecture.md', 'utf8')
    .replaceAll(/ +\| */g, ' | ')
    .replaceAll(/\| +/g, '| ')
  const rows = table.filter((row) => !row.includes('---')).map((row) => row.trim())
  expect(rows.filter((row) => !written.includes(row))).toEqual([])
})

test('no folder holds more than fourteen files beside its tests and examples', () => {
  const folders = Map.groupBy(
    SOURCES.filter((file) => !isTest(file) && !file.endsWith('.examples.ts')),
    (file) => dirname(file),
  )
  const crowded = [...folders]
    .filter(([, files]) => files.length > 14)
    .map(([folder, files]) => `${folder}: ${files.length}`)
  expect(crowded).toEqual([])
})

test('the root of every room has one way in: no barrel, no room for whatever is left over', () => {
  expect(
    SOURCES.filter((file) => /\/(?:index|utils?|helpers?|common|misc|types)(?:\.tsx?$|\/)/.test(file)),
  ).toEqual([])
})
