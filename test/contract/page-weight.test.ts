/** The weight of a full page of a list: fifty commitments that are all drawn as far as they can be. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enterOffice } from '../../src/actions/form-office.ts'
import { act } from '../../src/actions/request.ts'
import type { CalendarDate } from '../../src/domain/calendar-date.ts'
import { makeCommitment, type NewCommitment, reportProgress } from '../../src/domain/commitment.ts'
import type { ObjectId, Slug } from '../../src/domain/id.ts'
import { agree } from '../../src/domain/outcome.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { openPage } from '../support/open-page.ts'
import { must, openTestRecord, requestAt } from '../support/record.ts'
import { serveStore, type TestServer } from '../support/web-server.ts'

const size = 60
const madeAt = '2026-03-12T18:30:00Z'
const asOf = '2026-06-01' as CalendarDate
let server: TestServer
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-weight-'))
  const engine = openSqlite(join(folder, 'throughline.sqlite'))
  const record = await openTestRecord(engine, folder)
  const name = 'Head of Environmental Health and Public Protection'
  must(await enterOffice(record, requestAt(madeAt), { kind: 'post', name, under: null }))
  const made: ObjectId[] = []
  must(
    await act(record, requestAt(madeAt), 'make', async (facts) => {
      const drafts = []
      for (let i = 0; i < size; i++) {
        const id = (await facts.next('commitment')) as ObjectId
        made.push(id)
        drafts.push(must(makeCommitment(id, wanted(i), null)))
      }
      return agree(drafts)
    })
  )
  must(
    await act(record, requestAt('2026-06-01T09:00:00Z'), 'make', async (facts) => {
      const report = { asOf, words: 'Seventeen hang and send.', number: 17, unit: 'of 240 schools with monitors', forecast: null }
      const found = await Promise.all(made.map((id) => facts.commitment(id)))
      return agree(found.map((commitment) => must(reportProgress(commitment!, report, asOf))))
    })
  )
  await engine.close()
  server = await serveStore(folder)
})

function wanted(i: number): NewCommitment {
  return {
    title: `Fit continuous air-quality monitors at primary schools, ward ${i + 1}`,
    statement: null,
    directive: null,
    owner: { kind: 'post', slug: 'head-of-environmental-health-and-public-protection' as Slug },
    due: { edtf: '2026-12-31', latest: '2026-12-31' as CalendarDate },
    reviewEvery: null,
    doneWhen: 'Monitors send readings at 240 schools'
  }
}

afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true })
})

it('is at most 60 KB where each of fifty rows has a bar', async () => {
  const page = await openPage(server, '/commitments', { as: 'clerk' })
  expect(page.html.match(/class="bar"/g)).toHaveLength(50)
  expect(page.html.length).toBeLessThanOrEqual(60_000)
})
