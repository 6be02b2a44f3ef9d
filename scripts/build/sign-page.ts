import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const NAMED = /<(?:script\b[^>]*\bsrc|link\b[^>]*\brel="modulepreload"[^>]*\bhref)="(\/[^"]+)"/g

/** Writes beside each script that the page names the hash of its content, which the policy of the page then demands. */
export function signPage(folder: string): void {
  const file = join(folder, 'index.html')
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replaceAll(NAMED, (tag: string, address: string) => {
      const digest = createHash('sha384')
        .update(readFileSync(join(folder, address)))
        .digest('base64')
      return `${tag} integrity="sha384-${digest}"`
    }),
  )
}
