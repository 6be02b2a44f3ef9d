import { createServer, type RequestListener, type Server } from 'node:http'

export type Listening = { readonly url: string; readonly port: number; readonly close: () => Promise<void> }

const MOST_TRIES = 50

/** On both loopback addresses, so that `localhost` leads here however it resolves; at the next free port if taken. */
export async function listen(answer: RequestListener, wanted: number): Promise<Listening> {
  for (let port = wanted; port < wanted + MOST_TRIES; port++) {
    const servers = await listenOn(answer, port)
    if (servers !== undefined) return listening(servers)
  }
  throw new Error(`No port is free from ${wanted} to ${wanted + MOST_TRIES - 1}`)
}

async function listenOn(answer: RequestListener, port: number): Promise<readonly Server[] | undefined> {
  const first = await open(answer, port, '127.0.0.1')
  if (!('server' in first)) {
    if (first.why === 'EADDRINUSE' || first.why === 'EACCES') return undefined
    throw new Error(`Cannot listen on port ${port}: ${first.why}`)
  }
  const second = await open(answer, portOf(first.server), '::1')
  if ('server' in second) return [first.server, second.server]
  if (second.why !== 'EADDRINUSE') return [first.server]
  await closeAll([first.server])
  return undefined
}

type Opened = { readonly server: Server } | { readonly why: string }

function open(answer: RequestListener, port: number, host: string): Promise<Opened> {
  return new Promise((resolve) => {
    const server = createServer(answer)
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ why: error.code ?? error.message }))
    server.listen({ port, host }, () => resolve({ server }))
  })
}

function listening(servers: readonly Server[]): Listening {
  const [server] = servers
  const port = server === undefined ? 0 : portOf(server)
  return { url: `http://localhost:${port}`, port, close: () => closeAll(servers) }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeAllConnections()
        }),
    ),
  )
}
