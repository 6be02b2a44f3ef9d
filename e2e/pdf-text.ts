import { inflateSync } from 'node:zlib'

/**
 * What can be read on each page of a PDF that Chromium made: its text is glyphs of embedded fonts, each font with a table
 * that tells the characters. Enough for our own pages, and no more.
 */
export function pdfPages(pdf: Buffer): readonly string[] {
  const objects = objectsIn(pdf.toString('latin1'))
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body.head))
  return pages.map(({ head }) => {
    const resources = resolve(head, 'Resources', objects)
    const fontList = resolve(resources, 'Font', objects)
    const fonts = new Map(
      [...fontList.matchAll(/\/(\S+)\s+(\d+) 0 R/g)].map(([, name = '', id = '']) => [
        name,
        charactersOf(objects.get(id)?.head ?? '', objects),
      ]),
    )
    const contents = [...(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)]
    return contents.map(([, id = '']) => textOf(objects.get(id)?.stream ?? '', fonts)).join('\n')
  })
}

type PdfObject = { readonly head: string; readonly stream: string }
type Objects = ReadonlyMap<string, PdfObject>

function objectsIn(text: string): Objects {
  const found = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)]
  return new Map(found.map(([, id = '', body = '']) => [id, objectOf(body)]))
}

function objectOf(body: string): PdfObject {
  const at = body.indexOf('stream\n')
  if (at < 0) return { head: body, stream: '' }
  const head = body.slice(0, at)
  const raw = body.slice(at + 'stream\n'.length, body.lastIndexOf('\nendstream'))
  if (!head.includes('FlateDecode')) return { head, stream: raw }
  try {
    return { head, stream: inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') }
  } catch {
    return { head, stream: '' }
  }
}

/** The dictionary under a name, in place or by reference. */
function resolve(head: string, name: string, objects: Objects): string {
  const reference = new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(head)?.[1]
  if (reference !== undefined) return objects.get(reference)?.head ?? ''
  const at = head.indexOf(`/${name}`)
  return at < 0 ? '' : head.slice(at)
}

type Characters = ReadonlyMap<string, string>

function charactersOf(font: string, objects: Objects): Characters {
  const id = /\/ToUnicode\s+(\d+) 0 R/.exec(font)?.[1] ?? ''
  const table = objects.get(id)?.stream ?? ''
  return new Map([...singleCharacters(table), ...rangesOfCharacters(table)])
}

function singleCharacters(table: string): readonly (readonly [string, string])[] {
  return blocksOf(table, 'char').flatMap((block) =>
    [...block.matchAll(/<(\w+)>\s*<(\w+)>/g)].map(
      ([, glyph = '', code = '']) => [glyph.toLowerCase(), characterOf(code)] as const,
    ),
  )
}

function rangesOfCharacters(table: string): readonly (readonly [string, string])[] {
  return blocksOf(table, 'range').flatMap((block) =>
    [...block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)].flatMap(([, from = '', to = '', code = '']) => {
      const [first, last, character] = [from, to, code].map((hex) => parseInt(hex, 16))
      return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, at) => {
        const glyph = ((first ?? 0) + at).toString(16).padStart(from.length, '0')
        return [glyph, String.fromCodePoint((character ?? 0) + at)] as const
      })
    }),
  )
}

function blocksOf(table: string, kind: 'char' | 'range'): readonly string[] {
  return [...table.matchAll(new RegExp(`beginbf${kind}([\\s\\S]*?)endbf${kind}`, 'g'))].map(
    ([, block = '']) => block,
  )
}

function characterOf(code: string): string {
  return Buffer.from(code, 'hex').swap16().toString('utf16le')
}

/** One byte a glyph, or two: as the table of the font has it. */
function glyphOf(characters: Characters): RegExp {
  const [glyph = '0000'] = characters.keys()
  return glyph.length === 2 ? /\w{2}/g : /\w{4}/g
}

/** Runs of glyphs in the order in which they are drawn, a line each. */
function textOf(stream: string, fonts: ReadonlyMap<string, Characters>): string {
  let characters: Characters = new Map()
  const parts: string[] = []
  for (const [, font, hex, , many] of stream.matchAll(/\/(\S+) [\d.]+ Tf|<(\w+)>( Tj)|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) characters = fonts.get(font) ?? new Map()
    const glyphs = hex ?? [...(many ?? '').matchAll(/<(\w+)>/g)].map(([, run = '']) => run).join('')
    parts.push(glyphs.replaceAll(glyphOf(characters), (glyph) => characters.get(glyph.toLowerCase()) ?? ''))
  }
  return parts.join('')
}
