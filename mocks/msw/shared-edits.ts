import type { World } from '../server/world.ts'
import { openEditLog } from './edit-log.ts'

/** Keeps what people change: over a reload, and in step with the other tabs of this browser. */
export type SharedEdits = {
  /** Runs an act that may write, alone among all tabs, and returns when its writes are kept. */
  readonly write: <T>(act: () => T) => Promise<T>
  /** Whether the edits of earlier visits are in the world. */
  readonly isCaughtUp: () => boolean
  readonly forget: () => Promise<void>
  readonly close: () => void
}

export async function shareEdits(world: World, name: string): Promise<SharedEdits> {
  const log = await openEditLog(name)
  const channel = new BroadcastChannel(`bonewatch-mock.${name}`)

  let isCaughtUp = false

  async function catchUp(): Promise<void> {
    world.readAll()
    for (const version of await log.unseen()) world.store.adopt(version)
    isCaughtUp = true
  }

  channel.addEventListener('message', () => {
    void catchUp()
  })

  return {
    write: (act) =>
      alone(name, async () => {
        await catchUp()
        const done = act()
        const written = world.store.takeWrites()
        if (written.length > 0) {
          await log.append(written)
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
          channel.postMessage('written')
        }
        return done
      }),
    isCaughtUp: () => isCaughtUp,
    forget: () => log.clear(),
    close: () => {
      channel.close()
      log.close()
    },
  }
}

/** Two tabs that write at once would give one version number twice. Without locks (no secure origin) they may. */
function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  const locks = Reflect.has(navigator, 'locks') ? navigator.locks : undefined
  return locks === undefined ? act() : locks.request(`bonewatch-mock.${name}`, act)
}
