import { describe, expect, it } from 'vitest'
import { agreed, refused } from '../../test/support/outcome.ts'
import { acts } from './event.ts'
import { aliasTerm, nameTerm } from './term.ts'

const mention = (reading: string) => ({ reading, start: 3, end: 15 })

describe('a named term', () => {
  it('keeps its number, its members and every mention, and refers to each document once', () => {
    const draft = agreed(
      nameTerm(
        'T-1',
        {
          label: ' four\ncenters ',
          number: 4,
          members: ['trade', ' ', 'shipping\n'],
          mentions: [mention('D-1.1'), mention('D-1.2'), mention('D-3.1')]
        },
        null
      )
    )
    expect(draft).toMatchObject({
      act: 'term.named',
      on: 'T-1',
      with: ['D-1', 'D-3'],
      body: { label: 'four centers', members: ['trade', 'shipping'] }
    })
    expect(acts['term.named'].body.safeParse(draft.body).success).toBe(true)
  })

  it('has no members where the text gives none', () => {
    expect(agreed(nameTerm('T-1', { label: 'clean journeys', number: null, members: [], mentions: [] }, null)).body).toMatchObject({
      members: null,
      number: null
    })
  })

  it('is named once, and needs a name', () => {
    const term = { label: 'four centers', number: 4, members: [], mentions: [] }
    expect(refused(nameTerm('T-2', term, 'T-1'))).toBe('term.already-named')
    expect(refused(nameTerm('T-2', { ...term, label: ' ' }, null))).toBe('name.empty')
  })

  it('is the same as another only when a person says so, and never as itself', () => {
    expect(agreed(aliasTerm('T-2', 'T-1', null))).toEqual({
      act: 'term.aliased',
      on: 'T-2',
      with: ['T-1'],
      body: { of: 'T-1', reason: null }
    })
    expect(refused(aliasTerm('T-1', 'T-1', null))).toBe('term.alias-of-itself')
  })
})
