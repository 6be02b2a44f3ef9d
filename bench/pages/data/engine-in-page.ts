import { createEngine } from '../../../src/data/session/engine.ts'
import type { ToWorker } from '../../../src/data/session/worker-messages.ts'

/** Stands in for the worker: the same engine, on the thread that draws. What the worker is compared with. */
export class EngineInPage extends EventTarget {
  readonly #engine = createEngine((data) =>
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data }))),
  )

  postMessage(message: ToWorker): void {
    setTimeout(() => this.#engine.take(message))
  }

  terminate(): void {}
}
