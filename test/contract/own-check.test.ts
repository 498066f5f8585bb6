/** Whoever acts for the office that answers for a commitment neither checks nor closes it, and is not asked to. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addEvidenceTo, checkEvidenceOf } from '../../src/actions/add-evidence.ts'
import { checkDone, closeAfterCheck } from '../../src/actions/close-commitment.ts'
import { enterOffice } from '../../src/actions/form-office.ts'
import { reportDoneOn } from '../../src/actions/report-progress.ts'
import { act, type OpenRecord, type Request } from '../../src/actions/request.ts'
import type { Role } from '../../src/domain/actor.ts'
import { makeCommitment } from '../../src/domain/commitment.ts'
import type { ObjectId, Slug } from '../../src/domain/id.ts'
import { agree } from '../../src/domain/outcome.ts'
import type { Engine } from '../../src/store/engines/engine.ts'
import { openSqlite } from '../../src/store/engines/sqlite.ts'
import { waitingForCheck } from '../../src/store/queries/tasks.ts'
import { refused } from '../support/outcome.ts'
import { must, openTestRecord, requestAt, viewerAt } from '../support/record.ts'

const owner = { kind: 'post', slug: 'head-of-highways' as Slug } as const
const other = { kind: 'post', slug: 'head-of-parks' as Slug } as const
let folder: string
let engine: Engine
let record: OpenRecord
let made: ObjectId

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-own-check-'))
  engine = openSqlite(join(folder, 'throughline.sqlite'))
  record = await openTestRecord(engine, folder)
  for (const name of ['Head of Highways', 'Head of Parks'])
    must(await enterOffice(record, requestAt(), { kind: 'post', name, under: null }))
  const wanted = {
    title: 'Mend Quay Street',
    statement: null,
    directive: null,
    owner,
    due: null,
    reviewEvery: 'P3M',
    doneWhen: 'It is even'
  }
  must(
    await act(record, requestAt(), 'make', async (facts) => {
      made = (await facts.next('commitment')) as ObjectId
      return agree([must(makeCommitment(made, wanted, null))])
    })
  )
  must(await addEvidenceTo(record, requestAt(), made, { file: null, link: 'https://portmeridian.example/quay', note: 'Photographs' }))
  must(await reportDoneOn(record, requestAt(), made, { words: 'Mended', on: null }))
})

afterAll(async () => {
  await engine?.close()
  await rm(folder, { recursive: true })
})

function by(role: Role, office: typeof owner | typeof other): Request {
  return { ...requestAt(), actor: { kind: 'account', account: 'account-7', name: 'Sam Reed', roles: [role, 'office'], offices: [office] } }
}

it('refuses the check of the evidence, of what is done, and the closing', async () => {
  for (const role of ['supervisor', 'assessor'] as const) {
    const own = by(role, owner)
    expect(refused(await checkEvidenceOf(record, own, made, { evidence: 1, grade: 'checked', note: null }))).toBe('check.own-office')
    expect(refused(await checkDone(record, own, made, 'Seen'))).toBe('check.own-office')
    expect(refused(await closeAfterCheck(record, own, made, { check: 'Seen', words: null }))).toBe('check.own-office')
    expect(await waitingForCheck(viewerAt(record, undefined, own.actor))).toEqual({ evidence: 0, evidenceOn: [], done: [] })
  }
})

it('lets another office look, and a clerk who acts for the owner as well', async () => {
  const waiting = await waitingForCheck(viewerAt(record, undefined, by('supervisor', other).actor))
  expect(waiting).toEqual({ evidence: 1, evidenceOn: [made], done: [made] })
  must(await checkEvidenceOf(record, by('assessor', other), made, { evidence: 1, grade: 'checked', note: null }))
  must(await closeAfterCheck(record, by('clerk', owner), made, { check: 'Seen', words: null }))
})
