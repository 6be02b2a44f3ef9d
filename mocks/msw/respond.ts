import { handle } from '../server/handle.ts'
import type { MockRequest, MockResponse } from '../server/message.ts'
import type { World } from '../server/world.ts'

/** Answers a Fetch request from a world: the seam for MSW and for tests that intercept requests themselves. */
export async function respond(request: Request, world: World): Promise<Response> {
  return toResponse(handle(await toMockRequest(request), world))
}

export async function toMockRequest(request: Request): Promise<MockRequest> {
  return {
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  }
}

/** Carries out what the faults have planned for the bytes. A dropped connection is a network error. */
export async function toResponse({ status, headers, body, wire }: MockResponse): Promise<Response> {
  if (wire?.delayMillis !== undefined) await delay(wire.delayMillis)
  if (wire?.isDropped === true) return Response.error()
  const hasNoBody = status === 204 || status === 304
  const sent = wire?.cutAfter === undefined ? body : cutStream(body, wire.cutAfter)
  return new Response(hasNoBody ? null : sent, { status, headers: { ...headers } })
}

function delay(millis: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, millis)
  })
}

/** A part of the body, and then a broken connection. */
function cutStream(body: string, share: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body)
  let isSent = false
  return new ReadableStream({
    pull: (controller) => {
      if (isSent) controller.error(new TypeError('The connection was cut'))
      else controller.enqueue(bytes.slice(0, Math.floor(bytes.length * share)))
      isSent = true
    },
  })
}
