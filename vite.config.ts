import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'

// `production` reads a real server; `demo` answers in the browser with invented patients.
export default defineConfig(({ mode }) => {
  const isDemo = mode === 'demo' || mode === 'development'
  return {
    plugins: [react({ compiler: true }), isDemo && msw({ mode: 'worker-only' })],
    define: { __DEMO__: JSON.stringify(isDemo) },
    worker: { format: 'es' },
    build: { outDir: mode === 'demo' ? 'dist-demo' : 'dist', manifest: true, sourcemap: false },
    server: { port: 5173 },
    test: {
      env: { TZ: 'UTC' },
      exclude: ['**/node_modules/**', '**/*.long.test.ts', '**/*.real.test.ts'],
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            environment: 'node',
            isolate: false,
            include: ['src/**/*.test.ts', 'mocks/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts'],
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
      ],
    },
  }
})
