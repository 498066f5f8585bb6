/** What is said again in another document is found on both engines, with what changed; set phrases of a body link nothing; the public sees published texts only. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { proposeStatements } from '../../src/actions/propose-statements.ts'
import { publishObjects } from '../../src/actions/publish-object.ts'
import { receiveFile } from '../../src/actions/receive-document.ts'
import type { OpenRecord } from '../../src/actions/request.ts'
import { acceptCard } from '../../src/actions/review-cards.ts'
import { recordMeetingOf } from '../../src/actions/review-proposal.ts'
import { openReviewView } from '../../src/actions/review-view.ts'
import type { ObjectId } from '../../src/domain/id.ts'
import { driftOf, wordDiff } from '../../src/domain/word-diff.ts'
import { saidElsewhere } from '../../src/store/queries/said-elsewhere.ts'
import { engines, type OpenedEngine } from '../support/engines.ts'
import { agreed } from '../support/outcome.ts'
import { openTestRecord, requestAt, storeOn, viewerAt } from '../support/record.ts'

const promise = 'the Head of Environmental Health shall install air-quality monitors at 24 schools by 30 November 2026'
const again = 'the Head of Environmental Health shall install air-quality monitors at 20 schools by 31 March 2027'
const opening = 'The Chair opened the meeting and reminded members of their duty to declare any interest in the business of the day.'

describe.each(engines)('what is said again on $name', ({ there, open }) => {
  let opened: OpenedEngine
  let record: OpenRecord

  beforeEach(async () => {
    if (!there) return
    opened = await open()
    record = await openTestRecord(opened.engine, opened.folder)
  })
  afterEach(async () => {
    if (there) await opened.close()
  })

  const add = async (...paragraphs: string[]): Promise<ObjectId> => {
    const bytes = Buffer.from(paragraphs.join('\n\n'))
    const received = agreed(
      await receiveFile(record, requestAt(), { bytes, hint: { fileName: 'm.txt' }, title: paragraphs[0]!, again: false })
    )
    await proposeStatements(record, viewerAt(record), received.id)
    return received.id
  }
  const find = (words: string, but: ObjectId | null = null, names: string[] = []) => saidElsewhere(viewerAt(record), { words, but, names })

  describe.skipIf(!there)('with a server', () => {
    it('is found across years and bodies, with the statement that holds it and what changed', async () => {
      const first = await add('Minutes of the Cabinet held on 9 March 2026.', `The Cabinet resolved that ${promise}.`)
      const view = agreed(await openReviewView(record, viewerAt(record), first))
      const card = view.cards.find((one) => one.words.includes('monitors'))!
      agreed(await acceptCard(record, requestAt(), { document: first, reading: view.reading, card: card.id, seen: card.seen }))
      const { findings, reading, source } = view
      agreed(await recordMeetingOf(record, requestAt(), { document: first, title: 'Cabinet', reading, findings, text: source.text }))
      const second = await add(
        'Minutes of the Scrutiny Committee held on 4 May 2027.',
        `It was noted again that ${again}.`,
        'The gulls were loud.'
      )
      const [found, ...others] = await find(again, second)
      expect(others).toEqual([])
      expect(found).toMatchObject({ document: first, relation: 'restated', statement: 'S-1', commitment: null })
      expect(found!.meeting!.date).toBe('2026-03-09')
      const drift = driftOf(wordDiff(found!.words.slice(found!.words.indexOf('the Head')).replace(/\.$/, ''), again))
      expect(drift.map(({ kind }) => kind)).toEqual(['number', 'date'])
      expect((await find(promise, first)).map(({ document, relation }) => [document, relation])).toEqual([[second, 'restated']])
      expect(await find(promise, null)).toMatchObject([{ document: first, relation: 'identical' }, { document: second }])
    })

    it('is found in Chinese', async () => {
      const words = '各区各部门要加强渔港安全管理，在2026年12月底前完成全部码头防风设施的检查和修复工作'
      const first = await add('临江市政府常务会议纪要', `会议强调，${words}。`)
      await add('临江市安委会会议纪要', '会议听取了汇报。')
      expect(await find(words.replace('12月', '10月'))).toMatchObject([{ document: first, relation: 'restated' }])
    })

    it('is related through a term that both name, and not without', async () => {
      const document = await add(
        'Board',
        'The Board resolved that under the clean journeys plan the Head of Highways shall mend lamps and kerbs in the old town every month.'
      )
      const { cards, reading } = agreed(await openReviewView(record, viewerAt(record), document))
      const { id, seen } = cards.find((one) => one.words.includes('kerbs'))!
      agreed(await acceptCard(record, requestAt(), { document, reading, card: id, seen }))
      const words = 'the Head of Highways shall mend lamps and kerbs under the clean journeys plan before winter, and tell residents'
      expect(await find(words)).toEqual([])
      expect(await find(words, null, ['clean journeys plan'])).toMatchObject([{ document, relation: 'related', statement: 'S-1' }])
      expect(await find('The gulls were loud on the day the clean journeys plan was read', null, ['clean journeys plan'])).toEqual([])
    })

    it('leaves out what many documents of a body say', async () => {
      for (let i = 0; i < 6; i++)
        await add(`Minutes of the Harbour Board held on ${i + 1} May 2026.`, opening, `Lamp ${i} was lit in the ${i + 2}th hour.`)
      expect(await find(opening)).toEqual([])
      await add('Minutes of the Harbour Board held on 9 May 2026.', `The Board resolved that ${promise}.`)
      expect(await find(again)).toMatchObject([{ relation: 'restated' }])
    })

    it('is shown to the public from published documents only', async () => {
      const document = await add('Minutes of the Cabinet held on 9 March 2026.', `The Cabinet resolved that ${promise}.`)
      const publicly = () => saidElsewhere(viewerAt(record, undefined, { kind: 'public' }), { words: again, but: null })
      expect(await publicly()).toEqual([])
      agreed(await publishObjects(record, requestAt(), [document]))
      expect(await publicly()).toMatchObject([{ document }])
    })

    it('is found in documents from before passages were kept, once any review is opened', async () => {
      const document = await add('Minutes of the Cabinet held on 9 March 2026.', `The Cabinet resolved that ${promise}.`)
      await opened.engine.write(null, async (session) => {
        for (const table of ['passage', 'passage_key', 'passage_reading']) await session.run(`DELETE FROM ${table}`)
      })
      expect(await find(again)).toEqual([])
      record = { ...record, store: storeOn(opened.engine, opened.folder) }
      agreed(await openReviewView(record, viewerAt(record), document))
      expect(await find(again)).toMatchObject([{ document }])
    })
  })
})
