import { runSteps } from '../checks/run-steps.ts'
import { QUICK } from '../checks/suites.ts'

process.exitCode = await runSteps(QUICK)
