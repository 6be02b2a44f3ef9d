import { existsSync } from 'node:fs'
import { join } from 'node:path'

const PEERS = join('bench', 'peers')

/** The entry of a peer's page. Peers have packages of their own, which nobody needs for anything else. */
export function peerEntry(name: string): string {
  if (!existsSync(join(PEERS, 'node_modules')))
    throw new Error('The peers are not installed: npm --prefix bench/peers ci')
  return join(PEERS, name, 'entry.jsx')
}
