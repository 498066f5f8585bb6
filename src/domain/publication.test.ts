import { describe, expect, it } from 'vitest'
import { agreed, refused } from '../../test/support/outcome.ts'
import { can, nameOfActor, publicActor } from './actor.ts'
import { publish, withdrawPublication } from './publication.ts'

describe('publication', () => {
  it('is an act on one object, and so is its withdrawal, with a reason', () => {
    expect(agreed(publish({ id: 'C-1', published: false }))).toEqual({ act: 'publication.made', on: 'C-1', with: [], body: {} })
    expect(agreed(withdrawPublication({ id: 'C-1', published: true }, 'A name slipped in.'))).toMatchObject({
      act: 'publication.withdrawn'
    })
  })
  it('is refused twice, and cannot be withdrawn where it was not made or without a reason', () => {
    expect(refused(publish({ id: 'C-1', published: true }))).toBe('publication.already-made')
    expect(refused(withdrawPublication({ id: 'C-1', published: false }, 'why'))).toBe('publication.not-made')
    expect(refused(withdrawPublication({ id: 'C-1', published: true }, ' '))).toBe('words.missing')
  })
})

describe('sight', () => {
  const operator = { kind: 'operator', user: 'clerk' } as const
  it('is everything for the operator, and only what is published for the public', () => {
    expect(can(operator, 'administer', { published: false })).toBe(true)
    expect(can(publicActor, 'see', { published: true })).toBe(true)
    expect(can(publicActor, 'see', { published: false })).toBe(false)
    for (const verb of ['review', 'make', 'assign', 'report', 'check', 'assess', 'publish', 'administer'] as const)
      expect(can(publicActor, verb, { published: true })).toBe(false)
  })
  it('names who acted', () => {
    expect([nameOfActor(operator), nameOfActor(publicActor)]).toEqual(['operator:clerk', 'public'])
  })
})
