import { describe, expect, it } from 'vitest'
import { sourceText } from '../../test/support/source-text.ts'
import { parseAnswer, parseFrame, parseNews } from './answer.ts'

const sound = sourceText('Minutes', 'We met.')
const [first, second] = sound.blocks
const answered = (value: unknown) => parseAnswer(parseFrame(JSON.stringify({ ok: true, value })))

describe('parseAnswer', () => {
  it('takes a source text and a refusal', () => {
    expect(answered(sound)).toEqual({ ok: true, value: sound })
    const refused = { ok: false, refusal: { key: 'source.timeout', words: { limit: 30 } } }
    expect(parseAnswer(refused)).toEqual(refused)
  })

  it.each([
    ['nothing', null],
    ['no text', { ...sound, text: 1 }],
    ['no title', { ...sound, statedTitle: undefined }],
    ['a kind of file nobody knows', { ...sound, mediaType: 'text/rtf' }],
    ['a block beyond the text', { ...sound, blocks: [{ ...first, end: 99 }] }],
    ['blocks out of order', { ...sound, blocks: [second, first] }],
    ['a block of no kind', { ...sound, blocks: [{ ...first, kind: 'song' }] }],
    ['a heading that comes later', { ...sound, blocks: [{ ...first, headings: [0] }] }],
    ['a cell outside its row', { ...sound, blocks: [{ ...first, cells: [{ start: 0, end: 9 }] }] }],
    ['a speaker behind the words', { ...sound, blocks: [{ ...first, speaker: { start: 9, end: 12 } }] }],
    ['half a run', { ...sound, places: { kind: 'characters', runs: [0, 1] } }],
    ['places of no kind', { ...sound, places: { kind: 'elsewhere', runs: [] } }],
    ['a box of three', { ...sound, places: { kind: 'pages', runs: [], boxes: [[[0, 0, 0]]] } }]
  ])('takes no source text with %s', (_name, value) => {
    expect(answered(value)).toBeNull()
  })

  it('takes no refusal that has no name, and no words that are not words', () => {
    for (const refusal of [{ key: 'constructor', words: {} }, { key: 'source.timeout' }, { key: 'source.timeout', words: { limit: {} } }])
      expect(parseAnswer({ ok: false, refusal })).toBeNull()
    expect(parseAnswer(parseFrame('{'))).toBeNull()
  })
})

describe('parseNews', () => {
  it('takes how far a document is read, with or without the text of its first pages', () => {
    for (const news of [
      { page: 5, pages: 40, first: null },
      { page: 8, pages: 40, first: sound }
    ])
      expect(parseNews(news)).toEqual(news)
  })

  it('takes nothing else', () => {
    for (const frame of [
      { ok: true, value: sound },
      { page: 5, pages: 40 },
      { page: -1, pages: 40, first: null },
      { page: 1, pages: 4, first: {} }
    ])
      expect(parseNews(frame)).toBeNull()
  })
})
