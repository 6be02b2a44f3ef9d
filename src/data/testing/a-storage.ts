/** A `Storage` in memory, or one that the browser forbids. */
export function aStorage(
  given: Readonly<Record<string, string>> = {},
  { isForbidden = false }: { readonly isForbidden?: boolean } = {},
): Storage & { readonly entries: () => readonly (readonly [string, string])[] } {
  const items = new Map(Object.entries(given))
  const act = <T>(result: () => T): T => {
    if (isForbidden) throw new DOMException('The operation is insecure', 'SecurityError')
    return result()
  }
  return {
    get length() {
      return act(() => items.size)
    },
    key: (at) => act(() => [...items.keys()][at] ?? null),
    getItem: (name) => act(() => items.get(name) ?? null),
    setItem: (name, value) => act(() => void items.set(name, value)),
    removeItem: (name) => act(() => void items.delete(name)),
    clear: () => act(() => items.clear()),
    entries: () => [...items],
  }
}
