/** Counts of rules, held on both engines: each quote counts once, by how it stands; what is taken back is taken out; the log gives them again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dismissAccepted, reopenDismissed } from '../../src/actions/decide-statement.ts'
import { proposeStatements } from '../../src/actions/propose-statements.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import type { OpenRecord, Request } from '../../src/actions/request.ts'
import { acceptCard, dismissCard, takeBackCard } from '../../src/actions/review-cards.ts'
import { recordMeetingOf } from '../../src/actions/review-proposal.ts'
import { redoReview, undoReview } from '../../src/actions/review-undo.ts'
import { openReviewView } from '../../src/actions/review-view.ts'
import type { Actor } from '../../src/domain/actor.ts'
import type { ObjectId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { addedCounts } from '../../src/domain/rule-count.ts'
import { ruleCounts } from '../../src/store/migrations/0005-rule-counts.ts'
import { siteCounts } from '../../src/store/queries/rule-counts.ts'
import { rebuild } from '../../src/store/rebuild.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { agreed } from '../support/outcome.ts'
import { openTestRecord, viewerAt } from '../support/record.ts'

const text = [
  'Minutes of the Cabinet of Port Meridian City Council held on 20 April 2026.',
  'The Cabinet resolved that the Head of Environmental Health shall install air-quality monitors at 24 schools by 30 November 2026.',
  'The Cabinet resolved that the Head of Parks shall plant 200 trees by 31 March 2027.',
  'The Cabinet resolved that the Head of Highways shall repair the sea wall.'
].join('\n\n')

const rosa: Actor = { kind: 'account', account: 'account-1', name: 'Rosa Diaz', roles: ['clerk'], offices: [] }
const mine: Request = { actor: rosa, via: 'web', at: '2026-04-21T09:00:00Z' as Instant }

describe.each(engines)('counts of rules on $name', ({ there, open }) => {
  let opened: OpenedEngine
  let record: OpenRecord
  const id = 'D-1' as ObjectId

  beforeEach(async () => {
    if (!there) return
    opened = await open()
    record = await openTestRecord(opened.engine, opened.folder)
    agreed(await receiveFile(record, mine, { bytes: Buffer.from(text), hint: { fileName: 'minutes.txt' }, title: 'Minutes', again: false }))
    await proposeStatements(record, viewerAt(record), id)
  })
  afterEach(async () => {
    if (!there) return
    const before = await rows()
    expect((await verifyStore(record.store, record.authority.id)).findings).toEqual([])
    await rebuild(record.store, record.authority.id)
    expect(await rows()).toEqual(before)
    // An older store, which has no counts yet, comes to the same when it is raised.
    await opened.engine.write(null, async (session) => {
      for (const table of ['judged', 'rule_count']) await session.run(`DELETE FROM ${table}`)
      await ruleCounts.backfill!(session)
    })
    expect(await rows()).toEqual(before)
    await opened.close()
  })

  const rows = async (): Promise<unknown[]> => [
    await opened.engine.reading.all('SELECT * FROM judged ORDER BY authority, reading, start_point, end_point, kind'),
    await opened.engine.reading.all('SELECT * FROM rule_count ORDER BY authority, publisher, rule')
  ]
  const card = async (words: string) => {
    const view = agreed(await openReviewView(record, viewerAt(record, undefined, rosa), id))
    const found = view.cards.find((one) => one.words.includes(words))
    if (found === undefined) throw new Error(`no card holds "${words}"`)
    return { document: id, reading: view.reading, card: found.id, seen: found.seen, rule: found.because[0]!.rule, view }
  }
  const counted = async (publisher?: string) => {
    const { rule } = await card('monitors')
    const counts = await siteCounts(viewerAt(record, undefined, rosa), [rule])
    return addedCounts(counts.filter((count) => publisher === undefined || count.publisher === publisher))
  }

  describe.skipIf(!there)('with a server', () => {
    it('tell what was accepted as it stood, corrected and refused', async () => {
      agreed(await acceptCard(record, mine, await card('monitors')))
      agreed(await acceptCard(record, mine, { ...(await card('trees')), amendment: { due: null } }))
      agreed(await dismissCard(record, mine, { ...(await card('sea wall')), reason: 'not-a-statement' }))
      expect(await counted()).toEqual({ accepted: 1, corrected: 1, refused: 1 })
    })

    it('take words accepted as another kind for a refusal, until the kind is put back', async () => {
      const { view: _, ...first } = await card('monitors')
      agreed(await acceptCard(record, mine, { ...first, amendment: { kind: 'noted' } }))
      expect(await counted()).toEqual({ accepted: 0, corrected: 0, refused: 1 })
      agreed(await acceptCard(record, mine, { ...(await card('monitors')), amendment: { kind: 'decided' } }))
      expect(await counted()).toEqual({ accepted: 1, corrected: 0, refused: 0 })
    })

    it('do not hold against a rule what was said twice, or is done already', async () => {
      agreed(await dismissCard(record, mine, { ...(await card('monitors')), reason: 'duplicate', words: 'Said in paragraph 9' }))
      agreed(await dismissCard(record, mine, { ...(await card('trees')), reason: 'already-done' }))
      expect(await counted()).toEqual({ accepted: 0, corrected: 0, refused: 0 })
    })

    it('follow what is taken back, undone and done again', async () => {
      const nothing = { accepted: 0, corrected: 0, refused: 0 }
      agreed(await acceptCard(record, mine, await card('monitors')))
      agreed(await takeBackCard(record, mine, await card('monitors')))
      expect(await counted()).toEqual(nothing)
      agreed(await undoReview(record, mine, { document: id }))
      expect(await counted()).toEqual({ ...nothing, accepted: 1 })
      agreed(await dismissCard(record, mine, { ...(await card('trees')), reason: 'wrong-words' }))
      agreed(await undoReview(record, mine, { document: id }))
      expect(await counted()).toEqual({ ...nothing, accepted: 1 })
      agreed(await redoReview(record, mine, { document: id }))
      expect(await counted()).toEqual({ ...nothing, accepted: 1, refused: 1 })
    })

    it('follow a statement that is dismissed by its own number and taken up again', async () => {
      agreed(await acceptCard(record, mine, { ...(await card('monitors')), amendment: { due: null } }))
      agreed(await dismissAccepted(record, mine, 'S-1' as ObjectId, 'It was read out only'))
      expect(await counted()).toEqual({ accepted: 0, corrected: 0, refused: 1 })
      agreed(await reopenDismissed(record, mine, 'S-1' as ObjectId))
      expect(await counted()).toEqual({ accepted: 0, corrected: 1, refused: 0 })
    })

    it('move to the publisher once the meeting of the document is in the record', async () => {
      agreed(await acceptCard(record, mine, await card('monitors')))
      expect(await counted('')).toMatchObject({ accepted: 1 })
      const { view } = await card('trees')
      const { findings, reading, source } = view
      agreed(await recordMeetingOf(record, mine, { document: id, title: 'Minutes', reading, findings, text: source.text }))
      agreed(await acceptCard(record, mine, await card('trees')))
      const publisher = (await siteCounts(viewerAt(record, undefined, rosa)))[0]!.publisher
      expect(publisher).toMatch(/^cabinet/)
      expect(await counted(publisher)).toMatchObject({ accepted: 2 })
      expect(await counted('')).toMatchObject({ accepted: 0 })
    })

    it('change how far the next document is trusted, and nothing that was decided', async () => {
      const before = (await card('trees')).view.cards.find((one) => one.words.includes('trees'))!
      agreed(await dismissCard(record, mine, { ...(await card('monitors')), reason: 'not-a-statement' }))
      agreed(await dismissCard(record, mine, { ...(await card('sea wall')), reason: 'not-a-statement' }))
      const decided = await opened.engine.reading.all('SELECT * FROM decided ORDER BY start_point')
      await proposeStatements(record, viewerAt(record), id)
      const after = (await card('trees')).view.cards.find((one) => one.words.includes('trees'))!
      expect(after.confidence).toBeLessThan(before.confidence)
      expect(await opened.engine.reading.all('SELECT * FROM decided ORDER BY start_point')).toEqual(decided)
    })
  })
})
