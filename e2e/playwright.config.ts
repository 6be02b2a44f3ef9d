import { defineConfig } from '@playwright/test'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Runs against the builds in `dist` and `dist-demo`, each served under the headers that a deployment must send. */
export default defineConfig({
  testDir: './journeys',
  outputDir: '../.cache/journeys',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      args: ARGUMENTS,
      ...(process.env['BONEWATCH_BROWSER'] !== undefined && {
        executablePath: process.env['BONEWATCH_BROWSER'],
      }),
    },
  },
})
