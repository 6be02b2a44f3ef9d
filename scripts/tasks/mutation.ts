import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const USAGE = `npm run mutation -- [--minutes 600] [PATH...]

  PATH        sources whose path begins so, such as src/domain/calcium; else all that changed since they were measured
  --minutes   what is not done by then is left for the next time

Writes docs/mutation.json and docs/mutation.md; .cache/mutation.log tells how far it is.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '600' }, help: { type: 'boolean' } },
})

if (values.help) console.log(USAGE)
else {
  const { status } = spawnSync('vitest', ['run', '--project', 'mutation'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      MUTATION_FILES: positionals.join(','),
      MUTATION_MINUTES: values.minutes,
    },
  })
  process.exitCode = status ?? 1
}
