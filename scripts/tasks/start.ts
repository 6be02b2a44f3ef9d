import { buildSite } from '../build/build-site.ts'
import { serveSite } from '../serve/site-server.ts'
import { untilStopped } from '../serve/until-stopped.ts'

const folder = await buildSite('demo')
const site = await serveSite({ kind: 'demo', folder, port: 5173 })
console.log(`Bonewatch demo ready at ${site.url} (invented patients; stop with Ctrl+C)`)
await untilStopped()
await site.close()
