import { describe, expect, it } from 'vitest'
import { sifted } from './sifted.ts'

describe('a pattern that is tried only where a text begins so', () => {
  const moved = sifted(/^[\s*•-]*(?:[Mm]oved|MOTION) by (\w+)/)

  it('finds what the pattern finds', () => {
    expect(moved.exec('* Moved by Lind')?.[1]).toBe('Lind')
    expect(moved.test('MOTION by Osei')).toBe(true)
  })

  it.each(['', 'M', 'It was moved by Lind', 'Mover: Lind', '会议'])('finds nothing in %j', (text) => {
    expect([moved.test(text), moved.exec(text)]).toEqual([false, null])
  })

  it('has to say how a text begins', () => {
    expect(() => sifted(/moved by/)).toThrow('moved by')
    expect(() => sifted(/^moved by/g)).toThrow('moved by')
  })
})
