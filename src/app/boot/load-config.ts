import { readConfig, type ReadConfig } from '#data/config/config.ts'
import { fetchConfigText } from '#data/transport.ts'

/** A file that is missing, is not JSON or breaks the schema is a problem with a name, never a default. */
export async function loadConfig(fetchText: () => Promise<string> = fetchConfigText): Promise<ReadConfig> {
  let text: string
  try {
    text = await fetchText()
  } catch (error) {
    return problem(error instanceof Error ? error.message : 'could not be read')
  }
  try {
    return readConfig(JSON.parse(text))
  } catch {
    return problem('is not JSON')
  }
}

function problem(why: string): ReadConfig {
  return { ok: false, problems: [{ at: '/config.json', why }] }
}
