/**
 * Signed notes (C2SP signed-note): a text that ends in a line feed, a blank line, and one line per signature. Ed25519 only so far; the
 * algorithm byte in front of a key leaves room for others.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

const ed25519 = 0x01
/** DER headers in front of a raw Ed25519 seed (PKCS #8) and public key (SPKI), RFC 8410. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const spki = Buffer.from('302a300506032b6570032100', 'hex')

export type Signer = {
  readonly name: string
  readonly keyId: number
  readonly verifierKey: string
  readonly sign: (text: string) => Uint8Array
}
export type Verifier = { readonly name: string; readonly keyId: number; readonly key: KeyObject }

/** A signer from its name and the 32-byte seed of its Ed25519 key. A name is not empty and holds no white space or plus sign. */
export function signerOf(name: string, seed: Uint8Array): Signer {
  if (name === '' || /[\s+]/.test(name)) throw new TypeError(`"${name}" cannot name a key: it is empty or holds white space or a plus sign`)
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  const encoded = Buffer.concat([
    Uint8Array.of(ed25519),
    createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spki.length)
  ])
  const keyId = keyIdOf(name, encoded)
  return {
    name,
    keyId,
    verifierKey: `${name}+${keyId.toString(16).padStart(8, '0')}+${encoded.toString('base64')}`,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key)
  }
}

/** Reads a verifier key `name+keyid+base64`; null when it is malformed or of an unknown algorithm. */
export function parseVerifierKey(text: string): Verifier | null {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text)
  if (match === null) return null
  const encoded = Buffer.from(match[3]!, 'base64')
  const keyId = Number.parseInt(match[2]!, 16)
  if (encoded[0] !== ed25519 || encoded.length !== 33 || keyIdOf(match[1]!, encoded) !== keyId) return null
  return { name: match[1]!, keyId, key: createPublicKey({ key: Buffer.concat([spki, encoded.subarray(1)]), format: 'der', type: 'spki' }) }
}

export function signNote(text: string, signer: Signer): string {
  if (!text.endsWith('\n') || !text.isWellFormed() || text.includes('\n\n—') || /[\0-\x09\x0b-\x1f]/.test(text))
    throw new TypeError('a note is text that ends in a line feed and holds no other control character')
  const id = Buffer.alloc(4)
  id.writeUInt32BE(signer.keyId)
  return `${text}\n— ${signer.name} ${Buffer.concat([id, signer.sign(text)]).toString('base64')}\n`
}

/** The text of a note that at least one known key has signed and none has signed wrongly; null otherwise. */
export function openNote(note: string, known: readonly Verifier[]): string | null {
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n') || !note.isWellFormed() || /[\0-\x09\x0b-\x1f]/.test(note)) return null
  const text = note.slice(0, split + 1)
  const lines = note.slice(split + 2, -1).split('\n')
  if (lines.length === 0 || lines.length > 100) return null
  let good = 0
  for (const line of lines) {
    const match = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line)
    const bytes = match === null ? Buffer.alloc(0) : Buffer.from(match[2]!, 'base64')
    if (match === null || bytes.length < 5 || bytes.toString('base64') !== match[2]) return null
    const verifier = known.find((key) => key.name === match[1] && key.keyId === bytes.readUInt32BE(0))
    if (verifier === undefined) continue
    if (!verify(null, Buffer.from(text, 'utf8'), verifier.key, bytes.subarray(4))) return null
    good++
  }
  return good > 0 ? text : null
}

function keyIdOf(name: string, encoded: Uint8Array): number {
  return createHash('sha256').update(name, 'utf8').update('\n').update(encoded).digest().readUInt32BE(0)
}
