/** What the list opens on demand comes in one chunk. */
export { DisplayPanel } from '../columns/display-panel.tsx'
export { ExportPanel } from '../export/export-panel.tsx'
