import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreed, refused } from '../../test/support/outcome.ts'
import { acts } from './event.ts'
import type { Proposal } from './proposal.ts'
import { CodePoints } from './span.ts'
import {
  acceptStatement,
  amendStatement,
  dismissStatement,
  type ReadText,
  readingOf,
  reopenStatement,
  type StatementFacts
} from './statement.ts'

const text = '😀 The Harbour Master shall repair 3 piers by 30 June 2026.'
const source: ReadText = { reading: 'D-1.1', document: 'D-1', text }
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const proposal: Proposal = {
  ...span('The Harbour Master shall repair 3 piers by 30 June 2026.'),
  id: 's1',
  kind: 'assigned',
  force: 'must',
  negative: false,
  tray: 'ready',
  confidence: 0.97,
  because: [{ rule: 'en.asg.01', ...span('shall') }],
  owners: [{ ...span('Harbour Master'), name: 'Harbour Master', role: 'lead' }],
  due: { ...span('by 30 June 2026'), edtf: '2026-06-30', kind: 'day', inferred: [] },
  measures: [{ ...span('3 piers'), number: 3, unit: 'piers', comparator: '=' }],
  vote: null,
  condition: null,
  cites: [],
  terms: [],
  missing: []
}
const reading = readingOf(proposal, new CodePoints(text))
const origin = { extractor: '1', rules: ['en.asg.01'] }
const accepted: StatementFacts = {
  id: 'S-1',
  document: 'D-1',
  reading: 'D-1.1',
  start: 2,
  end: 9,
  kind: 'assigned',
  state: 'accepted',
  meeting: 'M-1'
}

describe('accepting a statement', () => {
  it('keeps its place in code points, every slot a place of its own, and its words as the slice', () => {
    const draft = agreed(acceptStatement('S-1', source, reading, { origin, meeting: 'M-1', decided: null }))
    expect(draft).toMatchObject({ act: 'statement.accepted', on: 'S-1', with: ['D-1', 'M-1'] })
    const { body } = draft as Extract<typeof draft, { act: 'statement.accepted' }>
    const words = (at: { start: number; end: number }): string => Array.from(text).slice(at.start, at.end).join('')
    expect(body.words).toBe(words(body))
    expect(body.words).toBe(text.slice(3))
    expect([...body.owners, body.due!, ...body.measures].map(words)).toEqual(['Harbour Master', 'by 30 June 2026', '3 piers'])
    expect(acts['statement.accepted'].body.safeParse(body).success).toBe(true)
  })

  it('takes the words from the text wherever the quote is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '会', '😀', ' '), minLength: 1, maxLength: 30 }),
        fc.nat(30),
        fc.nat(30),
        (words, a, b) => {
          const characters = Array.from(words)
          const [start, end] = [Math.min(a, b), Math.max(a, b)]
          const outcome = acceptStatement(
            'S-1',
            { ...source, text: words },
            { ...reading, start, end },
            { origin: null, meeting: null, decided: null }
          )
          const slice = characters.slice(start, end).join('')
          if (end > characters.length) expect(refused(outcome)).toBe('quote.outside')
          else if (slice.trim() === '') expect(refused(outcome)).toBe('quote.empty')
          else expect(agreed(outcome).body).toMatchObject({ start, end, words: slice })
        }
      )
    )
  })

  it('is refused where the words are accepted already, and agreed where they were only dismissed', () => {
    const from = { origin, meeting: null }
    expect(refused(acceptStatement('S-2', source, reading, { ...from, decided: { id: 'S-1', state: 'accepted' } }))).toBe(
      'statement.already-accepted'
    )
    expect(agreed(acceptStatement('S-2', source, reading, { ...from, decided: { id: null, state: 'dismissed' } })).on).toBe('S-2')
  })
})

describe('amending a statement', () => {
  it('takes the words anew from the text, and keeps the meeting', () => {
    const draft = agreed(amendStatement(accepted, source, { ...reading, ...{ start: 2, end: 20 } }, 'shorter'))
    expect(draft.body).toMatchObject({ words: Array.from(text).slice(2, 20).join(''), meeting: 'M-1', reason: 'shorter' })
    expect(acts['statement.amended'].body.safeParse(draft.body).success).toBe(true)
  })
  it('is refused for a dismissed one and for a quote outside the text', () => {
    expect(refused(amendStatement({ ...accepted, state: 'dismissed' }, source, reading, null))).toBe('statement.not-accepted')
    expect(refused(amendStatement(accepted, source, { ...reading, end: 9999 }, null))).toBe('quote.outside')
  })
})

describe('dismissing and reopening', () => {
  const quote = { document: 'D-1' as const, reading: 'D-1.1', start: 2, end: 9, kind: 'noted' as const }

  it('is about the document while the words were only proposed, and about the statement once accepted', () => {
    expect(agreed(dismissStatement(quote, null, null))).toMatchObject({ act: 'statement.dismissed', on: 'D-1', with: [] })
    expect(agreed(dismissStatement(quote, 'not ours', { id: 'S-1', state: 'accepted' }))).toMatchObject({ on: 'S-1', with: ['D-1'] })
    expect(agreed(reopenStatement(quote, { id: null, state: 'dismissed' }))).toMatchObject({
      act: 'statement.reopened',
      on: 'D-1',
      with: []
    })
    expect(agreed(reopenStatement(quote, { id: 'S-1', state: 'dismissed' }))).toMatchObject({ on: 'S-1', with: ['D-1'] })
  })
  it('is refused twice', () => {
    expect(refused(dismissStatement(quote, null, { id: null, state: 'dismissed' }))).toBe('statement.already-dismissed')
  })
})
