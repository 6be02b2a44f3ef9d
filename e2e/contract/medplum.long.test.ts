import { afterAll, beforeAll, expect, test } from 'vitest'

import { surprises } from './deviations.ts'
import { startMedplumServer, type JudgeServer } from './medplum-server.ts'
import { runContract } from './run.ts'

let server: JudgeServer

beforeAll(async () => {
  server = await startMedplumServer()
}, 60_000)
afterAll(() => server.close())

test("Medplum's memory repository keeps and breaks the contract as it is recorded", async () => {
  expect(surprises('medplum', await runContract(server.url, 'long'))).toEqual([])
}, 120_000)
