import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shared } from '../../test/support/shared.ts'
import { openNote, parseVerifierKey, signerOf, signNote } from './note.ts'

type Vectors = {
  valid: { vkeys: string[]; message: string }[]
  signing: { skey: string; text: string; signatureLine: string }[]
  badVkeys: { vkey: string; why: string }[]
}
const file = shared('standards/tlog/signed-note-vectors.json')
const vectors: Vectors = file === null ? { valid: [], signing: [], badVkeys: [] } : (JSON.parse(readFileSync(file, 'utf8')) as Vectors)

describe.skipIf(file === null)('the signed notes of golang/mod', () => {
  it.runIf(file !== null)('are all there', () => {
    expect([vectors.valid.length, vectors.signing.length, vectors.badVkeys.length]).toEqual([2, 1, 2])
  })

  it('open with any of their keys, and with none else', () => {
    for (const { vkeys, message } of vectors.valid) {
      for (const vkey of vkeys) expect(openNote(message, [parseVerifierKey(vkey)!])).toBe(message.slice(0, message.lastIndexOf('\n\n') + 1))
      expect(openNote(message, [])).toBeNull()
      expect(openNote(message, [parseVerifierKey(stranger.verifierKey)!])).toBeNull()
    }
  })

  it('are signed the same way', () => {
    for (const { skey, text, signatureLine } of vectors.signing) {
      const [, , name, , encoded] = skey.split('+') as [string, string, string, string, string]
      const signer = signerOf(name, Buffer.from(skey.slice(skey.indexOf(encoded)), 'base64').subarray(1))
      expect(signNote(text, signer)).toBe(`${text}\n${signatureLine}\n`)
    }
  })

  it('refuse their bad verifier keys', () => {
    for (const { vkey } of vectors.badVkeys) expect(parseVerifierKey(vkey)).toBeNull()
  })
})

const signer = signerOf('portmeridian.example/log', Buffer.alloc(32, 7))
const stranger = signerOf('portmeridian.example/log', Buffer.alloc(32, 8))
const known = [parseVerifierKey(signer.verifierKey)!]
const text = 'Adopted.\n\nBy all.\n'

describe('a note', () => {
  it('opens to the very text that was signed, blank lines included', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '会', '—', '😀', '+') }), { maxLength: 8 }), (lines) => {
        const words = `${lines.join('\n')}\n`
        fc.pre(!words.includes('\n\n—'))
        expect(openNote(signNote(words, signer), known)).toBe(words)
      })
    )
  })

  it('does not open once any character of it is changed', () => {
    const note = signNote(text, signer)
    for (let at = 0; at < note.length; at++) {
      const other = note[at] === 'A' ? 'B' : 'A'
      expect(openNote(note.slice(0, at) + other + note.slice(at + 1), known)).toBeNull()
      expect(openNote(note.slice(0, at) + note.slice(at + 1), known)).toBeNull()
    }
  })

  it('opens beside a signature of an unknown key, and not beside a wrong one of a known key', () => {
    const [mine, theirs] = [signNote(text, signer), signNote(text, stranger)]
    const line = (note: string): string => note.slice(note.lastIndexOf('\n\n') + 2)
    expect(openNote(mine + line(theirs), known)).toBe(text)
    expect(openNote(mine + line(signNote('Rejected.\n', signer)), known)).toBeNull()
    expect(openNote(theirs, known)).toBeNull()
  })

  it.each([
    ['has no blank line', (note: string) => note.replaceAll('\n\n', '\n')],
    ['has no signature', (note: string) => note.slice(0, note.lastIndexOf('\n\n') + 2)],
    ['does not end in a line feed', (note: string) => note.slice(0, -1)],
    ['has another line after its signatures', (note: string) => `${note}more\n`],
    ['has a signature of four bytes', (note: string) => `${note}— a.example AAAAAA==\n`],
    ['has a signature without its padding', (note: string) => note.replaceAll('=', '')],
    ['has a carriage return', (note: string) => note.replace('\n', '\r\n')]
  ])('does not open when it %s', (_, change) => {
    expect(openNote(change(signNote(text, signer)), known)).toBeNull()
  })

  it.each(['', 'no line feed', 'a tab\t\n', 'a\r\n', 'lone \ud800\n', 'a\n\n— b c\n'])('is not made of %j', (words) => {
    expect(() => signNote(words, signer)).toThrow(TypeError)
  })

  it.each(['', 'a b', 'a+b', 'a\u2003b'])('has no signer called %j', (name) => {
    expect(() => signerOf(name, Buffer.alloc(32))).toThrow(TypeError)
  })

  it('has more signatures than anyone needs, and no end of them', () => {
    const line = signNote(text, stranger).slice(text.length + 1)
    expect(openNote(signNote(text, signer) + line.repeat(99), known)).toBe(text)
    expect(openNote(signNote(text, signer) + line.repeat(100), known)).toBeNull()
  })
})

describe('a verifier key', () => {
  it('is refused with another name, another id, another algorithm or a part of its key', () => {
    const [name, id, key] = signer.verifierKey.split('+') as [string, string, string]
    expect(parseVerifierKey(signer.verifierKey)).toMatchObject({ name, keyId: Number.parseInt(id, 16) })
    for (const bad of [
      `x${name}+${id}+${key}`,
      `${name}+00000000+${key}`,
      `${name}+${id}+Bg${key.slice(2)}`,
      `${name}+${id}+${key.slice(0, -8)}`,
      name,
      ''
    ])
      expect(parseVerifierKey(bad)).toBeNull()
  })
})
