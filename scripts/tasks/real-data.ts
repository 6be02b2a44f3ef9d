import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { runSteps } from '../checks/run-steps.ts'
import { vitest } from '../checks/suites.ts'

const [folder] = process.argv.slice(2)

if (folder === undefined || !existsSync(resolve(folder))) {
  console.error(`npm run real-data -- DIR

  DIR   a folder of public FHIR R4 records, which are not part of this repository`)
  process.exitCode = 2
} else {
  process.env['BONEWATCH_REAL_DATA'] = resolve(folder)
  process.chdir(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
  process.exitCode = await runSteps([vitest('records of other people', 'real')])
}
