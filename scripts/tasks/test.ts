import { runSteps } from '../checks/run-steps.ts'
import { BUILT, JOURNEYS, QUICK } from '../checks/suites.ts'

process.exitCode = await runSteps([...QUICK, ...BUILT, ...JOURNEYS])
