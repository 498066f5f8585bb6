import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shared } from '../../test/support/shared.ts'
import { canonical, type Json } from './canonical.ts'

const testdata = shared('standards/jcs-rfc8785/testdata')

describe.skipIf(testdata === null)('the test files of RFC 8785', () => {
  it.each(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])('%s', (name) => {
    const read = (path: string): string => readFileSync(`${testdata}/${path}`, 'utf8')
    const text = canonical(JSON.parse(read(`input/${name}.json`)) as Json)
    expect(text).toBe(read(`output/${name}.json`))
    const bytes = read(`outhex/${name}.txt`).trim().split(/\s+/)
    expect([...Buffer.from(text, 'utf8')].map((byte) => byte.toString(16).padStart(2, '0'))).toEqual(bytes)
  })
})

describe('canonical', () => {
  it('gives the same value back, and the same text again, whatever order its keys stood in', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const plain = JSON.parse(JSON.stringify(value).replaceAll(/\\ud[89a-f]../g, '')) as Json
        const text = canonical(plain)
        expect(JSON.parse(text)).toEqual(plain)
        expect(canonical(JSON.parse(text) as Json)).toBe(text)
        expect(canonical(turned(plain))).toBe(text)
      })
    )
  })

  it.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['an infinity', -Infinity],
    ['undefined in an object', { a: undefined }],
    ['a hole in a list', new Array(2)],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['bytes', Uint8Array.of(1)],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }]
  ])('refuses %s', (_, value) => {
    expect(() => canonical(value as Json)).toThrow(TypeError)
  })

  it('writes a key that is special to JavaScript like any other', () => {
    expect(canonical(JSON.parse('{"b":1,"__proto__":2,"constructor":3}') as Json)).toBe('{"__proto__":2,"b":1,"constructor":3}')
  })
})

/** The same value with the keys of every object in the opposite order. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value as Record<string, Json>).reverse()
  return Object.fromEntries(members.map(([key, member]) => [key, turned(member)]))
}
