import { expect, it } from 'vitest'
import { sourceText } from '../../test/support/source-text.ts'
import { extract } from '../extract/extract.ts'
import { extractAside } from './extract-aside.ts'

it('gives a long text a thread of its own, finds the same in it, and leaves this one free', async () => {
  const source = sourceText(
    ...Array.from({ length: 1500 }, (_, i) => `It was resolved that lamp ${i} on the north mole be relit by 30 November 2026.`)
  )
  expect(source.text.length).toBeGreaterThan(100_000)
  const known = { people: [], posts: [], units: [], bodies: [] }
  let turns = 0
  const timer = setInterval(() => turns++, 5)
  const { extraction: found, passages } = await extractAside(source, known)
  clearInterval(timer)
  expect(found).toEqual(extract(source, known))
  expect(found.statements.length).toBeGreaterThan(1000)
  expect(passages.length).toBeGreaterThan(1000)
  expect(turns).toBeGreaterThan(5)
})
