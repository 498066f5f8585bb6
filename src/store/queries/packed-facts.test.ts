import { describe, expect, it } from 'vitest'
import type { ObjectId } from '../../domain/id.ts'
import { type CommitmentFacts, PackedFacts } from './packed-facts.ts'

const plain: CommitmentFacts = {
  state: 'accepted',
  ownerKind: null,
  owner: null,
  directive: null,
  dueLatest: null,
  expectedLate: false,
  lastDay: '2026-03-12',
  done: false,
  evidence: false,
  measured: false,
  undecided: false,
  published: false
}
const full: CommitmentFacts = {
  state: 'withdrawn',
  ownerKind: 'post',
  owner: 'head-of-parks',
  directive: 'R-12',
  dueLatest: '2027-01-31',
  expectedLate: true,
  lastDay: '2026-11-20',
  done: true,
  evidence: true,
  measured: true,
  undecided: true,
  published: true
}

const names = Object.keys(plain) as (keyof CommitmentFacts)[]
const plainly = (one: CommitmentFacts | null) => one && Object.fromEntries(names.map((name) => [name, one[name]]))

describe('packed facts', () => {
  it('give back what was put in, fact by fact', () => {
    const packed = new PackedFacts()
    for (const [i, name] of Object.keys(plain).entries()) packed.set(`C-${i + 1}` as ObjectId, { ...plain, [name]: full[name as 'state'] })
    for (const [i, name] of Object.keys(plain).entries())
      expect(plainly(packed.get(`C-${i + 1}` as ObjectId)), name).toEqual({ ...plain, [name]: full[name as 'state'] })
  })

  it('hold the newest of each, leave out what is not there, and grow with the numbers', () => {
    const packed = new PackedFacts()
    expect([packed.get('C-1'), [...packed.values()]]).toEqual([null, []])
    packed.set('C-5000', plain)
    packed.set('C-7', plain)
    packed.set('C-7', full)
    packed.set('C-70000', full)
    expect(Array.from(packed.values(), plainly)).toEqual([full, plain, full])
    expect([packed.get('C-6'), packed.get('C-7'), packed.get('C-70001')].map(plainly)).toEqual([null, full, null])
  })
})
