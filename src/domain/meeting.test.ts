import { describe, expect, it } from 'vitest'
import { agreed } from '../../test/support/outcome.ts'
import { acts } from './event.ts'
import { oneLine, recordMeeting, speaksOfMeeting } from './meeting.ts'
import type { MeetingFacts } from './proposal.ts'

const text = 'Harbour\n  Board\n12 March 2026\nChair: Adaeze Okafor\nPresent: Ilse Lind'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const nothing: MeetingFacts = { title: null, body: null, date: null, chair: null, attendees: [] }
const facts: MeetingFacts = {
  title: null,
  body: span('Harbour\n  Board'),
  date: { ...span('12 March 2026'), edtf: '2026-03-12', inferred: [] },
  chair: span('Adaeze Okafor'),
  attendees: [{ ...span('Ilse Lind'), name: 'Ilse Lind', status: 'present' }]
}

describe('a meeting', () => {
  it('is recorded with what its document says of it, on one line each', () => {
    const draft = agreed(recordMeeting('M-1', { id: 'D-1', title: 'minutes.md', text }, facts, null))
    expect(draft).toEqual({
      act: 'meeting.recorded',
      on: 'M-1',
      with: ['D-1'],
      body: {
        document: 'D-1',
        body: null,
        date: '2026-03-12',
        dateInferred: [],
        title: 'minutes.md',
        bodyAsWritten: 'Harbour Board',
        chair: 'Adaeze Okafor',
        attendees: [{ name: 'Ilse Lind', status: 'present' }]
      }
    })
    expect(acts['meeting.recorded'].body.safeParse(draft.body).success).toBe(true)
  })

  it('keeps what its document does not say as not known', () => {
    const draft = agreed(recordMeeting('M-1', { id: 'D-1', title: 'minutes.md', text }, nothing, null))
    expect(draft.body).toMatchObject({ date: null, bodyAsWritten: null, chair: null, attendees: null })
  })

  it('is there when a text gives a date and a body, a chair or who was present', () => {
    expect(speaksOfMeeting(facts)).toBe(true)
    expect(speaksOfMeeting({ ...nothing, date: facts.date })).toBe(false)
    expect(speaksOfMeeting({ ...facts, date: null })).toBe(false)
    expect(speaksOfMeeting({ ...nothing, date: facts.date, chair: facts.chair })).toBe(true)
  })
})

it('one line is trimmed, without breaks, and at most 2,000 units of whole characters', () => {
  expect(oneLine(' a\n\t b\u3000c ')).toBe('a b c')
  expect(oneLine('加强港口\n管理的通知\n2026 年')).toBe('加强港口管理的通知 2026 年')
  expect(oneLine('𠮷'.repeat(1500))).toBe('𠮷'.repeat(1000))
  expect(oneLine(`a${'𠮷'.repeat(1500)}`)).toBe(`a${'𠮷'.repeat(999)}`)
})
