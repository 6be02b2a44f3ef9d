import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** Where the built pages lie until the next run. */
export const BUILT = join('.cache', 'bench')

/** Builds one page of the bench by itself, as the product is built: `entry.js` and, if it has styles, `style.css`. */
export async function buildPage(name: string, entry: string): Promise<string> {
  const folder = resolve(BUILT, name)
  rmSync(folder, { recursive: true, force: true })
  await build({
    base: `/${name}/`,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [react({ compiler: true })],
    define: { __DEMO__: 'false' },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      cssCodeSplit: false,
      // Medplum ships styles that no minifier reads; nobody weighs styles here.
      cssMinify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve(entry),
        output: {
          entryFileNames: 'entry.js',
          assetFileNames: ({ names }) =>
            names.some((one) => one.endsWith('.css')) ? 'style.css' : 'assets/[name]-[hash][extname]',
        },
      },
    },
  })
  return folder
}
