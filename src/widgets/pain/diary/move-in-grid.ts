export type Place = { readonly row: number; readonly column: number }
type Size = { readonly rows: number; readonly columns: number }

/** Where a key leads, never out of the grid; undefined for a key that leads nowhere. */
export function moved({ row, column }: Place, key: string, { rows, columns }: Size): Place | undefined {
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) }
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) }
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column }
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: columns - 1 }
    default:
      return undefined
  }
}
