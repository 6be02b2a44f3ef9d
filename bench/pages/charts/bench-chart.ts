/** Draws into a place, and returns how to take it away again. */
export type Draw = (place: HTMLElement) => () => void

declare global {
  var benchChart:
    | {
        /** Draws, waits until it is painted, takes it away: so many times. */
        readonly many: (times: number) => Promise<void>
        readonly once: () => Promise<void>
      }
    | undefined
}

/** What a page of the bench offers whose charts are measured. */
export function offer(draw: Draw): void {
  const place = Object.assign(document.createElement('div'), { id: 'chart' })
  place.style.inlineSize = '900px'
  document.getElementById('app')?.append(place)
  globalThis.benchChart = {
    many: async (times) => {
      for (let time = 0; time < times; time += 1) {
        const remove = draw(place)
        await painted()
        remove()
        await painted()
      }
    },
    once: async () => {
      draw(place)
      await painted()
    },
  }
}

/** Two frames: a chart that measures itself draws in the second. */
async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve())
        port1.start()
        port2.postMessage(undefined)
      })
    })
}
