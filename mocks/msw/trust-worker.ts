import { isObject } from '../server/resource.ts'

/**
 * Under `require-trusted-types-for 'script'` the library that registers the service worker hands over a plain text. The
 * policy named `default` lets through that one address, and no other.
 */
export function trustWorker(workerUrl: string): void {
  // Trusted Types are not in every browser, nor in the DOM types.
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes')
  if (!isObject(factory) || typeof factory['createPolicy'] !== 'function') return
  const allowed = new URL(workerUrl, location.href).href
  const createScriptURL = (url: string): string => {
    if (new URL(url, location.href).href === allowed) return url
    throw new TypeError(`Not the mock's service worker: ${url}`)
  }
  Reflect.apply(factory['createPolicy'], factory, ['default', { createScriptURL }])
}
