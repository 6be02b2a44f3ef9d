import { isObject } from './raw.ts'

/**
 * Whether two JSON values say the same, whatever the order of their keys. Walks with a stack of its own, so that a
 * deeply nested value cannot exhaust the call stack.
 */
export function isSameJson(a: unknown, b: unknown, except?: string): boolean {
  const pairs: [unknown, unknown][] = [[a, b]]
  let isTop = true
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    if (!pushParts(pair, pairs, isTop ? except : undefined)) return false
    isTop = false
  }
  return true
}

function pushParts([a, b]: [unknown, unknown], pairs: [unknown, unknown][], except?: string): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false
    a.forEach((item, index) => pairs.push([item, b[index]]))
    return true
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a).filter((key) => key !== except)
  if (keys.length !== Object.keys(b).filter((key) => key !== except).length) return false
  for (const key of keys) {
    if (!Object.hasOwn(b, key)) return false
    pairs.push([a[key], b[key]])
  }
  return true
}
