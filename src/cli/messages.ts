/** What goes to standard error. `hasFailed` decides the exit code. */
export type Messages = {
  readonly unreadable: (source: string, why: string, place?: Place) => void
  /** Something to know that leaves nothing unread. */
  readonly note: (source: string, text: string, place?: Place) => void
  readonly hasFailed: () => boolean
}

export type Place = { readonly line?: number; readonly column?: number }

export function createMessages(write: (text: string) => void): Messages {
  let failed = false
  return {
    unreadable: (source, why, place) => {
      failed = true
      write(`evaluate: ${at(source, place)}: ${why}\n`)
    },
    note: (source, text, place) => write(`evaluate: ${at(source, place)}: ${text}\n`),
    hasFailed: () => failed,
  }
}

function at(source: string, { line, column }: Place = {}): string {
  const name = source === '-' ? 'standard input' : source
  if (line === undefined) return name
  return column === undefined ? `${name}, line ${line}` : `${name}, line ${line}, column ${column}`
}
