import { describe, expect, it } from 'vitest'
import type { Extraction, Proposal } from '../domain/proposal.ts'
import type { SourceText } from '../domain/source-text.ts'
import { extractionJson } from './extraction-json.ts'

const text = '𝒫𝒫 Chair: Ana. It was agreed that the 🚢 pier be mended by 3 May.'
const at = (words: string): { start: number; end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const source: SourceText = {
  reader: 'text/1',
  mediaType: 'text/plain',
  charset: 'utf-8',
  language: 'en',
  statedTitle: null,
  text,
  blocks: [{ kind: 'paragraph', level: 0, headings: [], start: 0, end: text.length }],
  places: { kind: 'characters', runs: [0, text.length, 0, text.length] },
  pages: null
}
const statement: Proposal = {
  id: 's1',
  ...at('the 🚢 pier be mended by 3 May'),
  kind: 'decided',
  force: 'must',
  negative: false,
  tray: 'check',
  confidence: 0.8,
  because: [{ rule: 'en.dec.02', ...at('It was agreed that') }],
  owners: [{ name: 'Ana', role: 'lead', ...at('Ana') }],
  due: { edtf: '2026-05-03', kind: 'day', inferred: ['year'], ...at('3 May') },
  measures: [],
  vote: null,
  condition: null,
  cites: [],
  terms: [],
  missing: ['measure']
}
const extraction: Extraction = {
  extractor: '1',
  profiles: [{ name: 'motions', score: 1 }],
  meeting: { title: null, body: null, date: null, chair: at('Ana'), attendees: [] },
  statements: [statement],
  terms: [],
  citations: [],
  people: [{ name: 'Ana', roles: ['Chair'], mentions: [at('Ana')] }],
  bodies: [],
  coverage: { used: 1, counts: { sentences: 1, used: 1, dismissed: 0, furniture: 0, unread: 0 }, unused: [] }
}

function quotesOf(value: unknown): { quote: string; start: number; end: number }[] {
  if (value === null || typeof value !== 'object') return []
  const own = 'quote' in value ? [value as { quote: string; start: number; end: number }] : []
  return [...own, ...Object.values(value).flatMap(quotesOf)]
}

describe('extractionJson', () => {
  const json = extractionJson('minutes.txt', 'ab'.repeat(32), source, extraction, { text: true })

  it('counts offsets in code points, so that every quote is its slice', () => {
    const points = Array.from(json['text'] as string)
    const quotes = quotesOf(json)
    expect(quotes).toHaveLength(6)
    for (const { quote, start, end } of quotes) expect(points.slice(start, end).join('')).toBe(quote)
  })

  it('names file, source and the fields of the contract', () => {
    expect(json).toMatchObject({
      schema: 'throughline/extract/1',
      file: 'minutes.txt',
      source: { sha256: 'ab'.repeat(32), mediaType: 'text/plain', language: 'en', characters: Array.from(text).length },
      statements: [
        { id: 's1', kind: 'decided', due: { edtf: '2026-05-03', kind: 'day', inferred: ['year'] }, owners: [{ name: 'Ana', role: 'lead' }] }
      ]
    })
  })

  it('leaves the text out unless it is asked for', () => {
    expect(extractionJson('minutes.txt', 'ab'.repeat(32), source, extraction, { text: false })).not.toHaveProperty('text')
  })
})
