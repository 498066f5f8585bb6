import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earliestDay, latestDay, parseEdtf } from './edtf.ts'

const cases: readonly (readonly [written: string, earliest: string | null, latest: string | null])[] = [
  ['2026-03-31', '2026-03-31', '2026-03-31'],
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026~', '2026-01-01', '2026-12-31'],
  ['2026-05~', '2026-05-01', '2026-05-31'],
  ['2026-05-04?', '2026-05-04', '2026-05-04'],
  ['2026-21', '2026-03-01', '2026-05-31'],
  ['2026-22', '2026-06-01', '2026-08-31'],
  ['2026-23', '2026-09-01', '2026-11-30'],
  ['2026-24', '2026-12-01', '2027-02-28'],
  ['2026-29', '2026-09-01', '2026-11-30'],
  ['2026-33', '2026-01-01', '2026-03-31'],
  ['2026-36', '2026-10-01', '2026-12-31'],
  ['2026-38', '2026-05-01', '2026-08-31'],
  ['2026-40', '2026-01-01', '2026-06-30'],
  ['2026-41', '2026-07-01', '2026-12-31'],
  ['2026-03/2026-06', '2026-03-01', '2026-06-30'],
  ['2026-03-15/2026-03-15', '2026-03-15', '2026-03-15'],
  ['../2026-06-30', null, '2026-06-30'],
  ['2026-06-30/..', '2026-06-30', null]
]

describe('a vague date', () => {
  it.each(cases)('%s allows %s to %s', (written, earliest, latest) => {
    const edtf = parseEdtf(written)!
    expect([earliestDay(edtf), latestDay(edtf)]).toEqual([earliest, latest])
  })
  it.each([
    '',
    '../..',
    '/',
    '2026/',
    '2026-13',
    '2026-20',
    '2026-42',
    '2026-02-30',
    '2026-21-01',
    '26',
    '2026-3',
    '2026-06/2026-03',
    '2026/2027/2028',
    'soon',
    '0000'
  ])('refuses %s', (written) => {
    expect(parseEdtf(written)).toBeNull()
  })
  it('tells about and uncertain apart', () => {
    const signs = ['2026', '2026~', '2026?', '2026%'].map((written) => {
      const edtf = parseEdtf(written)!
      return edtf.kind === 'point' ? [edtf.point.approximate, edtf.point.uncertain] : null
    })
    expect(signs).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true]
    ])
  })
  it('never ends before it begins, whatever is written', () => {
    const piece = fc.constantFrom('2026', '-', '0', '1', '2', '3', '9', '/', '..', '~', '33', '41')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const edtf = parseEdtf(pieces.join(''))
        if (edtf === null) return true
        const [from, to] = [earliestDay(edtf), latestDay(edtf)]
        return from === null || to === null ? from !== to : from <= to
      })
    )
  })
})
