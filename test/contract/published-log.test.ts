/** The published log, held on both engines: checkpoints go on from one another, tiles give their roots, and any entry can be proven. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenRecord } from '../../src/actions/request.ts'
import { formUnit } from '../../src/domain/body.ts'
import { agree } from '../../src/domain/outcome.ts'
import { openCheckpoint } from '../../src/journal/checkpoint.ts'
import { leafHash } from '../../src/journal/merkle.ts'
import { cosignerOf, parseVerifierKey, readNote, signatureLine, signerOf } from '../../src/journal/note.ts'
import { extendsTree, includes, treeRoot } from '../../src/journal/proof.ts'
import { parseBundle, subtreesIn, tilesOf } from '../../src/journal/tiles.ts'
import {
  consistencyIn,
  ForkedLog,
  inclusionIn,
  keepCosignature,
  lastCheckpoint,
  publishedCheckpoint,
  publishedTile,
  type SignedCheckpoint,
  signHead
} from '../../src/store/published-log.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { must, openTestRecord, requestAt, startInstant } from '../support/record.ts'

const signer = signerOf('record.port-meridian.example', Buffer.alloc(32, 7))
const key = parseVerifierKey(signer.verifierKey)!

describe.each(engines.filter(({ there }) => there))('the published log on $name', ({ open }) => {
  let opened: OpenedEngine
  let record: OpenRecord
  beforeEach(async () => {
    opened = await open()
    record = await openTestRecord(opened.engine, opened.folder)
  })
  afterEach(() => opened.close())

  let units = 0
  /** Enters acts until the log holds so many entries. */
  async function growTo(size: number): Promise<void> {
    const { store, authority } = record
    const from = Number((await store.engine.reading.all<{ size: number }>('SELECT size FROM log_head'))[0]!.size)
    const drafts = Array.from({ length: size - from }, () => must(formUnit(`Unit ${++units}`, authority.id as never, null)))
    const { actor: _, ...signature } = { ...requestAt(), post: null, person: 'operator:clerk' }
    if (drafts.length > 0) must(await store.record(authority.id, signature, async () => agree(drafts)))
  }
  const sign = (): Promise<SignedCheckpoint> =>
    opened.engine.write(record.authority.id, (session) => signHead(session, record.authority, signer, startInstant))
  const reading = () => opened.engine.reading
  const id = () => record.authority.id

  it('signs checkpoints that go on from one another, and proves every entry under each', async () => {
    const signed: SignedCheckpoint[] = []
    for (const size of [2, 3, 255, 256, 257, 600]) {
      await growTo(size)
      signed.push(await sign())
      expect(openCheckpoint(signed.at(-1)!.note, [key])).toMatchObject({ origin: signer.name, size })
    }
    expect((await sign()).note).toBe(signed.at(-1)!.note)
    const leaves = (await reading().all<{ leaf: Uint8Array }>('SELECT leaf FROM entry ORDER BY n')).map(({ leaf }) => leaf)
    for (const { size, root } of signed) {
      for (let n = 0; n < size; n += Math.max(1, Math.floor(size / 9)))
        expect(includes(leaves[n]!, n, size, await inclusionIn(reading(), id(), n, size), root)).toBe(true)
      for (const earlier of signed.filter((one) => one.size <= size))
        expect(extendsTree(earlier.size, size, [earlier.root, root], await consistencyIn(reading(), id(), earlier.size, size))).toBe(true)
    }
    const { findings } = await verifyStore(record.store, id())
    expect(findings).toEqual([])
  })

  it('publishes the tiles and bundles of the newest checkpoint, and none beyond it', async () => {
    await growTo(520)
    const { root } = await sign()
    await growTo(530)
    const files = new Map<string, Uint8Array>()
    for (const tile of tilesOf(520)) files.set(JSON.stringify(tile), (await publishedTile(reading(), id(), tile))!)
    const subtrees = subtreesIn(520, (tile) => files.get(JSON.stringify(tile))!)
    expect(Buffer.from(treeRoot(subtrees, 520))).toEqual(Buffer.from(root))
    const entries = [...tilesOf(520)]
      .filter(({ level }) => level === 'entries')
      .flatMap((tile) => parseBundle(files.get(JSON.stringify(tile))!)!)
    expect(entries).toHaveLength(520)
    for (const [n, entry] of entries.entries())
      expect(Buffer.from(leafHash(Buffer.from(entry).toString('utf8')))).toEqual(Buffer.from(subtrees(0, n)))
    for (const beyond of [
      { level: 0, index: 2, width: 9 },
      { level: 1, index: 0, width: 3 },
      { level: 'entries', index: 3, width: 1 }
    ] as const)
      expect(await publishedTile(reading(), id(), beyond)).toBeNull()
  })

  it('carries what witnesses signed, once each', async () => {
    await growTo(5)
    const { note, size } = await sign()
    const witness = cosignerOf('harbour-watch.example', Buffer.alloc(32, 9), () => 1_790_000_000)
    const line = signatureLine(note.slice(0, note.lastIndexOf('\n\n') + 1), witness)
    for (const at of [startInstant, startInstant])
      await opened.engine.write(id(), (session) => keepCosignature(session, id(), { size, witness: witness.name, line, at }))
    const published = (await publishedCheckpoint(reading(), id()))!
    expect(published).toBe(note + line)
    expect(readNote(published, [parseVerifierKey(witness.verifierKey)!, key])?.signed).toHaveLength(2)
    expect(await publishedCheckpoint(reading(), id(), 4)).toBeNull()
  })

  it.each([
    ['an entry was changed', 'UPDATE entry SET leaf = (SELECT leaf FROM entry WHERE n = 1) WHERE n = 290'],
    ['entries were taken away', 'DELETE FROM entry WHERE n >= 280']
  ])('does not sign where %s since', async (_, change) => {
    await growTo(300)
    await sign()
    await opened.engine.write(null, (session) => session.run(change))
    if (change.startsWith('DELETE'))
      await opened.engine.write(null, async (session) => {
        const leaves = await session.all<{ leaf: Uint8Array }>('SELECT leaf FROM entry ORDER BY n')
        const { append, emptyFrontier, printFrontier } = await import('../../src/journal/merkle.ts')
        const frontier = leaves.reduce((grown, { leaf }) => append(grown, leaf), emptyFrontier)
        await session.run('UPDATE log_head SET size = ?, frontier = ?', [frontier.size, printFrontier(frontier)])
      })
    else await growTo(310)
    await expect(sign()).rejects.toThrow(ForkedLog)
    expect((await lastCheckpoint(reading(), id()))?.size).toBe(300)
    const { findings } = await verifyStore(record.store, id())
    expect(findings.map(({ what }) => what).join()).toContain(change.startsWith('DELETE') ? 'was signed' : 'changed')
  })
})
