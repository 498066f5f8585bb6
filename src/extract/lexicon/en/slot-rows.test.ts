import { describe, expect, it } from 'vitest'
import { statusOf } from '../../05-meeting/roll.ts'
import { voteIn } from '../../07-frame/vote.ts'
import { attendanceRows } from './attendance.ts'
import { citationRows } from './citations.ts'
import { comparatorRows } from './units.ts'
import { voteRows } from './votes.ts'

describe('attendance rows', () => {
  it.each(attendanceRows.flatMap(({ status, holds }) => holds.map((words) => [words, status])))('%s announces %s', (words, status) => {
    expect(statusOf(words)).toBe(status)
  })
  it.each(attendanceRows.flatMap(({ status, not }) => not.map((words) => [words, status])))('%s does not announce %s', (words, status) => {
    expect(statusOf(words)).not.toBe(status)
  })
})

describe('vote rows', () => {
  it.each(voteRows.flatMap(({ result, holds }) => holds.map((words) => [words, result])))('%s tells %s', (words, result) => {
    expect(voteIn(words, { start: 0, end: words.length })?.result).toBe(result)
  })
  it.each(voteRows.flatMap(({ result, not }) => not.map((words) => [words, result])))('%s does not tell %s', (words, result) => {
    expect(voteIn(words, { start: 0, end: words.length })?.result).not.toBe(result)
  })
})

describe('counts of a vote', () => {
  it.each([
    ['Motion carried at 7:05.', null, null],
    ['Elected unanimously (11)', 11, null],
    ['Carried 5/2', 5, 2],
    ['Approved, all but Lind', null, 1]
  ])('of %s', (words, ayes, nays) => {
    expect(voteIn(words, { start: 0, end: words.length })).toMatchObject({ for: ayes, against: nays })
  })
})

describe('citation rows', () => {
  it.each(citationRows.flatMap(({ id, holds }) => holds.map((words) => [id, words])))('%s holds of %s', (id, words) => {
    const row = citationRows.find((candidate) => candidate.id === id)!
    expect(words).toMatch(new RegExp(row.pattern, 'u'))
    expect(row.on.some((mark) => words.includes(mark))).toBe(true)
  })
  it.each(citationRows.flatMap(({ id, not }) => not.map((words) => [id, words])))('%s does not hold of %s', (id, words) => {
    expect(words).not.toMatch(new RegExp(citationRows.find((candidate) => candidate.id === id)!.pattern, 'u'))
  })
})

describe('comparator rows', () => {
  it.each(comparatorRows)('%o', ({ pattern, holds, not }) => {
    const whole = new RegExp(`^${pattern}$`, 'i')
    for (const words of holds) expect(words).toMatch(whole)
    for (const words of not) expect(words).not.toMatch(whole)
  })
})
