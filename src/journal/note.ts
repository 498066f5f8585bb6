/**
 * Signed notes (C2SP signed-note): a text that ends in a line feed, a blank line, and one line per signature. The algorithm byte in front of
 * a key says what its signatures are (signature-kind.ts).
 */
import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { algorithm, eightBytes, keyFromSeed, kindOf, publicKeyOf, type SignatureKind } from './signature-kind.ts'

export type Signer = {
  readonly name: string
  readonly keyId: number
  readonly verifierKey: string
  readonly sign: (text: string) => Uint8Array
}
export type Verifier = { readonly name: string; readonly keyId: number; readonly key: KeyObject; readonly kind: SignatureKind }

/** A good signature on a note; `time` is POSIX seconds, null for a kind that is not dated. */
export type Signed = { readonly by: Verifier; readonly time: number | null }

/** A signer from its name and the 32-byte seed of its key. A name is not empty and holds no white space or plus sign. */
export function signerOf(name: string, seed: Uint8Array): Signer {
  return signing(name, seed, algorithm.ed25519, () => 0n)
}

/** A witness's signer: its cosignatures carry the POSIX seconds that `now` gives. */
export function cosignerOf(name: string, seed: Uint8Array, now: () => number, code: 0x04 | 0x06 = algorithm.cosignature): Signer {
  return signing(name, seed, code, () => BigInt(Math.floor(now())))
}

function signing(name: string, seed: Uint8Array, code: number, now: () => bigint): Signer {
  if (name === '' || /[\s+]/.test(name)) throw new TypeError(`"${name}" cannot name a key: it is empty or holds white space or a plus sign`)
  const kind = kindOf(code)!
  const { key, bytes } = keyFromSeed(kind, seed)
  const encoded = Buffer.concat([Uint8Array.of(code), bytes])
  const keyId = keyIdOf(name, encoded)
  return {
    name,
    keyId,
    verifierKey: `${name}+${keyId.toString(16).padStart(8, '0')}+${encoded.toString('base64')}`,
    sign: (text) => {
      const time = now()
      const message = kind.message(text, name, time)
      if (message === null) throw new TypeError('only a checkpoint can be cosigned')
      const signature = sign(null, message, key)
      return kind.dated ? Buffer.concat([eightBytes(time), signature]) : signature
    }
  }
}

/** Reads a verifier key `name+keyid+base64`; null when it is malformed or of an unknown algorithm. */
export function parseVerifierKey(text: string): Verifier | null {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text)
  if (match === null) return null
  const encoded = Buffer.from(match[3]!, 'base64')
  const keyId = Number.parseInt(match[2]!, 16)
  const kind = kindOf(encoded[0])
  if (kind === null || encoded.length !== 1 + kind.keyLength || keyIdOf(match[1]!, encoded) !== keyId) return null
  return { name: match[1]!, keyId, kind, key: publicKeyOf(kind, encoded.subarray(1)) }
}

export function signNote(text: string, signer: Signer): string {
  if (!text.endsWith('\n') || !text.isWellFormed() || text.includes('\n\n—') || control.test(text))
    throw new TypeError('a note is text that ends in a line feed and holds no other control character')
  return `${text}\n${signatureLine(text, signer)}`
}

/** One more signature line for a note's text, with its line feed. */
export function signatureLine(text: string, signer: Signer): string {
  const id = Buffer.alloc(4)
  id.writeUInt32BE(signer.keyId)
  return `— ${signer.name} ${Buffer.concat([id, signer.sign(text)]).toString('base64')}\n`
}

/** The text of a note that at least one known key has signed and none has signed wrongly; null otherwise. */
export function openNote(note: string, known: readonly Verifier[]): string | null {
  const opened = readNote(note, known)
  return opened === null || opened.signed.length === 0 ? null : opened.text
}

/** A note's text and the known keys that signed it; null where it is no note, or a known key's signature is wrong. */
export function readNote(note: string, known: readonly Verifier[]): { readonly text: string; readonly signed: readonly Signed[] } | null {
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n') || !note.isWellFormed() || control.test(note)) return null
  const text = note.slice(0, split + 1)
  const lines = note.slice(split + 2, -1).split('\n')
  if (lines.length === 0 || lines.length > 100) return null
  const signed: Signed[] = []
  for (const line of lines) {
    const match = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line)
    const bytes = match === null ? Buffer.alloc(0) : Buffer.from(match[2]!, 'base64')
    if (match === null || bytes.length < 5 || bytes.toString('base64') !== match[2]) return null
    const by = known.find((key) => key.name === match[1] && key.keyId === bytes.readUInt32BE(0))
    if (by === undefined) continue
    const time = checked(text, by, bytes.subarray(4))
    if (time === false) return null
    signed.push({ by, time })
  }
  return { text, signed }
}

/** The time of a good signature, null where its kind has none; false for a wrong one. */
function checked(text: string, { name, key, kind }: Verifier, bytes: Buffer): number | null | false {
  const time = kind.dated && bytes.length >= 8 ? bytes.readBigUInt64BE(0) : 0n
  const signature = kind.dated ? bytes.subarray(8) : bytes
  const message = kind.message(text, name, time)
  if (message === null || signature.length !== kind.signatureLength || time >= 1n << 63n) return false
  if (!verify(null, message, key, signature)) return false
  return kind.dated ? Number(time) : null
}

const control = /[\0-\x09\x0b-\x1f]/

function keyIdOf(name: string, encoded: Uint8Array): number {
  return createHash('sha256').update(name, 'utf8').update('\n').update(encoded).digest().readUInt32BE(0)
}
