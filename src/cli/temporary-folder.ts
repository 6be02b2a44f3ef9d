import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that only this user can read and that goes with the process, also when it is told to stop. */
export function createTemporaryFolder(): { readonly path: () => string; readonly remove: () => void } {
  let path: string | undefined

  function remove(): void {
    if (path !== undefined) rmSync(path, { recursive: true, force: true })
    path = undefined
  }

  return {
    path: () => {
      if (path === undefined) {
        path = mkdtempSync(join(tmpdir(), 'bonewatch-'))
        process.once('exit', remove)
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
          process.once(signal, () => {
            remove()
            process.kill(process.pid, signal)
          })
        }
      }
      return path
    },
    remove,
  }
}
