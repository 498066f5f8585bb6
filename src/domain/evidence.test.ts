import { describe, expect, it } from 'vitest'
import { agreed, refused } from '../../test/support/outcome.ts'
import type { Commitment } from './commitment.ts'
import { acts } from './event.ts'
import { addEvidence, checkEvidence, type EvidenceFile } from './evidence.ts'
import type { Sha256 } from './id.ts'

const open: Commitment = { id: 'C-1', title: 'Repair 3 piers', state: 'in_progress', owner: null, due: null, evidence: 2 }
const file: EvidenceFile = { sha256: 'b'.repeat(64) as Sha256, mediaType: 'application/pdf', bytes: 99, fileName: 'survey.pdf' }

describe('adding evidence', () => {
  it('counts on, and grades what the office itself brings as documented or asserted', () => {
    const kept = agreed(addEvidence(open, { file, link: null, note: 'The survey' }))
    expect(kept.body).toEqual({ evidence: 3, ...file, grade: 'documented', link: null, note: 'The survey' })
    const link = agreed(addEvidence(open, { file: null, link: 'https://portmeridian.example/survey', note: null }))
    expect(link.body).toMatchObject({ evidence: 3, sha256: null, grade: 'asserted', link: 'https://portmeridian.example/survey' })
    for (const { body } of [kept, link]) expect(acts['evidence.added'].body.safeParse(body).success).toBe(true)
  })

  it.each([
    ['evidence.nothing', { file: null, link: null, note: 'trust me' }],
    ['evidence.both', { file, link: 'https://portmeridian.example', note: null }],
    ['evidence.link-malformed', { file: null, link: 'portmeridian.example', note: null }],
    ['evidence.link-malformed', { file: null, link: 'javascript:alert(1)', note: null }],
    ['evidence.link-malformed', { file: null, link: 'https://', note: null }]
  ])('is refused as %s', (key, evidence) => {
    expect(refused(addEvidence(open, evidence))).toBe(key)
  })

  it('is refused once the commitment has ended', () => {
    expect(refused(addEvidence({ ...open, state: 'withdrawn' }, { file, link: null, note: null }))).toBe('commitment.ended')
  })
})

describe('checking evidence', () => {
  it('gives a grade to a piece that is there, even after the end', () => {
    expect(agreed(checkEvidence(open, 2, 'checked', null)).body).toEqual({ evidence: 2, grade: 'checked', note: null })
    expect(agreed(checkEvidence({ ...open, state: 'closed' }, 1, 'outcome-measured', 'Loads measured')).act).toBe('evidence.checked')
  })
  it.each([0, 3, -1])('is refused for piece %i of 2', (number) => {
    expect(refused(checkEvidence(open, number, 'checked', null))).toBe('evidence.not-found')
  })
})
