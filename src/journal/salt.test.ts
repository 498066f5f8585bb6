import { randomFillSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { saltsFrom } from './salt.ts'

describe('salts', () => {
  it('are 32 bytes each, and no byte of the source is handed out twice', () => {
    let next = 0
    const newSalt = saltsFrom((bytes) => {
      const view = new DataView(bytes.buffer)
      for (let i = 0; i < bytes.length; i += 4) view.setUint32(i, next++)
    })
    const seen = new Set<number>()
    for (let i = 0; i < 1000; i++) {
      const salt = newSalt()
      expect(salt.length).toBe(32)
      const view = new DataView(salt.buffer, salt.byteOffset, salt.length)
      for (let at = 0; at < 32; at += 4) seen.add(view.getUint32(at))
    }
    expect(seen.size).toBe(8000)
  })

  it('stay as they were when the next page is drawn', () => {
    const newSalt = saltsFrom(randomFillSync)
    const first = newSalt()
    const copy = Uint8Array.from(first)
    for (let i = 0; i < 500; i++) newSalt()
    expect(first).toEqual(copy)
  })
})
