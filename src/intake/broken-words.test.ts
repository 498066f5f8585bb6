import { describe, expect, it } from 'vitest'
import { brokenWords } from './broken-words.ts'

const lines = [
  'The collaboration of the harbour office with well-known yards made charts machine-',
  'readable, which every machine and every readable page needs. Work began in collabo-',
  'ration with the town; the harbour tax is a harbour-',
  'wide levy.'
].map((words) => ({ words }))
const { jointOf } = brokenWords(lines)

describe('a word broken at the end of a line', () => {
  it.each([
    ['in collabo-', 'ration with', ''],
    ['charts machine-', 'readable, which', '-'],
    ['they are well-', 'known yards', '-'],
    ['in co-', 'creation with', '-'],
    ['was enact-', 'ed in May', ''],
    ['under-resourc-', 'ing of yards', ''],
    ['a plain line', 'goes on', null],
    ['from 5 -', 'to 7', null],
    ['the Board -', 'Port Meridian', null],
    ['pages 4-', '6 of it', null]
  ] as const)('%s | %s', (line, next, joint) => {
    expect(jointOf(line, next)).toBe(joint)
  })
})
