import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it('quotes what holds a comma, a quote or a line end', () => {
  expect(
    csv([
      ['a', 1, null],
      ['x, y', 'said "no"', 'two\nlines']
    ])
  ).toBe('a,1,\r\n"x, y","said ""no""","two\nlines"\r\n')
})

it('keeps a spreadsheet from taking words for a formula', () => {
  expect(csv([['=1+1', '+4', '-x', '@a', -4, 'a=b']])).toBe("'=1+1,'+4,'-x,'@a,-4,a=b\r\n")
})
