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

type Suite = {
  readonly path: readonly string[]
  readonly within: Suite | undefined
  readonly before: Body[]
  readonly after: Body[]
}

const suiteIn = (path: readonly string[], within: Suite | undefined): Suite => ({
  path,
  within,
  before: [],
  after: [],
})

/** Takes down the tests of the files that are loaded, instead of running them. */
export function createCollector(expect: typeof realExpect, vi: typeof realVi): Collector {
  let tests: Test[] = []
  let file = ''
  let suite = suiteIn([], undefined)
  /** The bodies of suites come when their file has been loaded, as Vitest has it. */
  let waiting: { readonly of: Suite; readonly body: Body }[] = []

  function test(name: string, ...rest: readonly unknown[]): void {
    const body = bodyIn(rest)
    const own = suite
    tests.push({ file, name: [...own.path, name].join(' > '), run: () => runIn(own, body) })
  }

  function describe(name: string, ...rest: readonly unknown[]): void {
    waiting.push({ of: suiteIn([...suite.path, name], suite), body: bodyIn(rest) })
  }

  function open(): void {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      suite = next.of
      next.body()
    }
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
    beforeEach: (body: Body) => void suite.before.push(body),
    afterEach: (body: Body) => void suite.after.push(body),
    beforeAll: (body: Body) => void suite.before.push(body),
    afterAll: (body: Body) => void suite.after.push(body),
  }

  return {
    api,
    begin: () => {
      tests = []
      waiting = []
    },
    in: (next) => {
      open()
      file = next
      suite = suiteIn([], undefined)
    },
    tests: () => {
      open()
      return tests
    },
  }
}

function bodyIn(rest: readonly unknown[]): Body {
  const body = rest.find((one): one is Body => typeof one === 'function')
  if (body === undefined) throw new Error('a test without a body')
  return body
}

/** The outermost suite begins and ends. */
function around(suite: Suite): { readonly before: readonly Body[]; readonly after: readonly Body[] } {
  const outer = suite.within === undefined ? { before: [], after: [] } : around(suite.within)
  return { before: [...outer.before, ...suite.before], after: [...suite.after, ...outer.after] }
}

function runIn(suite: Suite, body: Body): unknown {
  const { before, after } = around(suite)
  if (before.length === 0 && after.length === 0) return body()
  return withHooks(before, body, after)
}

async function withHooks(before: readonly Body[], body: Body, after: readonly Body[]): Promise<void> {
  for (const one of before) await one()
  try {
    await body()
  } finally {
    for (const one of after) await one()
  }
}
