import { describe, expect, it } from 'vitest'
import { readText } from '../../intake/text.ts'
import { extract } from '../extract.ts'

function issued(text: string): unknown {
  const source = readText(new TextEncoder().encode(text), undefined)
  const found = extract(source).issued!
  const words = (span: { start: number; end: number } | null): string | null =>
    span === null ? null : source.text.slice(span.start, span.end)
  return [words(found.issuer), words(found.number), found.date?.edtf ?? null, found.addressees.map(words)]
}

describe('the issue line', () => {
  it('of a resolution', () => {
    const text =
      'RESOLUTION NO. 2026-14\n\nA RESOLUTION OF THE HARBOUR BOARD OF PORT MERIDIAN ON TIDE MAPS\n\nWHEREAS the map of Resolution 2019-3 is old;\n\nRESOLVED that the Clerk publish a new one.\n\nPASSED AND ADOPTED this 14th day of May, 2026.\n'
    expect(issued(text)).toEqual(['HARBOUR BOARD OF PORT MERIDIAN', 'RESOLUTION NO. 2026-14', '2026-05-14', []])
  })
  it('of a direction', () => {
    const text =
      '# Quiet Water Direction 2026/4\n\n## Harbour Authority of Ada\n\nMade on 3 May 2026 under the Harbour Act.\n\n1. Each port must slow its boats by 31 May 2026.\n'
    expect(issued(text)).toEqual(['Harbour Authority of Ada', 'Direction 2026/4', '2026-05-03', []])
  })
  it('of a memorandum', () => {
    const text =
      'MEMORANDUM\n\nTo: Harbour Works; Town Clerk\n\nFrom: Office of Tides\n\nDate: 14 May 2026\n\nRef: OT/2026/7\n\nAll units must mend their lamps by 30 June 2026.\n'
    expect(issued(text)).toEqual(['Office of Tides', 'OT/2026/7', '2026-05-14', ['Harbour Works', 'Town Clerk']])
  })
  it('is empty for minutes, which cite the numbers of other papers', () => {
    const text = 'Minutes of the Harbour Board\n\nDate: 14 May 2026\n\nTo: All\n\nResolution 2026-3 was adopted.\n'
    expect(issued(text)).toEqual([null, null, null, []])
  })
})
