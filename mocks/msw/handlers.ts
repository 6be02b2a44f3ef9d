import { http, type HttpHandler } from 'msw'

/** The whole server behind one answer: whatever is asked under the base, and nothing beside it. */
export function fhirHandlers(
  base: string,
  answer: (request: Request) => Promise<Response>,
): readonly HttpHandler[] {
  return [base, `${base}/*`].map((path) => http.all(path, ({ request }) => answer(request)))
}
