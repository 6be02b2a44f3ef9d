import { parseArgs } from 'node:util'

import { runSteps } from '../checks/run-steps.ts'
import { BUILT, JOURNEYS, LONG, QUICK } from '../checks/suites.ts'

const USAGE = `npm run verify -- [--after-test]

  (alone)        everything that npm test runs, and the long checks
  --after-test   the long checks alone: npm test has just passed here, and has left its builds`

const { values } = parseArgs({ options: { 'after-test': { type: 'boolean' }, help: { type: 'boolean' } } })

if (values.help) console.log(USAGE)
else {
  const before = values['after-test'] === true ? [] : [...QUICK, ...BUILT, ...JOURNEYS]
  process.exitCode = await runSteps([...before, ...LONG])
}
