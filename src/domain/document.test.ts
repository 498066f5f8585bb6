import { describe, expect, it } from 'vitest'
import { agreed, refused } from '../../test/support/outcome.ts'
import { type KeptFile, type ReadingFacts, readDocument, readingId, receiveDocument } from './document.ts'
import { acts } from './event.ts'
import type { Sha256 } from './id.ts'

const sha256 = 'a'.repeat(64) as Sha256
const file: KeptFile = { sha256, mediaType: 'text/markdown', bytes: 4711, fileName: null, title: 'Minutes' }
const facts: ReadingFacts = {
  reader: 'text/1',
  charset: 'utf-8',
  language: 'en',
  textSha256: sha256,
  layoutSha256: sha256,
  characters: 4700,
  pages: null
}

describe('a document', () => {
  it('is received once: the same bytes are found under the number they have', () => {
    const draft = agreed(receiveDocument('D-2', file, null))
    expect(draft).toMatchObject({ act: 'document.received', on: 'D-2', with: [], body: file })
    expect(acts['document.received'].body.safeParse(draft.body).success).toBe(true)
    expect(refused(receiveDocument('D-2', file, { id: 'D-1', title: 'Minutes' }))).toBe('document.already-kept')
  })

  it('is read again under the next number, and keeps its earlier readings', () => {
    const draft = agreed(readDocument('D-2', facts, 2))
    expect(draft.body).toEqual({ reading: 'D-2.3', ...facts })
    expect(acts['document.read'].body.safeParse(draft.body).success).toBe(true)
    expect(readingId('D-12', 1)).toBe('D-12.1')
  })
})
