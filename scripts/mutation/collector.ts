import type { expect as realExpect, vi as realVi } from 'vitest'

type Body = (...given: readonly unknown[]) => unknown

/** A test as it was written, ready to be run as often as one likes. */
export type Test = { readonly file: string; readonly name: string; readonly run: () => unknown }

export type Collector = {
  /** What stands in for `vitest` while test files are loaded. */
  readonly api: Record<string, unknown>
  readonly begin: () => void
  readonly in: (file: string) => void
  readonly tests: () => readonly Test[]
}

/** Takes down the tests of the files that are loaded, instead of running them. */
export function createCollector(expect: typeof realExpect, vi: typeof realVi): Collector {
  let tests: Test[] = []
  let file = ''
  let path: readonly string[] = []
  let around: { readonly before: readonly Body[]; readonly after: readonly Body[] } = {
    before: [],
    after: [],
  }

  function test(name: string, ...rest: readonly unknown[]): void {
    const body = bodyIn(rest)
    const { before, after } = around
    tests.push({ file, name: [...path, name].join(' > '), run: wrapped(body, before, after) })
  }

  function describe(name: string, ...rest: readonly unknown[]): void {
    const outer = { path, around }
    path = [...path, name]
    bodyIn(rest)()
    path = outer.path
    around = outer.around
  }

  const each =
    (define: (name: string, body: Body) => void) =>
    (table: readonly unknown[]) =>
    (name: string, ...rest: readonly unknown[]) => {
      const body = bodyIn(rest)
      for (const [at, row] of table.entries())
        define(`${name} [${at}]`, () => (Array.isArray(row) ? body(...row) : body(row)))
    }

  const api = {
    expect,
    vi,
    test: Object.assign(test, { each: each((name, body) => test(name, body)) }),
    it: test,
    describe: Object.assign(describe, { each: each((name, body) => describe(name, body)) }),
    beforeEach: (body: Body) => void (around = { ...around, before: [...around.before, body] }),
    afterEach: (body: Body) => void (around = { ...around, after: [...around.after, body] }),
    beforeAll: (body: Body) => void (around = { ...around, before: [...around.before, body] }),
    afterAll: (body: Body) => void (around = { ...around, after: [...around.after, body] }),
  }

  return {
    api,
    begin: () => {
      tests = []
    },
    in: (next) => {
      file = next
      path = []
      around = { before: [], after: [] }
    },
    tests: () => tests,
  }
}

function bodyIn(rest: readonly unknown[]): Body {
  const body = rest.find((one): one is Body => typeof one === 'function')
  if (body === undefined) throw new Error('a test without a body')
  return body
}

function wrapped(body: Body, before: readonly Body[], after: readonly Body[]): () => unknown {
  if (before.length === 0 && after.length === 0) return body
  return async () => {
    for (const one of before) await one()
    try {
      await body()
    } finally {
      for (const one of after) await one()
    }
  }
}
