export type Eviction = 'none' | 'reload' | 'refuse'

const TRIED = 'bonewatch.evicted'

/**
 * A production page must never be answered by a service worker, least of all by one that a demo left on this origin:
 * it could show invented patients as real ones. Registrations and caches are removed and the page loads once more;
 * a page that is still controlled after that refuses to show data.
 */
export async function evictServiceWorkers(scope: {
  readonly serviceWorker: ServiceWorkerContainer | undefined
  readonly caches: CacheStorage | undefined
  readonly session: Storage
}): Promise<Eviction> {
  const registrations = (await scope.serviceWorker?.getRegistrations()) ?? []
  const isControlled = scope.serviceWorker?.controller != null
  if (registrations.length === 0 && !isControlled) {
    scope.session.removeItem(TRIED)
    return 'none'
  }
  await Promise.all(registrations.map((registration) => registration.unregister()))
  if (scope.caches !== undefined) await emptyCaches(scope.caches)
  if (scope.session.getItem(TRIED) !== null) return 'refuse'
  scope.session.setItem(TRIED, 'once')
  return 'reload'
}

async function emptyCaches(caches: CacheStorage): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.map((name) => caches.delete(name)))
}
