import { CASES } from './cases/all.ts'
import { createClient } from './client.ts'
import { prepare } from './fixture.ts'

export type Result = {
  readonly id: string
  readonly holds: boolean
  /** What the server did instead. */
  readonly instead: string
}

/** Every case against one server, one after the other, on resources that are made for this run. */
export async function runContract(base: string, run: string): Promise<readonly Result[]> {
  const client = createClient(base)
  const fixture = await prepare(client, run)
  const results: Result[] = []
  for (const { id, check } of CASES) {
    try {
      await check({ client, fixture })
      results.push({ id, holds: true, instead: '' })
    } catch (error) {
      results.push({ id, holds: false, instead: firstLine(error) })
    }
  }
  return results
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replaceAll(/\s+/g, ' ').slice(0, 160)
}
