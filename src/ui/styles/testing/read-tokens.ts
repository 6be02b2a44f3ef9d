import { readFileSync } from 'node:fs'

const css = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8')

/** The tokens of one block of tokens.css, by name. */
export type Theme = ReadonlyMap<string, string>

/** Each block of a selector, in the order of the file. */
export function blocks(selector: string): readonly Theme[] {
  const bodies: string[] = []
  for (let at = css.indexOf(`${selector} {`); at >= 0; at = css.indexOf(`${selector} {`, at + 1)) {
    bodies.push(css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at)))
  }
  return bodies.map(
    (body) =>
      new Map(
        body
          .split(';')
          .map((line) => line.split(':').map((part) => part.trim()))
          .flatMap(([name, value]) =>
            name?.startsWith('--') && value ? [[name.slice(2), value] as const] : [],
          ),
      ),
  )
}
