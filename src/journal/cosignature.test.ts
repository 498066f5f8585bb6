import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shared } from '../../test/support/shared.ts'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { leafHash, rootOfLeaves } from './merkle.ts'
import { cosignerOf, parseVerifierKey, readNote, signatureLine, signerOf } from './note.ts'

const sunlight = shared('standards/tlog/sunlight')
describe.skipIf(sunlight === null)('the cosigned checkpoints of sunlight', () => {
  const log = '000de184301123b9278c086a7d9f68c9577e83872224c197058fd90784ea9706'
  it.each([
    ['witness', `witness/${log}/checkpoint`, 'witness/witness.v0.json'],
    ['mirror', `witness/mirror/${log}/checkpoint`, 'witness/mirror/mirror.v0.json'],
    ['witness2', 'witness2/88ad7a28caeb0b2aa890fdf0304c2fcaf59fca2ee140134ff8c1300bac493482/checkpoint', 'witness2/witness.v0.json']
  ])('%s', (_, path, keysIn) => {
    const { verifier_keys: keys } = JSON.parse(readFileSync(`${sunlight}/${keysIn}`, 'utf8')) as { verifier_keys: string[] }
    const note = readFileSync(`${sunlight}/${path}`, 'utf8')
    const opened = readNote(
      note,
      keys.map((key) => parseVerifierKey(key)!)
    )
    expect(opened?.signed.map(({ time }) => time)).toEqual([1_767_139_200])
    expect(
      readNote(
        note.replace('\n300\n', '\n301\n'),
        keys.map((key) => parseVerifierKey(key)!)
      )
    ).toBeNull()
  })
})

const signer = signerOf('portmeridian.example/log', Buffer.alloc(32, 7))
const root = rootOfLeaves([leafHash('a'), leafHash('b')])
const note = signCheckpoint({ origin: signer.name, size: 2, root }, signer)
const text = note.slice(0, note.lastIndexOf('\n\n') + 1)

describe.each([0x04, 0x06] as const)('a cosignature of kind %i', (code) => {
  const witness = cosignerOf('harbour-watch.example', Buffer.alloc(32, 9), () => 1_790_000_000.7, code)
  const key = parseVerifierKey(witness.verifierKey)!
  const cosigned = note + signatureLine(text, witness)

  it('is read with its time, beside the log’s own signature', () => {
    expect(readNote(cosigned, [key])?.signed).toEqual([{ by: key, time: 1_790_000_000 }])
    expect(openCheckpoint(cosigned, [parseVerifierKey(signer.verifierKey)!])).toEqual({ origin: signer.name, size: 2, root })
    expect(readNote(note, [key])?.signed).toEqual([])
  })

  it('does not hold for another time, size, root, origin or signer', () => {
    const line = cosigned.slice(note.length)
    const bytes = Buffer.from(line.split(' ')[2]!.trim(), 'base64')
    for (const at of [4, 11, 12, bytes.length - 1]) {
      const bent = Buffer.from(bytes)
      bent[at]! ^= 1
      expect(readNote(`${note}— ${witness.name} ${bent.toString('base64')}\n`, [key])).toBeNull()
    }
    for (const [from, to] of [
      ['\n2\n', '\n3\n'],
      [signer.name, 'other.example/log'],
      [Buffer.from(root).toString('base64'), Buffer.from(leafHash('c')).toString('base64')]
    ])
      expect(readNote(cosigned.replaceAll(from!, to!), [key])).toBeNull()
    const short = bytes.subarray(0, 40).toString('base64')
    expect(readNote(`${note}— ${witness.name} ${short}\n`, [key])).toBeNull()
  })

  it('is only made of a checkpoint', () => {
    if (code === 0x06) expect(() => signatureLine('words\n', witness)).toThrow(TypeError)
    expect(() => cosignerOf('two words', Buffer.alloc(32), () => 0, code)).toThrow(TypeError)
  })
})
