import { describe, expect, it } from 'vitest'
import { firstCue, listCues } from '../../04-statement/cues.ts'
import { sentenceRows } from './cues.ts'
import { headingRows } from './cues-heading.ts'
import { labelRows } from './cues-label.ts'
import { leadRows } from './cues-lead.ts'
import { motionRows, outcomeRows } from './cues-motion.ts'
import { agreedAlone, anaphorAlone, outcomeAlone, proposalWords } from './outcome-lines.ts'

const plainRows = [...labelRows, ...leadRows, ...motionRows, ...outcomeRows, agreedAlone].map((row) => ({ ...row, flags: '' }))
const patternRows = [...plainRows, ...[...headingRows, outcomeAlone, anaphorAlone, proposalWords].map((row) => ({ ...row, flags: 'i' }))]

function cueMatches(id: string, sentence: string): boolean {
  const span = { start: 0, end: sentence.length }
  return firstCue(sentence, span, (row) => row.id === id) !== null || listCues(sentence, span).some((cue) => cue.row.id === id)
}

describe('cue rows', () => {
  it.each(sentenceRows.flatMap((row) => row.holds.map((example) => [row.id, example])))('%s holds: %s', (id, example) => {
    expect(cueMatches(id, example)).toBe(true)
  })
  it.each(sentenceRows.flatMap((row) => row.not.map((example) => [row.id, example])))('%s does not hold: %s', (id, example) => {
    expect(cueMatches(id, example)).toBe(false)
  })
})

describe('pattern rows', () => {
  it.each(patternRows.flatMap((row) => row.holds.map((example) => [row.id, example, row] as const)))('%s holds: %s', (_, example, row) => {
    expect(new RegExp(row.pattern, row.flags).test(example)).toBe(true)
  })
  it.each(patternRows.flatMap((row) => row.not.map((example) => [row.id, example, row] as const)))(
    '%s does not hold: %s',
    (_, example, row) => {
      expect(new RegExp(row.pattern, row.flags).test(example)).toBe(false)
    }
  )
})

it('every row has an id of its own and examples of both sorts', () => {
  const rows = [...sentenceRows, ...patternRows]
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  for (const row of rows) {
    expect(row.holds.length, row.id).toBeGreaterThan(0)
    expect(row.not.length, row.id).toBeGreaterThan(0)
  }
})
