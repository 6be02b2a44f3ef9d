import { Refusal } from '../refusal.ts'

/** One name and value of a query, percent-decoded. */
export type QueryPair = { readonly name: string; readonly value: string }

/** Decodes as browsers and servers do: `+` is a space, a broken percent sequence is an error. */
export function readQuery(query: string): readonly QueryPair[] {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      if (at === -1) return { name: decodePart(pair), value: '' }
      return { name: decodePart(pair.slice(0, at)), value: decodePart(pair.slice(at + 1)) }
    })
}

export function writeQuery(pairs: readonly QueryPair[]): string {
  return pairs.map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
}

export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new Refusal(400, 'value', `Not a valid percent-encoding: ${text}`)
  }
}

/** Splits at a separator that is not escaped; the escapes stay, for the next split. */
export function splitUnescaped(text: string, separator: ',' | '|'): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\\') {
      part += char + text.charAt(at + 1)
      at += 1
    } else if (char === separator) {
      parts.push(part)
      part = ''
    } else part += char
  }
  return [...parts, part]
}

/** `\,` `\|` `\$` and `\\` stand for the character itself (https://hl7.org/fhir/R4/search.html#escaping). */
export function unescaped(text: string): string {
  return text.replaceAll(/\\([,|$\\])/g, '$1')
}
