import { createServer } from 'vite'

const server = await createServer({ mode: 'development' })
await server.listen()
server.printUrls()
