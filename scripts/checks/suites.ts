import { countPlaywright, countVitest, freshReport } from './count.ts'
import type { Step } from './step.ts'

/** What needs neither a build nor a browser, the quickest first. */
export const QUICK: readonly Step[] = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the domain, without DOM and Node', command: ['tsc', '-p', 'src/domain'] },
  {
    name: 'lint',
    command: ['oxlint', '--deny-warnings', 'src', 'mocks', 'e2e', 'bench', 'scripts', 'vite.config.ts'],
  },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'dead code', command: ['knip'] },
  vitest('unit and property tests', 'node', 'ui'),
]

export const BUILT: readonly Step[] = [
  { name: 'production build', command: ['node', 'scripts/tasks/build.ts'] },
  { name: 'demo build', command: ['node', 'scripts/tasks/build.ts', '--demo'] },
  vitest('what the builds contain and weigh', 'built'),
]

export const JOURNEYS: readonly Step[] = [playwright('journeys in a browser', 'e2e/playwright.config.ts')]

export const LONG: readonly Step[] = [
  vitest('long checks', 'long'),
  { name: 'budgets', command: ['node', 'bench/main.ts', '--gate'] },
]

export function vitest(name: string, ...projects: readonly string[]): Step {
  const report = `.cache/reports/vitest-${projects.join('-')}.json`
  return {
    name,
    command: [
      'vitest',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${freshReport(report)}`,
    ],
    countIn: () => countVitest(report),
  }
}

function playwright(name: string, config: string): Step {
  const report = freshReport('.cache/reports/playwright.json')
  return {
    name,
    command: ['playwright', 'test', '--config', config, '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/${report}` },
    countIn: () => countPlaywright(report),
  }
}
