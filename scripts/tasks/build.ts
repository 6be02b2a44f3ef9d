import { buildSite, type SiteKind } from '../build/build-site.ts'

const kinds: readonly SiteKind[] = process.argv.includes('--demo') ? ['demo'] : ['production']
for (const kind of kinds) console.log(`${kind}: ${await buildSite(kind)}`)
