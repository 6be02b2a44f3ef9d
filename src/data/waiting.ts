/** Whoever waits for one answer that everyone gets. */
export type Waiting<T> = { readonly wait: () => Promise<T>; readonly tell: (answer: T) => void }

export function createWaiting<T>(): Waiting<T> {
  let waiting: ((answer: T) => void)[] = []
  return {
    wait: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
      }),
    tell: (answer) => {
      for (const resolve of waiting) resolve(answer)
      waiting = []
    },
  }
}
