/** The review's promises, held on both engines: every step can be undone, none goes over another reviewer's, and drafts outlive a new reading. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeCommitmentFrom } from '../../src/actions/make-commitment.ts'
import { proposeStatements } from '../../src/actions/propose-statements.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import type { OpenRecord, Request } from '../../src/actions/request.ts'
import { acceptAlike } from '../../src/actions/review-alike.ts'
import { acceptCard, dismissCard, putOffCard, takeBackCard } from '../../src/actions/review-cards.ts'
import { addCard, forgetLostDraft, mergeCards, moveQuoteEnd, splitCard } from '../../src/actions/review-drafts.ts'
import { settleSentences, unsettleSentences } from '../../src/actions/review-sentences.ts'
import { redoReview, undoReview } from '../../src/actions/review-undo.ts'
import { openReviewView } from '../../src/actions/review-view.ts'
import type { Actor } from '../../src/domain/actor.ts'
import type { ObjectId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { wordRefusal } from '../../src/domain/refusals.ts'
import { alikeOf } from '../../src/domain/review-alike.ts'
import type { ReviewCard } from '../../src/domain/review-card.ts'
import { recordTables } from '../../src/store/apply.ts'
import { review } from '../../src/store/migrations/0003-review.ts'
import { actsAbout } from '../../src/store/queries/acts.ts'
import { type ReviewView, reviewCardNow } from '../../src/store/queries/review.ts'
import { similarStatements } from '../../src/store/queries/similar-statements.ts'
import { rebuild } from '../../src/store/rebuild.ts'
import { verifyStore } from '../../src/store/verify-store.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { agreed, refused } from '../support/outcome.ts'
import { openTestRecord, storeOn, viewerAt } from '../support/record.ts'

const paragraphs = [
  'Minutes of the Cabinet of Port Meridian City Council held on 20 April 2026.',
  'The Cabinet noted the report on air quality. The Cabinet noted the report on ferry times. The Cabinet noted the letter from the harbour pilots.',
  'The Cabinet resolved that the Head of Environmental Health shall install air-quality monitors at 24 schools by 30 November 2026. The Cabinet resolved that the Head of Parks shall plant 200 trees by 31 March 2027.',
  'The Council must improve road safety, repair the sea wall, clean the canal and light the quay.',
  'The gulls were loud that morning. Nobody could say why. 🌊',
  '会议强调要加强领导班子和制度建设。'
]
const text = paragraphs.join('\n\n')

const rosa: Actor = { kind: 'account', account: 'account-1', name: 'Rosa Diaz', roles: ['clerk'], offices: [] }
const tom: Actor = { kind: 'account', account: 'account-2', name: 'Tom Okoye', roles: ['clerk'], offices: [] }
const by = (actor: Actor, at = '2026-04-21T09:00:00Z'): Request => ({ actor, via: 'web', at: at as Instant })
const mine = by(rosa)

describe.each(engines)('a review on $name', ({ there, open }) => {
  let opened: OpenedEngine
  let record: OpenRecord
  const id = 'D-1' as ObjectId

  beforeEach(async () => {
    if (!there) return
    opened = await open()
    record = await openTestRecord(opened.engine, opened.folder)
    await add(text)
  })
  afterEach(async () => {
    if (!there) return
    // Whatever was reviewed, the tables are what the log says, and a rebuild makes the same again.
    const before = await rows()
    expect((await verifyStore(record.store, record.authority.id)).findings).toEqual([])
    await rebuild(record.store, record.authority.id)
    expect(await rows()).toEqual(before)
    await opened.close()
  })

  const add = async (words: string, again = false): Promise<void> => {
    agreed(await receiveFile(record, mine, { bytes: Buffer.from(words), hint: { fileName: 'minutes.txt' }, title: 'Minutes', again }))
    await proposeStatements(record, viewerAt(record), id)
  }
  const rows = async (): Promise<unknown[]> =>
    Promise.all(
      recordTables
        .filter(({ name }) => name !== 'search')
        .map(({ name, key }) => opened.engine.reading.all(`SELECT * FROM ${name} ORDER BY authority, ${key.join(', ')}`))
    )
  const view = async (actor: Actor = rosa): Promise<ReviewView> =>
    agreed(await openReviewView(record, viewerAt(record, undefined, actor), id))
  const card = async (words: string): Promise<ReviewCard> => {
    const found = (await view()).cards.find((one) => one.words.includes(words))
    if (found === undefined) throw new Error(`no card holds "${words}"`)
    return found
  }
  const ref = ({ id: which, seen }: ReviewCard, reading = 'D-1.1') => ({ document: id, reading, card: which, seen })
  const here = { document: id, reading: 'D-1.1' }
  const lines = async (): Promise<string[]> =>
    (await view()).cards.map(
      (one) => `${one.id} ${one.state}${one.statement === null ? '' : ` ${one.statement}`}: ${one.words.slice(0, 28)}`
    )
  const undo = async (request = mine) => agreed(await undoReview(record, request, { document: id }))
  const redo = async (request = mine) => agreed(await redoReview(record, request, { document: id }))

  describe.runIf(there)('with a server', () => {
    it('shows each card with its words, its place and what is missing', async () => {
      const shown = await view()
      expect(shown.cards.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
      const monitors = await card('monitors')
      expect(monitors).toMatchObject({
        state: 'waiting',
        seen: 'waiting',
        paragraph: 3,
        kind: 'decided',
        missing: [],
        made: 'found'
      })
      expect(monitors.due).toMatchObject({ edtf: '2026-11-30', words: expect.stringContaining('30 November 2026') })
      expect(monitors.measures[0]).toMatchObject({ number: 24, words: '24 schools' })
      expect(monitors.because[0]?.words).toContain('resolved')
      for (const one of shown.cards) {
        expect(text.slice(one.utf16.start, one.utf16.end)).toBe(one.words)
        expect([...text].slice(one.start, one.end).join('')).toBe(one.words)
      }
      expect(shown.counts).toMatchObject({ all: 7, reviewed: 0, waiting: 7 })
    })

    it('undoes and redoes each decision, the log keeping all of it, and a taken back acceptance waits again under its number', async () => {
      agreed(await dismissCard(record, mine, { ...ref(await card('ferry times')), reason: 'duplicate' }))
      agreed(
        await acceptCard(record, mine, {
          ...ref(await card('monitors')),
          amendment: { kind: 'assigned', owners: [{ words: 'Head of Environmental Health', role: 'lead' }] }
        })
      )
      agreed(await putOffCard(record, mine, { ...ref(await card('trees')), later: true }))
      const done = await lines()
      expect(done.filter((line) => !line.includes('waiting'))).toEqual([
        's2 dismissed: The Cabinet noted the report',
        's4 accepted S-1: the Head of Environmental He',
        's5 later: the Head of Parks shall plan'
      ])
      expect((await card('ferry times')).decided).toMatchObject({ by: 'Rosa Diaz', reason: 'Duplicate' })
      expect(await card('monitors')).toMatchObject({
        kind: 'assigned',
        missing: [],
        owners: [{ role: 'lead', words: 'Head of Environmental Health' }]
      })

      expect(await undo()).toMatchObject({ step: 'later', cards: ['s5'] })
      expect(await undo()).toMatchObject({ step: 'amend', cards: ['s4'] })
      expect(await card('monitors')).toMatchObject({
        state: 'waiting',
        seen: 'waiting',
        statement: null,
        kind: 'decided',
        owners: [{ words: 'Head of Environmental Health' }]
      })
      expect(await undo()).toMatchObject({ step: 'dismiss' })
      expect((await lines()).every((line) => line.includes('waiting'))).toBe(true)
      expect(refused(await undoReview(record, mine, { document: id }))).toBe('review.nothing-to-undo')

      for (let i = 0; i < 3; i++) await redo()
      expect(await lines()).toEqual(done)
      expect((await card('ferry times')).decided?.reason).toBe('Duplicate')
      expect(refused(await redoReview(record, mine, { document: id }))).toBe('review.nothing-to-redo')

      const acts = (await actsAbout(viewerAt(record), 'S-1')).map((event) => event.act)
      expect(acts).toEqual(['statement.accepted', 'statement.amended', 'statement.dismissed', 'statement.reopened'])
    })

    it('keeps undo through a restart, for each reviewer apart, and forgets what was undone when something new is done', async () => {
      agreed(await acceptCard(record, mine, ref(await card('air quality'))))
      agreed(await dismissCard(record, by(tom), ref(await card('ferry times'))))
      const again = { ...record, store: storeOn(opened.again(), opened.folder) }
      try {
        expect((await view(tom)).undo).toEqual({ name: 'dismiss', cards: ['s2'] })
        agreed(await undoReview(again, mine, { document: id }))
      } finally {
        await again.store.close()
      }
      expect(await lines()).toContain('s2 dismissed: The Cabinet noted the report')
      expect((await view()).redo).toEqual({ name: 'accept', cards: ['s1'] })
      agreed(await dismissCard(record, mine, ref(await card('trees'))))
      expect((await view()).redo).toBeNull()
    })

    it('keeps the newest 200 steps', async () => {
      const trees = await card('trees')
      for (let i = 0; i < 103; i++) {
        agreed(await putOffCard(record, mine, { ...ref(trees), later: true }))
        agreed(await putOffCard(record, mine, { ...ref(trees), later: false }))
      }
      for (let i = 0; i < 200; i++) await undo()
      expect((await view()).undo).toBeNull()
    })

    it('refuses to take back what became a commitment, and can pass it over', async () => {
      agreed(await dismissCard(record, mine, ref(await card('ferry times'))))
      agreed(await acceptCard(record, mine, ref(await card('trees'))))
      const form = {
        statement: 'S-1' as ObjectId,
        directive: null,
        title: 'Trees',
        owner: 'Head of Parks',
        newOwner: true,
        due: '2027-03-31',
        ongoing: null,
        doneWhen: '200 trees'
      }
      agreed(await makeCommitmentFrom(record, mine, form, async () => null))
      expect(await card('trees')).toMatchObject({ commitment: 'C-1' })
      const outcome = await undoReview(record, mine, { document: id })
      expect(refused(outcome)).toBe('review.became-commitment')
      expect(refused(await takeBackCard(record, mine, ref(await card('trees'))))).toBe('review.became-commitment')
      expect(refused(await dismissCard(record, mine, ref(await card('trees'))))).toBe('review.became-commitment')
      agreed(await undoReview(record, mine, { document: id, passOver: true }))
      await undo()
      expect(await lines()).toContain('s2 waiting: The Cabinet noted the report')
    })

    it('never goes over what another reviewer decided, unless told to', async () => {
      const shown = await card('monitors')
      const elsewhere = { ...record, store: storeOn(opened.again(), opened.folder) }
      try {
        const both = await Promise.all([
          acceptCard(record, mine, { ...ref(shown), amendment: { force: 'should' } }),
          dismissCard(elsewhere, by(tom, '2026-04-21T09:02:00Z'), { ...ref(shown), reason: 'other', words: 'Not ours' })
        ])
        expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
        const lost = both.find((outcome) => !outcome.ok)!
        expect(refused(lost)).toBe('review.changed-meanwhile')
        const won = both[0]!.ok ? 'Rosa Diaz amended' : 'Tom Okoye dismissed'
        if (!lost.ok)
          expect(wordRefusal(lost.refusal.key, lost.refusal.words)).toMatch(new RegExp(`^${won} this on 21 April 2026 at 10:0[02], `))
      } finally {
        await elsewhere.store.close()
      }
      // Mine on top of theirs, said openly.
      agreed(await acceptCard(record, mine, { ...ref(shown), force: true, amendment: { force: 'may' } }))
      expect(await card('monitors')).toMatchObject({ state: 'accepted', force: 'may' })
      // Theirs on top of mine: then my undo asks too.
      agreed(await dismissCard(record, by(tom), ref(await card('monitors'))))
      expect(refused(await undoReview(record, mine, { document: id }))).toBe('review.changed-meanwhile')
    })

    it('amends an accepted statement, takes a dismissed one up again, and refuses words that are not there', async () => {
      agreed(await acceptCard(record, mine, ref(await card('trees'))))
      agreed(await acceptCard(record, mine, { ...ref(await card('trees')), amendment: { due: null, measures: [] } }))
      expect(await card('trees')).toMatchObject({ due: null, measures: [], missing: ['due', 'measure'] })
      agreed(
        await acceptCard(record, mine, {
          ...ref(await card('trees')),
          amendment: { due: { words: '31 March 2027' }, measures: [{ words: '200 trees' }] }
        })
      )
      expect(await card('trees')).toMatchObject({ due: { edtf: '2027-03-31' }, measures: [{ number: 200, unit: 'trees' }] })
      await undo()
      expect(await card('trees')).toMatchObject({ due: null, measures: [] })
      agreed(await dismissCard(record, mine, ref(await card('trees'))))
      expect(await card('trees')).toMatchObject({ state: 'dismissed', statement: 'S-1' })
      agreed(await acceptCard(record, mine, ref(await card('trees'))))
      expect(await card('trees')).toMatchObject({ state: 'accepted', statement: 'S-1', due: null })
      const bad = async (amendment: Parameters<typeof acceptCard>[2]['amendment']) =>
        refused(await acceptCard(record, mine, { ...ref(await card('trees')), amendment: amendment! }))
      expect(await bad({ owners: [{ words: 'Head of Dragons', role: 'lead' }] })).toBe('review.words-not-there')
      expect(await bad({ due: { words: 'Head of Parks' } })).toBe('review.no-date')
      expect(await bad({ measures: [{ words: 'Head of Parks' }] })).toBe('review.no-number')
      expect(await bad({})).toBe('statement.already-accepted')
    })

    it('splits at the places it shows or at a given one; undo brings the whole back', async () => {
      const list = await card('road safety')
      const split = agreed(await splitCard(record, mine, ref(list)))
      const words = (await view()).cards.filter((one) => one.made === 'split').map((one) => one.words)
      expect(words).toEqual(['The Council must improve road safety', 'repair the sea wall', 'clean the canal', 'light the quay'])
      expect(split.cards).toHaveLength(4)
      expect(refused(await acceptCard(record, mine, ref(list)))).toBe('review.replaced')
      agreed(await acceptCard(record, mine, ref(await card('sea wall'))))
      const accepted = (await actsAbout(viewerAt(record), 'S-1'))[0]!
      expect(accepted.body).toMatchObject({ origin: { rules: ['en.dir.08'] }, words: 'repair the sea wall' })
      await undo()
      await undo()
      expect((await card('road safety')).words).toBe(list.words)
      await redo()
      expect((await view()).cards).toHaveLength(10)
      const chinese = await card('加强领导')
      agreed(await splitCard(record, mine, { ...ref(chinese), at: [chinese.start + 6] }))
      expect((await card('和制度')).words).toBe('和制度建设')
      expect(refused(await splitCard(record, mine, { ...ref(await card('sea wall')), at: [] }))).toBe('review.no-cut')
    })

    it('merges neighbours of one paragraph only', async () => {
      const merged = agreed(await mergeCards(record, mine, ref(await card('air quality'))))
      expect(await card('air quality')).toMatchObject({
        id: merged.cards[0],
        words: 'The Cabinet noted the report on air quality. The Cabinet noted the report on ferry times'
      })
      expect(refused(await mergeCards(record, mine, ref(await card('harbour pilots'))))).toBe('review.nothing-to-merge')
      agreed(await acceptCard(record, mine, ref(await card('air quality'))))
      expect(refused(await mergeCards(record, mine, ref(await card('air quality'))))).toBe('review.decided-already')
      await undo()
      await undo()
      expect((await view()).cards).toHaveLength(7)
    })

    it('moves the ends of a quote by a word, under the same number, waiting or accepted', async () => {
      const trees = await card('trees')
      agreed(await moveQuoteEnd(record, mine, { ...ref(trees), end: 'start', by: -1 }))
      agreed(await moveQuoteEnd(record, mine, { ...ref(trees), end: 'end', by: -1 }))
      expect(await card('trees')).toMatchObject({
        id: trees.id,
        number: trees.number,
        made: 'moved',
        words: 'that the Head of Parks shall plant 200 trees by 31 March'
      })
      await undo()
      expect((await card('trees')).words).toBe(`that ${trees.words}`)
      agreed(await acceptCard(record, mine, ref(await card('trees'))))
      agreed(await moveQuoteEnd(record, mine, { ...ref(await card('trees')), end: 'start', by: 1 }))
      expect(await card('trees')).toMatchObject({ state: 'accepted', words: trees.words })
      for (let i = 0; i < 3; i++) await undo()
      expect(await card('trees')).toMatchObject({ id: trees.id, made: 'found', words: trees.words, state: 'waiting' })
      const first = await card('加强领导')
      agreed(await moveQuoteEnd(record, mine, { ...ref(first), end: 'start', by: 1 }))
      expect((await card('领导')).words).toBe('领导班子和制度建设')
    })

    it('proposes selected words, taken whole, and covers the sentence with them', async () => {
      const at = text.indexOf('ulls were lou')
      const point = [...text.slice(0, at)].length
      const added = agreed(await addCard(record, mine, { ...here, start: point, end: point + 13, kind: 'noted', force: null }))
      expect(await card('gulls')).toMatchObject({ id: added.cards[0], words: 'gulls were loud', made: 'added', because: [] })
      expect((await view()).coverage.sentences.map((one) => one.words)).toEqual(['Nobody could say why.'])
      expect(refused(await addCard(record, mine, { ...here, start: point, end: point + 13, kind: 'noted', force: null }))).toBe(
        'review.already-proposed'
      )
      expect(refused(await addCard(record, mine, { ...here, start: 5, end: 900_000, kind: 'noted', force: null }))).toBe('quote.outside')
      agreed(await acceptCard(record, mine, ref(await card('gulls'))))
      expect((await actsAbout(viewerAt(record), 'S-1'))[0]?.body).toMatchObject({ origin: null, words: 'gulls were loud' })
    })

    it('accepts those alike together, as one step, or none of them', async () => {
      const alike = alikeOf((await view()).cards, await card('air quality'))
      expect(alike.map((one) => one.id)).toEqual(['s1', 's2', 's3'])
      expect(alikeOf((await view()).cards, await card('road safety'))).toEqual([])
      const cards = alike.map((one) => ({ card: one.id, seen: one.seen }))
      agreed(await dismissCard(record, by(tom), ref(await card('ferry times'))))
      expect(refused(await acceptAlike(record, mine, { ...here, cards }))).toBe('review.changed-meanwhile')
      expect(await lines()).toContain('s1 waiting: The Cabinet noted the report')
      await undo(by(tom))
      expect(refused(await acceptAlike(record, mine, { ...here, cards: [...cards, { card: 's4', seen: 'waiting' }] }))).toBe(
        'review.not-alike'
      )
      expect(agreed(await acceptAlike(record, mine, { ...here, cards })).events.map((event) => event.on)).toEqual(['S-1', 'S-2', 'S-3'])
      await undo()
      expect((await view()).counts).toMatchObject({ waiting: 7, accepted: 0 })
      await redo()
      expect((await view()).counts).toMatchObject({ waiting: 4, accepted: 3 })
    })

    it('reaches full coverage when a reviewer settles what is unread', async () => {
      const { coverage } = await view()
      expect(coverage).toMatchObject({ unread: 2 })
      const sentences = coverage.sentences.map(({ start, end }) => ({ start, end }))
      agreed(await settleSentences(record, mine, { ...here, sentences: sentences.slice(0, 1) }))
      expect((await view()).coverage).toMatchObject({ unread: 1, sentences: [{ settled: true }, { settled: false }] })
      agreed(await settleSentences(record, mine, { ...here, sentences }))
      expect((await view()).coverage).toMatchObject({ used: 1, unread: 0 })
      await undo()
      expect((await view()).coverage.unread).toBe(1)
      agreed(await unsettleSentences(record, mine, { ...here, sentences: sentences.slice(0, 1) }))
      expect((await view()).coverage.unread).toBe(2)
      expect(refused(await settleSentences(record, mine, { ...here, sentences: [{ start: 0, end: 7 }] }))).toBe('review.not-unread')
    })

    it('keeps drafts when proposals are made again, and carries them into a new reading by their words', async () => {
      agreed(await splitCard(record, mine, ref(await card('road safety'))))
      agreed(await moveQuoteEnd(record, mine, { ...ref(await card('trees')), end: 'start', by: -1 }))
      const point = [...text.slice(0, text.indexOf('Nobody'))].length
      agreed(await addCard(record, mine, { ...here, start: point, end: point + 6, kind: 'noted', force: null }))
      const before = await lines()
      await proposeStatements(record, viewerAt(record), id)
      expect(await lines()).toEqual(before)

      const changed = text
        .replace('The gulls were loud that morning. Nobody', '🐦 The gulls were loud. Somebody')
        .replace('Minutes of', 'Draft minutes of')
      const rereading = { ...record, readSource: () => record.readSource(Buffer.from(changed), {}) }
      agreed(await receiveFile(rereading, mine, { bytes: Buffer.from(text), hint: {}, title: null, again: true }))
      await proposeStatements(record, viewerAt(record), id)
      const carried = await view()
      expect(carried.reading).toBe('D-1.2')
      expect(carried.cards.filter((one) => one.made !== 'found').map((one) => `${one.made}: ${one.words}`)).toEqual([
        'moved: that the Head of Parks shall plant 200 trees by 31 March 2027',
        'split: The Council must improve road safety',
        'split: repair the sea wall',
        'split: clean the canal',
        'split: light the quay'
      ])
      expect(carried.lost).toEqual([{ number: expect.any(Number), words: 'Nobody', kind: 'noted', by: 'Rosa Diaz' }])
      expect(carried.cards.filter((one) => one.words.includes('road safety'))).toHaveLength(1)
      expect(refused(await acceptCard(record, mine, ref(carried.cards[0]!, 'D-1.1')))).toBe('review.reading-changed')
      agreed(await forgetLostDraft(record, mine, { document: id, reading: 'D-1.2', draft: carried.lost[0]!.number }))
      expect((await view()).lost).toEqual([])
      await proposeStatements(record, viewerAt(record), id)
      expect((await view()).cards).toHaveLength(carried.cards.length)
      expect((await view()).lost).toEqual([])
    })

    it('answers after a decision with the card, the counts and the next one', async () => {
      agreed(await acceptCard(record, mine, ref(await card('monitors'))))
      const now = (await reviewCardNow(viewerAt(record, undefined, rosa), id, 's4'))!
      expect(now).toMatchObject({
        card: await card('monitors'),
        counts: (await view()).counts,
        next: 's5',
        undo: { name: 'accept' },
        redo: null
      })
    })

    it('finds earlier statements that say nearly the same', async () => {
      agreed(await acceptCard(record, mine, ref(await card('trees'))))
      agreed(await acceptCard(record, mine, ref(await card('加强领导'))))
      const like = (words: string) => similarStatements(viewerAt(record), { words, but: null })
      expect(await like('The Head of Parks SHALL plant 200 trees by 31 March 2027.')).toMatchObject([{ id: 'S-1', same: true, share: 1 }])
      expect(await like('the Head of Parks shall plant 300 trees by 31 March 2028')).toMatchObject([{ id: 'S-1', same: false }])
      expect(await like('加强领导班子和制度建设')).toMatchObject([{ id: 'S-2', same: true }])
      expect(await like('The pilots wrote a letter about parks')).toEqual([])
      expect(await similarStatements(viewerAt(record), { words: (await card('trees')).words, but: 'S-1' })).toEqual([])
    })

    it('names the deciding entries of a store that was made before they were kept', async () => {
      agreed(await acceptCard(record, mine, { ...ref(await card('monitors')), amendment: { force: 'should' } }))
      agreed(await dismissCard(record, mine, ref(await card('ferry times'))))
      agreed(await takeBackCard(record, mine, ref(await card('ferry times'))))
      agreed(await dismissCard(record, mine, ref(await card('monitors'))))
      await opened.engine.write(record.authority.id, async (session) => {
        await session.run('UPDATE decided SET entry = 0')
        await review.backfill!(session)
      })
    })

    it('lets nobody review who may not', async () => {
      const reader: Actor = { ...tom, roles: ['reader'] } as Actor
      const trees = await card('trees')
      for (const outcome of [
        await openReviewView(record, viewerAt(record, undefined, reader), id),
        await acceptCard(record, by(reader), ref(trees)),
        await splitCard(record, by(reader), ref(trees)),
        await undoReview(record, by(reader), { document: id })
      ])
        expect(refused(outcome)).toBe('actor.may-not')
    })

    it('with a dry run does nothing', async () => {
      const before = await lines()
      const dry = { ...mine, dryRun: true }
      agreed(await acceptCard(record, dry, ref(await card('trees'))))
      agreed(await splitCard(record, dry, ref(await card('road safety'))))
      expect(await lines()).toEqual(before)
      expect((await view()).undo).toBeNull()
    })
  })
})
