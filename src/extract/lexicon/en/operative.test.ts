import { describe, expect, it } from 'vitest'
import { operativeRows } from './operative.ts'

describe('verbs that open the paragraphs of a resolution', () => {
  it.each(operativeRows.map((row) => [row.id, row] as const))('%s matches its examples and not what looks alike', (_, row) => {
    const regex = new RegExp(row.pattern)
    expect(row.holds.filter((sentence) => !regex.test(sentence))).toEqual([])
    expect(row.not.filter((sentence) => regex.test(sentence))).toEqual([])
  })
})
