import { describe, expect, it } from 'vitest'
import { type CommitmentSign, commitmentStates } from '../../domain/commitment.ts'
import { type StatusName, statusOf, statusOrder, statusWords } from './status.tsx'

const signs: readonly CommitmentSign[] = ['due_soon', 'overdue', 'off_trajectory', 'stale', 'late_met', 'unowned', 'unevidenced']

describe('the status of a commitment', () => {
  it.each<[StatusName, Parameters<typeof statusOf>[0]]>([
    ['ended', { state: 'withdrawn', signs: ['stale'] }],
    ['done', { state: 'closed', signs: ['late_met'] }],
    ['done', { state: 'verified', signs: [] }],
    ['late', { state: 'in_progress', signs: ['overdue', 'stale', 'unowned'] }],
    ['late', { state: 'accepted', signs: ['overdue'] }],
    ['risk', { state: 'in_progress', signs: ['stale'] }],
    ['risk', { state: 'in_progress', signs: ['off_trajectory'] }],
    ['risk', { state: 'in_progress', signs: ['unowned'] }],
    ['risk', { state: 'reported_done', signs: ['unevidenced'] }],
    ['risk', { state: 'accepted', signs: ['due_soon'] }],
    ['track', { state: 'in_progress', signs: ['due_soon'] }],
    ['track', { state: 'reported_done', signs: [] }],
    ['todo', { state: 'accepted', signs: [] }]
  ])('is %s for %o', (status, view) => {
    expect(statusOf(view)).toBe(status)
  })

  it('has a word and a place in the order for every state and sign', () => {
    const found = commitmentStates.flatMap((state) => [[], ...signs.map((sign) => [sign])].map((some) => statusOf({ state, signs: some })))
    for (const status of found) {
      expect(statusOrder).toContain(status)
      expect(statusWords[status]).not.toBe('')
    }
    expect(new Set(found)).toEqual(new Set(statusOrder))
  })
})
