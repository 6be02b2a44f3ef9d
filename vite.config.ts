import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'

import about from './package.json' with { type: 'json' }

const ELSEWHERE = ['**/node_modules/**', '**/*.long.test.ts', '**/*.real.test.ts', '**/*.built.test.ts']
const IN_NODE = { environment: 'node', isolate: false } as const

// `production` reads a real server; `demo` answers in the browser with invented patients.
export default defineConfig(({ mode }) => {
  const isDemo = mode === 'demo' || mode === 'development'
  return {
    plugins: [react({ compiler: true }), isDemo && msw({ mode: 'worker-only' })],
    define: { __DEMO__: JSON.stringify(isDemo), __VERSION__: JSON.stringify(about.version) },
    worker: { format: 'es' },
    build: {
      outDir: mode === 'demo' ? 'dist-demo' : 'dist',
      manifest: true,
      sourcemap: false,
      modulePreload: {
        polyfill: false,
        // The policy trusts what a script of the page puts into it, not what it imports: each page on demand is put in first.
        resolveDependencies: (file, dependencies, { hostType }) =>
          hostType === 'html' ? dependencies : [...new Set([file, ...dependencies])],
      },
      rolldownOptions: {
        output: {
          // What the first page needs is one file, whatever pages on demand share with it (docs/decisions/0011).
          codeSplitting: { groups: [{ name: 'index', test: /index\.html|src.app.main\.tsx/ }] },
        },
      },
    },
    server: { port: 5173 },
    test: {
      env: { TZ: 'UTC' },
      // A busy machine is not a broken rule.
      testTimeout: 60_000,
      projects: [
        {
          extends: true,
          test: {
            ...IN_NODE,
            name: 'node',
            include: [
              'src/**/*.test.ts',
              'mocks/**/*.test.ts',
              'scripts/**/*.test.ts',
              'e2e/**/*.test.ts',
              'bench/**/*.test.ts',
            ],
            exclude: ELSEWHERE,
          },
        },
        {
          extends: true,
          test: {
            name: 'ui',
            environment: 'jsdom',
            include: ['src/**/*.test.tsx'],
            setupFiles: ['src/app/testing/setup.ts'],
          },
        },
        { extends: true, test: { ...IN_NODE, name: 'built', include: ['**/*.built.test.ts'] } },
        { extends: true, test: { ...IN_NODE, name: 'long', include: ['**/*.long.test.ts'] } },
        {
          extends: true,
          test: { ...IN_NODE, name: 'mutation', include: ['**/*.mutation.ts'], testTimeout: 0 },
        },
        { extends: true, test: { ...IN_NODE, name: 'real', include: ['**/*.real.test.ts'] } },
      ],
    },
  }
})
