import type { RequestListener } from 'node:http'

import { listen, type Listening } from '../../scripts/serve/listen.ts'
import { readSite, type SiteFile } from '../../scripts/serve/site-files.ts'
import { buildPage } from './build-page.ts'

export type Pages = Listening & {
  /** Builds a page and serves it. Returns its address. */
  readonly add: (name: string, entry: string) => Promise<string>
  /** Lets one page use the styles of another, with what they name. */
  readonly share: (styles: string, page: string) => void
  /** Serves one file more. */
  readonly put: (address: string, type: string, text: string) => void
  /** Leaves all addresses that begin so to another. */
  readonly leave: (prefix: string, to: RequestListener) => void
}

/** The pages of the bench as a server would send them, compressed once. */
export async function servePages(): Promise<Pages> {
  const files = new Map<string, SiteFile>()
  const left = new Map<string, RequestListener>()
  const server = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const other = [...left].find(([prefix]) => pathname.startsWith(prefix))
    if (other !== undefined) return other[1](request, response)
    const file = files.get(pathname)
    if (file === undefined) {
      response.writeHead(404).end()
      return undefined
    }
    const body = file.brotli ?? file.body
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': body.length,
      ...(file.brotli && { 'content-encoding': 'br' }),
    })
    return response.end(body)
  }, 0)
  return {
    ...server,
    add: async (name, entry) => {
      const built = readSite(await buildPage(name, entry))
      for (const [address, file] of built) files.set(`/${name}${address}`, file)
      files.set(`/${name}/`, pageOf(name, built.has('/style.css') ? name : undefined))
      return `${server.url}/${name}/`
    },
    share: (styles, page) => {
      files.set(`/${page}/`, pageOf(page, styles))
    },
    leave: (prefix, to) => left.set(prefix, to),
    put: (address, type, text) => files.set(address, { type, body: Buffer.from(text) }),
  }
}

function pageOf(name: string, styles: string | undefined): SiteFile {
  const style = styles === undefined ? '' : `<link rel="stylesheet" href="/${styles}/style.css">`
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${style}<body><div id="app"></div><script type="module" src="/${name}/entry.js"></script>`
  return { type: 'text/html; charset=utf-8', body: Buffer.from(html) }
}
