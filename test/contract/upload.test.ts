/** How a document comes in through the browser: kept at once, step by step, left, cancelled, failed, tried again, taken up after a crash. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Fetched } from '../../src/actions/fetch-source.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import type { OpenRecord, Request } from '../../src/actions/request.ts'
import { resumeUploads, runUpload } from '../../src/actions/run-upload.ts'
import { cancelUpload, type Desk, type Offered, retryUpload, startUpload, uploadLimits } from '../../src/actions/take-in-document.ts'
import { type PagesSoFar, pagesSoFar } from '../../src/actions/upload-pages.ts'
import { stopUploads } from '../../src/actions/upload-runs.ts'
import { publicActor } from '../../src/domain/actor.ts'
import { type Instant, instantOf } from '../../src/domain/instant.ts'
import { agree, type Outcome, refuse } from '../../src/domain/outcome.ts'
import { openReader } from '../../src/intake/read-source.ts'
import { filesIn } from '../../src/store/backup.ts'
import { documentFacts, documentList } from '../../src/store/queries/documents.ts'
import { reviewList } from '../../src/store/queries/proposals.ts'
import { type UploadView, upload, uploads } from '../../src/store/queries/uploads.ts'
import { takeUpload } from '../../src/store/uploads.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { docx, type PdfLine, pdf } from '../support/documents.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { agreed, refused } from '../support/outcome.ts'
import { openTestRecord, requestAt, startInstant, storeOn, viewerAt } from '../support/record.ts'

const words =
  'Minutes of 12 March 2026\n\nThe Head of Environmental Health shall install monitors at 24 schools by 30 November 2026.\n\nThe council noted the report.'
const file: Offered = { how: 'file', bytes: Buffer.from(words), fileName: 'minutes.txt', mediaType: 'text/plain' }
const request: Request = { ...requestAt(), via: 'web' }

describe.each(engines)('uploads on $name', ({ open, there }) => {
  const run = it.skipIf(!there)
  let opened: OpenedEngine
  let record: OpenRecord
  let faults: unknown[]

  beforeEach(async () => {
    if (!there) return
    opened = await open()
    record = await openTestRecord(opened.engine, opened.folder)
    faults = []
  })
  afterEach(async () => {
    if (there) await opened.close()
  })

  function deskOf(changes: Partial<Desk> = {}): Desk {
    return {
      record,
      now: () => startInstant,
      fetch: null,
      onFault: (error) => {
        faults.push(error)
        return 'f1'
      },
      ...changes
    }
  }
  const seen = async (number: number, at: string = startInstant): Promise<UploadView> => (await upload(viewerAt(record, at), number))!
  /** A reader that waits until it is let go, or told to stop. */
  function slowReader(): { record: OpenRecord; begun: Promise<void>; go: () => void } {
    const begun = Promise.withResolvers<void>()
    const go = Promise.withResolvers<void>()
    const slow: OpenRecord = {
      ...record,
      readSource: async (bytes, hint, watch) => {
        begun.resolve()
        const stopped = new Promise<void>((done) => watch?.signal?.addEventListener('abort', () => done()))
        await Promise.race([go.promise, stopped])
        return record.readSource(bytes, hint)
      }
    }
    return { record: slow, begun: begun.promise, go: go.resolve }
  }
  const entered = async (): Promise<number> => (await documentList(viewerAt(record))).total

  run('keeps the bytes and answers at once; then goes step by step to ready, with what each step counted', async () => {
    const number = agreed(await startUpload(deskOf(), request, file))
    const kept = await seen(number)
    expect(kept).toMatchObject({ number: 1, state: 'received', nextStep: 'read', document: null, running: false, byName: 'clerk' })
    expect(kept.steps).toEqual({ received: { at: startInstant, counts: { bytes: Buffer.byteLength(words) } } })
    expect(await entered()).toBe(0)
    await runUpload(deskOf(), request, number)
    const done = await seen(number)
    expect(done).toMatchObject({ state: 'ready', nextStep: null, document: 'D-1', refusal: null, running: false })
    expect(Object.keys(done.steps)).toEqual(['received', 'read', 'structured', 'proposed', 'ready'])
    expect(done.steps.read?.counts).toEqual({ characters: words.length })
    expect(done.steps.structured?.counts).toMatchObject({ paragraphs: 3, headings: 0 })
    expect(done.steps.proposed?.counts['statements']).toBeGreaterThan(0)
    expect((await reviewList(viewerAt(record), 'D-1.1'))?.items.length).toBe(done.steps.proposed?.counts['statements'])
    expect(await documentFacts(viewerAt(record), 'D-1')).toMatchObject({
      file_name: 'minutes.txt',
      origin: { how: 'file', url: null, by_name: 'clerk' },
      readings: [{ id: 'D-1.1' }],
      statements: 0,
      waiting: done.steps.proposed?.counts['statements']
    })
    expect(faults).toEqual([])
    expect((await verifyStore(record.store, record.authority.id)).findings).toEqual([])
  })

  run('tells how far a long PDF is read, and what its first pages state, before it is read', async () => {
    const reader = openReader()
    const heard: PagesSoFar[] = []
    const resolved = (page: number): PdfLine => ({
      text: `It was resolved that the Clerk shall close pier ${page} by 30 June 2026.`,
      y: 500
    })
    const bytes = pdf(Array.from({ length: 40 }, (_, page) => [resolved(page + 1)]))
    const number = agreed(await startUpload(deskOf(), request, { how: 'file', bytes, fileName: 'plan.pdf', mediaType: 'application/pdf' }))
    const place = { store: record.store, authority: record.authority.id, number }
    const listening: OpenRecord = {
      ...record,
      readSource: async (file, hint, watch) => {
        const read = await reader.read(file, hint, {
          ...watch,
          onPages: (news) => {
            watch?.onPages?.(news)
            heard.push(pagesSoFar(place)!)
          }
        })
        await vi.waitFor(() => expect(pagesSoFar(place)?.first).not.toBeNull(), 20_000)
        heard.push(pagesSoFar(place)!)
        return read
      }
    }
    await runUpload(deskOf({ record: listening }), request, number)
    await reader.close()
    expect(heard.map(({ page, pages }) => [page, pages])).toEqual([5, 8, 10, 15, 20, 25, 30, 35, 35].map((page) => [page, 40]))
    expect(heard.at(-1)?.first?.pages).toBe(8)
    expect(heard.at(-1)?.first?.statements.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => 'decided'))
    expect((await seen(number)).steps.proposed?.counts['statements']).toBe(40)
    expect(pagesSoFar(place)).toBeNull()
    expect(faults).toEqual([])
  })

  run('refuses at once what can be told at once', async () => {
    const start = async (offered: Offered, changes: Partial<Desk> = {}): Promise<string> =>
      refused(await startUpload(deskOf(changes), request, offered))
    expect(await start({ ...file, bytes: new Uint8Array() })).toBe('source.empty')
    expect(await start({ ...file, bytes: new Uint8Array(uploadLimits.fileBytes + 1) })).toBe('source.too-large')
    expect(await start({ ...file, bytes: Buffer.from('\x89PNG\r\n', 'latin1') })).toBe('source.unknown-type')
    expect(await start({ how: 'paste', text: ' \n ', format: 'text' })).toBe('source.empty')
    expect(await start({ how: 'address', url: 'https://example.org/minutes' })).toBe('fetch.off')
    const fetch = async (): Promise<Outcome<Fetched>> => refuse('fetch.off')
    expect(await start({ how: 'address', url: 'http://127.0.0.1/' }, { fetch })).toBe('fetch.not-public')
    expect(await start({ how: 'address', url: 'minutes.pdf' }, { fetch })).toBe('fetch.address-malformed')
    expect(refused(await startUpload(deskOf(), { ...request, actor: publicActor }, file))).toBe('actor.may-not')
    expect(await uploads(viewerAt(record))).toEqual([])
  })

  run('an exact copy of a kept file is refused with the link to it, and so is one that is being added', async () => {
    const number = agreed(await startUpload(deskOf(), request, file))
    expect(await startUpload(deskOf(), request, file)).toMatchObject({ refusal: { key: 'upload.under-way', words: { number } } })
    await runUpload(deskOf(), request, number)
    expect(await startUpload(deskOf(), request, file)).toMatchObject({
      refusal: { key: 'document.already-kept', words: { id: 'D-1', title: 'Minutes of 12 March 2026' } }
    })
  })

  run('pasted words become a file named after their title and the day', async () => {
    const paste = { how: 'paste', text: words, format: 'text', title: 'Cabinet, 12 March: "minutes"' } as const
    const number = agreed(await startUpload(deskOf(), request, paste))
    await runUpload(deskOf(), request, number)
    const facts = await documentFacts(viewerAt(record), 'D-1')
    expect(facts).toMatchObject({ file_name: 'cabinet-12-march-minutes-2026-03-12.txt', title: 'Cabinet, 12 March: "minutes"' })
    const markdown = agreed(await startUpload(deskOf(), request, { how: 'paste', text: '# 市委常委会\n\n研究部署。', format: 'markdown' }))
    expect(await seen(markdown)).toMatchObject({ how: 'paste', fileName: 'pasted-2026-03-12.md', mediaType: 'text/markdown' })
  })

  run('an address is fetched as the first step; what it leads to is checked as a file is', async () => {
    const answers: Outcome<Fetched>[] = [
      refuse('fetch.status', { host: 'example.org', status: 500 }),
      agree({ bytes: Buffer.from(words), hint: { fileName: 'minutes.txt', mediaType: 'text/plain; charset=utf-8' }, address: '' })
    ]
    const desk = deskOf({ fetch: async () => answers.shift()! })
    const number = agreed(await startUpload(desk, request, { how: 'address', url: 'https://example.org/minutes' }))
    expect(await seen(number)).toMatchObject({ state: 'asked', nextStep: 'received', bytes: null })
    await runUpload(desk, request, number)
    expect(await seen(number)).toMatchObject({ state: 'failed', reached: 'asked', refusal: { key: 'fetch.status' } })
    agreed(await retryUpload(desk, request, number))
    await runUpload(desk, request, number)
    expect(await seen(number)).toMatchObject({ state: 'ready', document: 'D-1', bytes: Buffer.byteLength(words) })
    expect((await documentFacts(viewerAt(record), 'D-1'))?.origin?.url).toBe('https://example.org/minutes')
    const again = deskOf({ fetch: async () => agree({ bytes: Buffer.from(words), hint: {}, address: '' }) })
    const second = agreed(await startUpload(again, request, { how: 'address', url: 'https://example.org/other' }))
    await runUpload(again, request, second)
    expect(await seen(second)).toMatchObject({ state: 'failed', refusal: { key: 'document.already-kept', words: { id: 'D-1' } } })
  })

  run('cancelled while it is read: the reader is told to stop and nothing is entered', async () => {
    const slow = slowReader()
    const desk = deskOf({ record: slow.record })
    const number = agreed(await startUpload(desk, request, file))
    const running = runUpload(desk, request, number)
    await slow.begun
    expect(await seen(number)).toMatchObject({ state: 'received', running: true })
    agreed(await cancelUpload(desk, request, number))
    await running
    expect(await seen(number)).toMatchObject({ state: 'cancelled', reached: 'received', document: null, running: false })
    expect(await entered()).toBe(0)
    expect(refused(await cancelUpload(desk, request, number))).toBe('upload.ended')
    expect(refused(await retryUpload(desk, request, number))).toBe('upload.not-failed')
    expect(refused(await cancelUpload(desk, request, 99))).toBe('upload.not-found')
    await runUpload(desk, request, number)
    expect(await entered()).toBe(0)
    agreed(await startUpload(desk, request, file))
  })

  run('cancelled by another process while it is read: what was read is thrown away', async () => {
    const slow = slowReader()
    const desk = deskOf({ record: slow.record })
    const number = agreed(await startUpload(desk, request, file))
    const running = runUpload(desk, request, number)
    await slow.begun
    const other = opened.again()
    try {
      agreed(await cancelUpload(deskOf({ record: { ...record, store: storeOn(other, opened.folder) } }), request, number))
    } finally {
      await other.close()
    }
    slow.go()
    await running
    expect(await seen(number)).toMatchObject({ state: 'cancelled', document: null })
    expect(await entered()).toBe(0)
  })

  run('two runs at once: one does the work, the other does nothing', async () => {
    const number = agreed(await startUpload(deskOf(), request, file))
    const other = opened.again()
    try {
      let reads = 0
      const readSource: OpenRecord['readSource'] = (bytes, hint) => {
        reads++
        return record.readSource(bytes, hint)
      }
      const counting = (of: OpenRecord): Desk => deskOf({ record: { ...of, readSource } })
      const desks = [record, { ...record, store: storeOn(other, opened.folder) }].map(counting)
      await Promise.all(Array.from({ length: 6 }, (_, i) => runUpload(desks[i % 2]!, request, number)))
      expect(reads).toBe(1)
      expect(await entered()).toBe(1)
      expect((await seen(number)).state).toBe('ready')
    } finally {
      await other.close()
    }
  })

  run('stopped with the program: unfinished, let go, and taken up at the next start', async () => {
    const slow = slowReader()
    const desk = deskOf({ record: slow.record })
    const number = agreed(await startUpload(desk, request, file))
    const running = runUpload(desk, request, number)
    await slow.begun
    await stopUploads(record.store)
    await running
    expect(await seen(number)).toMatchObject({ state: 'received', running: false, refusal: null })
    expect(await filesIn(record.store.engine.reading)).toHaveLength(1)
    expect(await resumeUploads(deskOf())).toEqual([number])
    expect(await seen(number)).toMatchObject({ state: 'ready', document: 'D-1' })
  })

  run('after a crash: a dead process of this machine is seen at once, another machine when its lease has run out', async () => {
    const number = agreed(await startUpload(deskOf(), request, file))
    const taken = { now: startInstant, until: instantOf(Date.parse(startInstant) + 60_000), isGone: () => false }
    await takeUpload(record.store, { authority: record.authority.id, number }, { ...taken, by: 'elsewhere 4242 1' })
    expect(await resumeUploads(deskOf())).toEqual([])
    await runUpload(deskOf(), request, number)
    expect(await seen(number)).toMatchObject({ state: 'received', running: true })
    const later = instantOf(Date.parse(startInstant) + 61_000)
    expect(await resumeUploads(deskOf({ now: () => later }))).toEqual([number])
    expect((await seen(number)).state).toBe('ready')
  })

  run('a crash between the entry and its note does not leave the upload without its document', async () => {
    const number = agreed(await startUpload(deskOf(), request, file))
    const { hostname } = await import('node:os')
    const dead = { by: `${hostname()} ${process.pid} 0`, now: startInstant, until: '2099-01-01T00:00:00Z' as Instant, isGone: () => false }
    await takeUpload(record.store, { authority: record.authority.id, number }, dead)
    agreed(await receiveFile(record, request, { bytes: Buffer.from(words), hint: { fileName: 'minutes.txt' }, title: null, again: false }))
    expect(await resumeUploads(deskOf())).toEqual([number])
    expect(await seen(number)).toMatchObject({ state: 'ready', document: 'D-1' })
    expect(await entered()).toBe(1)
  })

  run('a refusal of the reader and a fault end it as failed, with a sentence and no rejection; the step can be tried again', async () => {
    let how: 'refuse' | 'throw' | 'read' = 'refuse'
    const moody: OpenRecord = {
      ...record,
      readSource: async (bytes, hint) => {
        if (how === 'throw') throw new Error('disk on fire')
        return how === 'refuse' ? refuse('source.scan') : record.readSource(bytes, hint)
      }
    }
    const desk = deskOf({ record: moody })
    const number = agreed(await startUpload(desk, request, file))
    await runUpload(desk, request, number)
    expect(await seen(number)).toMatchObject({ state: 'failed', reached: 'received', nextStep: 'read', refusal: { key: 'source.scan' } })
    how = 'throw'
    agreed(await retryUpload(desk, request, number))
    await runUpload(desk, request, number)
    expect(await seen(number)).toMatchObject({ state: 'failed', refusal: { key: 'upload.fault', words: { step: 'read', fault: 'f1' } } })
    expect(faults).toHaveLength(1)
    how = 'read'
    agreed(await retryUpload(desk, request, number))
    await runUpload(desk, request, number)
    expect(await seen(number)).toMatchObject({ state: 'ready', refusal: null })
    expect(refused(await retryUpload(desk, request, number))).toBe('upload.not-failed')
  })

  run('only who may add documents sees uploads; an account that may no longer act enters nothing when its upload is taken up', async () => {
    const account = { kind: 'account', account: 'account-9', name: 'Rosa Adeyemi', roles: ['clerk'], offices: [] } as const
    const number = agreed(await startUpload(deskOf(), { ...request, actor: account }, file))
    expect(await upload(viewerAt(record, startInstant, publicActor), number)).toBeNull()
    expect(await uploads(viewerAt(record, startInstant, { ...account, roles: ['reader'] }))).toEqual([])
    expect(await uploads(viewerAt(record, startInstant, account), { unfinished: true })).toHaveLength(1)
    await resumeUploads(deskOf())
    expect(await seen(number)).toMatchObject({ state: 'failed', refusal: { key: 'actor.may-not' }, byName: 'Rosa Adeyemi' })
    expect(await entered()).toBe(0)
  })

  run('the list of documents is searched, filtered, paged and counted, each for its viewer', async () => {
    for (const name of ['Budget 100%', 'budget_2', 'Traffic', 'Harbour']) {
      const number = agreed(await startUpload(deskOf(), request, { ...file, bytes: Buffer.from(`${name}\n\n${words}`), title: name }))
      await runUpload(deskOf(), request, number)
    }
    const titles = async (filter: Parameters<typeof documentList>[1]): Promise<readonly unknown[]> => {
      const { rows, total } = await documentList(viewerAt(record), filter)
      return [total, ...rows.map((row) => row.title)]
    }
    expect(await titles({ words: 'BUDGET', sort: 'title' })).toEqual([2, 'Budget 100%', 'budget_2'])
    expect(await titles({ words: '100%' })).toEqual([1, 'Budget 100%'])
    expect(await titles({ words: 't_2' })).toEqual([1, 'budget_2'])
    expect(await titles({ sort: 'title', limit: 2, offset: 2 })).toEqual([4, 'Traffic', 'budget_2'])
    expect(await titles({ mediaType: 'application/pdf' })).toEqual([0])
    expect(await titles({ language: 'en', from: '2026-03-12' as never, to: '2026-03-12' as never, limit: 1 })).toEqual([4, 'Harbour'])
    expect(await documentList(viewerAt(record, startInstant, publicActor))).toEqual({ rows: [], total: 0 })
    expect((await documentFacts(viewerAt(record), 'D-1'))?.versions.map((one) => one.id)).toEqual(['D-4', 'D-3', 'D-2'])
  })
})

describe('the reader', () => {
  it('gives up on a document when it is told to, and reads the next one', async () => {
    const reader = openReader()
    try {
      const stop = new AbortController()
      const long = docx(Array.from({ length: 60_000 }, (_, i) => `Paragraph ${i} of a long document.`))
      const reading = reader.read(long, { fileName: 'long.docx' }, { signal: stop.signal })
      const waiting = reader.read(docx(['The meeting opened.']), { fileName: 'short.docx' }, { signal: stop.signal })
      setTimeout(() => stop.abort(), 50)
      expect(refused(await reading)).toBe('source.reader-failed')
      expect(refused(await waiting)).toBe('source.reader-failed')
      expect(agreed(await reader.read(docx(['The meeting opened.']), { fileName: 'short.docx' })).text).toContain('The meeting opened.')
    } finally {
      await reader.close()
    }
  })
})
