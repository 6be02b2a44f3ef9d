/** A table, its cells as Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`)
    .join('\n')
}

/** Several lines of one cell, as they stand: no mark in them becomes one of Markdown. */
export function lines(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll('*', String.raw`\*`)).join('<br>')
}
