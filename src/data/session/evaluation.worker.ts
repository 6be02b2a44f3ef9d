import { createEngine } from './engine.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

const engine = createEngine((message: FromWorker) => postMessage(message))

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => engine.take(data))
