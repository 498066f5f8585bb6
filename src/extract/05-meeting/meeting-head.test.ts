import { describe, expect, it } from 'vitest'
import type { SourceText } from '../../domain/source-text.ts'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

const plain = (text: string): SourceText => readText(new TextEncoder().encode(text), undefined)
const day = (text: string): string | null => extract(plain(text)).meeting.date?.edtf ?? null
const body = (text: string): string | null => {
  const source = plain(text)
  const span = extract(source).meeting.body
  return span === null ? null : source.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}

describe('the day at the head of a paper', () => {
  it.each<[string, string | null]>([
    ['Harbour Board Minutes 7 September\n\nMinutes of the last meeting (8 May 2026) were agreed.\n', '2026-09-07'],
    ['Harbour Board Minutes\n\nTime\nProposed date: Monday, September 7th 2026\nProposed time: 20:30\n', '2026-09-07'],
    ['Harbour/PMC Minutes 11Mar26\n\nThe crane was discussed.\n', '2026-03-11'],
    ['Harbour Board Minutes Sunday 7 September\n\nMinutes of the last meeting (8 May 2026) were agreed.\n', null],
    ['Harbour Board Minutes 7 September\n\nThe minutes of the last meeting were agreed.\n', null]
  ])('of %j', (text, expected) => {
    expect(day(text)).toBe(expected)
  })
})

describe('the body at the head of a paper', () => {
  it.each<[string, string]>([
    [
      'March 2026 HOA Board Meeting Minutes\n\nQUAY GARDENS\nHOMEOWNERS ASSOCIATION\n\nBoard of Directors\n\nMarch 9 2026\n',
      'HOMEOWNERS ASSOCIATION Board of Directors'
    ],
    ['Home » Club Business » Minutes\n\nHarbour PTA Meeting Minutes – April 6, 2026\n', 'Harbour PTA'],
    ['HDTUC Minutes of Delegate Meeting Thursday 16 July 2026\n\nAda Lind (Chair)\n', 'HDTUC']
  ])('of %j', (text, expected) => {
    expect(body(text)).toContain(expected)
  })
})
