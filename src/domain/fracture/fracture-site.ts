import type { Region } from '../skeleton/region.ts'

/** `femur-left`, `T12`: one flag for each bone and side, and for each vertebra. Letters, digits and hyphens. */
export function fractureSite(region: Region | undefined): string | undefined {
  if (region === undefined) return undefined
  if (!('side' in region)) return region.level ?? region.region
  return `${boneOf(region)}-${region.side}`
}

/** The femur is one bone, wherever in it a lesion lies. */
export function boneOf({ region }: Region): string {
  return region === 'proximal-femur' || region === 'femoral-shaft' ? 'femur' : region
}
