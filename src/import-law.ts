/** What a layer may name: other layers, and packages. A layer may always name itself. */
export type Law = { readonly layers: readonly string[]; readonly packages: readonly string[] }

/** `features` are layers each by itself, so that none may name another. A package stands for all of its entries. */
export const IMPORT_LAW: Readonly<Record<string, Law>> = {
  domain: { layers: [], packages: [] },
  fhir: { layers: ['domain'], packages: ['fhir/r4'] },
  evaluation: { layers: ['domain', 'fhir'], packages: [] },
  wording: { layers: ['domain'], packages: [] },
  data: {
    layers: ['domain', 'fhir', 'evaluation'],
    packages: ['react', '@tanstack/react-query', 'zod'],
  },
  ui: {
    layers: [],
    packages: [
      'react',
      'react-dom',
      '@tanstack/react-virtual',
      '@fontsource-variable/ibm-plex-sans',
      'react-aria-components',
    ],
  },
  widgets: { layers: ['domain', 'wording', 'ui'], packages: ['react'] },
  features: {
    layers: ['domain', 'wording', 'data', 'ui', 'widgets'],
    packages: ['react', '@tanstack/table-core'],
  },
  app: {
    layers: ['domain', 'wording', 'data', 'ui', 'widgets', 'features', 'mocks'],
    packages: ['react', 'react-dom', '@tanstack/react-query', '@tanstack/react-router'],
  },
  cli: { layers: ['domain', 'fhir', 'evaluation', 'wording'], packages: ['zod', 'node'] },
  mocks: { layers: [], packages: ['msw', 'fhir/r4', 'node'] },
}
