import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shared } from '../../test/support/shared.ts'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { leafHash, rootOfLeaves } from './merkle.ts'
import { parseVerifierKey, signerOf, signNote } from './note.ts'

const log = shared('standards/tlog/tessera-testlog')

describe.skipIf(log === null)('the log of tessera', () => {
  const read = (path: string): Buffer => readFileSync(`${log}/${path}`)

  it('opens all sixteen checkpoints, whose roots are those of its entries', () => {
    const key = parseVerifierKey(read('log.vkey').toString('utf8').trim())!
    const leaves = bundle(read('tile/entries/000.p/15')).map(leafHash)
    expect(leaves).toHaveLength(15)
    for (let size = 0; size <= 15; size++) {
      const checkpoint = openCheckpoint(read(`checkpoint.${size}`).toString('utf8'), [key])
      expect(checkpoint).toEqual({ origin: 'example.com/log/testdata', size, root: rootOfLeaves(leaves.slice(0, size)) })
    }
  })
})

/** An entry bundle of C2SP tlog-tiles: each entry after its length in two bytes. */
function bundle(bytes: Buffer): string[] {
  const entries: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt16BE(at)
    entries.push(bytes.subarray(at + 2, at + 2 + length).toString('utf8'))
    at += 2 + length
  }
  return entries
}

const signer = signerOf('portmeridian.example/log', Buffer.alloc(32, 7))
const known = [parseVerifierKey(signer.verifierKey)!]
const root = rootOfLeaves([leafHash('a'), leafHash('b')])
const base64 = Buffer.from(root).toString('base64')
const open = (text: string) => openCheckpoint(signNote(text, signer), known)

describe('a checkpoint', () => {
  it('opens to what was signed', () => {
    const checkpoint = { origin: 'portmeridian.example/log', size: 2, root }
    expect(openCheckpoint(signCheckpoint(checkpoint, signer), known)).toEqual(checkpoint)
    expect(openCheckpoint(signCheckpoint(checkpoint, signer), [])).toBeNull()
  })

  it('may carry extension lines, though ours never does', () => {
    expect(open(`log.example\n2\n${base64}\nmore\n`)).toEqual({ origin: 'log.example', size: 2, root })
  })

  it.each([
    ['a leading zero', `log.example\n02\n${base64}\n`],
    ['a negative size', `log.example\n-2\n${base64}\n`],
    ['a size that no number holds', `log.example\n99999999999999999999\n${base64}\n`],
    ['no origin', `\n2\n${base64}\n`],
    ['no root', 'log.example\n2\n'],
    ['a root cut short', `log.example\n2\n${base64.slice(0, 40)}\n`],
    ['a root with something after it', `log.example\n2\n${base64} \n`],
    ['an empty extension line', `log.example\n2\n${base64}\n\nmore\n`]
  ])('is none with %s', (_, text) => {
    expect(open(text)).toBeNull()
  })

  it.each(['', 'two\nlines'])('has no origin %j', (origin) => {
    expect(() => signCheckpoint({ origin, size: 0, root }, signer)).toThrow(TypeError)
  })
})
