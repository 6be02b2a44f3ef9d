import type { Region } from './region.ts'

/** `lumbar-spine-L3`, `femoral-shaft-left`: one text per place, in letters, digits and hyphens. */
export function regionKey(region: Region): string {
  if ('side' in region) {
    return [region.region, region.side, ...(region.detail === undefined ? [] : [region.detail])].join('-')
  }
  return region.level === undefined ? region.region : `${region.region}-${region.level}`
}
