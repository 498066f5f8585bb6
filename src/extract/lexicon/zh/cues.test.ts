import { describe, expect, it } from 'vitest'
import { reachIn, reachRule } from '../../03-sentence/chinese-reach.ts'
import { chineseRows } from './cues.ts'
import { chineseHeadingRows } from './headings.ts'
import { dutyLabels } from './offices.ts'
import { sayingRows } from './sayings.ts'
import { comparatorBefore } from './units.ts'

const headings = chineseHeadingRows.map((row) => ({ ...row, pattern: row.pattern }))
const whole = [...dutyLabels, ...comparatorBefore].map((row, index) => ({ ...row, id: `${index}`, pattern: `^(?:${row.pattern})$` }))
const rows = [...chineseRows, ...sayingRows, ...headings, ...whole]

describe('Chinese rows', () => {
  it.each(rows.flatMap((row) => row.holds.map((words) => [row.id, words, row] as const)))('%s holds: %s', (_, words, row) => {
    expect(reachIn(reachRule(row), words)).not.toBeNull()
  })
  it.each(rows.flatMap((row) => row.not.map((words) => [row.id, words, row] as const)))('%s does not hold: %s', (_, words, row) => {
    expect(reachIn(reachRule(row), words)).toBeNull()
  })
  it('have ids of their own and examples of both sorts', () => {
    const named = [...chineseRows, ...sayingRows, ...chineseHeadingRows]
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length)
    for (const row of rows) {
      expect(row.holds.length, row.id).toBeGreaterThan(0)
      expect(row.not.length, row.id).toBeGreaterThan(0)
    }
  })
})
