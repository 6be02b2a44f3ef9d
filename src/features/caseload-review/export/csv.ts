/** A number stays a number; absent is an empty cell. */
export type CsvCell = string | number | undefined

/** UTF-8 with a byte order mark, so that spreadsheets read the accents of a name. */
const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** Every cell in quotes. A text that a spreadsheet would run gets an apostrophe before it. */
export function toCsv(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map(wordCell).join(','))
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`
}

function wordCell(cell: CsvCell): string {
  if (cell === undefined) return '""'
  if (typeof cell === 'number') return `"${cell}"`
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell
  return `"${guarded.replaceAll('"', '""')}"`
}
