import type { Page } from './unpack.ts'

/** What the pages of searches say is missing, once all that there is has been taken. */
export function missingPages(pages: readonly Page[]): readonly string[] {
  const here = new Set(pages.map(({ self }) => self))
  const following = new Set(pages.map(({ next }) => next))
  const gaps: string[] = []
  for (const { self, next, elsewhere } of pages) {
    const isLonger = next !== undefined && !here.has(next)
    // Without a next link, a page counts as the whole search unless another page leads to it.
    const isShort = next === undefined && elsewhere > 0 && !(self !== undefined && following.has(self))
    if (isLonger) gaps.push('a page of a longer list: it names a next page, which is not here')
    else if (isShort) gaps.push(`${elsewhere} matches of the search are not here`)
  }
  return gaps
}
