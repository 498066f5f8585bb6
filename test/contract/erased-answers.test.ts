/**
 * P12 at the door: of what was erased no answer holds a word, whoever asks, in whatever form, of today or of a past in which it stood there; and
 * every page that shows a mark of it says what kind of thing was erased, in which capacity, why and when.
 */
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { erase, previewErasure } from '../../src/actions/erase-content.ts'
import { publishObjects } from '../../src/actions/publish-object.ts'
import type { OpenRecord } from '../../src/actions/request.ts'
import type { ObjectId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { looksErased } from '../../src/domain/redaction.ts'
import { signerOf } from '../../src/journal/note.ts'
import { signHead } from '../../src/store/published-log.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { marker, stories } from '../support/erasure-stories.ts'
import { type EveryAnswer, everyAnswer } from '../support/every-answer.ts'
import { must, openTestRecord, requestAt, startInstant } from '../support/record.ts'
import { runs } from '../support/soak.ts'
import { recordTested } from '../support/tested.ts'
import { serveWorkspace, type TestServer } from '../support/web-server.ts'

const later = '2026-05-01T09:00:00Z' as Instant
const signer = signerOf('record.port-meridian.example', Buffer.alloc(32, 7))
const seed = Number(process.env['THROUGHLINE_SEED'] ?? randomInt(1, 1_000_000))

/** Two that show most, and one by chance; all of them in a soak. */
const always = ['a document that is public, whose page stays', 'a passage, and what was made from it']
const others = Object.keys(stories).filter((name) => !always.includes(name))
const chosen = [...always, ...Array.from({ length: runs(1, others.length) }, (_, at) => others[(seed + at) % others.length]!)]

let opened: OpenedEngine
let record: OpenRecord
let server: TestServer
beforeEach(async () => {
  opened = await engines[0]!.open()
  record = await openTestRecord(opened.engine, opened.folder)
  server = await serveWorkspace(
    {
      ...{ store: record.store, readSource: record.readSource, model: null, place: opened.folder, keys: join(opened.folder, 'keys') },
      signerOf: async () => signer,
      keyFor: async () => signer.verifierKey,
      retentions: async () => [{ daily: 3, weekly: 0, monthly: 0 }],
      close: async () => undefined
    },
    { now: () => later }
  )
})
afterEach(async () => {
  await server.close()
  await opened.close()
})

const size = async (): Promise<number> => {
  const [head] = await opened.engine.reading.all<{ size: number }>('SELECT size FROM log_head')
  return Number(head!.size)
}

/** Everything is made public, so that the public side has as much to hide as there is. */
async function publishAll(): Promise<void> {
  const rows = await opened.engine.reading.all<{ id: ObjectId }>('SELECT id FROM object WHERE published IS NULL ORDER BY id')
  if (rows.length > 0)
    must(
      await publishObjects(
        record,
        requestAt(),
        rows.map(({ id }) => id)
      )
    )
  await record.store.engine.write(record.authority.id, (session) => signHead(session, record.authority, signer, startInstant))
}

const holding = (answers: readonly EveryAnswer[]): string[] =>
  answers.filter(({ body }) => body.toLowerCase().includes(marker.toLowerCase())).map(({ about }) => about)

const stub = '1 May 2026 by an administrator, because the person asked for it'

/** Words of the page's own content, without its head. */
const contentOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

/** Whether a mark of the erasure stands there with nothing that explains it. */
function isSilent({ mediaType, body }: EveryAnswer): boolean {
  if (!looksErased(mediaType.startsWith('text/html') ? contentOf(body) : body)) return false
  if (mediaType.startsWith('text/html') && body.includes('href="/erasures">the list of what was erased')) return false
  return !body.includes(mediaType.startsWith('application/json') ? '"lawful":"asked"' : stub)
}

describe(`what was erased (seed ${seed})`, () => {
  it.each(chosen)('is in no answer, and where it stood it is said what became of it: %s', { timeout: 240_000 }, async (name) => {
    const target = await stories[name]!({ record, opened })
    await publishAll()
    const before = await size()
    const asked = { past: [before - 2, before - 1], words: [marker.slice(0, 5), 'monitors', 'Council', 'tell'] }
    const whole = await everyAnswer(server, asked)
    expect(holding(whole).length).toBeGreaterThan(0)
    const preview = must(await previewErasure(record, requestAt(later), target))
    must(await erase(record, requestAt(later), target, { lawful: 'asked', reason: null, confirmed: preview.phrase, print: preview.print }))
    await record.store.engine.write(record.authority.id, (session) => signHead(session, record.authority, signer, later))
    const answers = await everyAnswer(server, asked)
    expect(holding(answers)).toEqual([])
    const broken = new Set(whole.filter(({ status }) => status >= 500).map(({ about }) => about))
    expect(answers.filter(({ about, status }) => status >= 500 && !broken.has(about)).map(({ about }) => about)).toEqual([])
    const shown = answers.filter(({ route, status }) => status === 200 && route.published === true && !route.path.startsWith('/log'))
    expect(shown.filter(isSilent).map(({ about }) => about)).toEqual([])
    recordTested('P12', 'Answers of a served record looked through for an erased word', answers.length)
  })
})
