/**
 * Kinds of signature on a note, by the algorithm byte in front of a key (C2SP signed-note and tlog-cosignature): a log's own Ed25519 (0x01),
 * and the dated cosignatures of witnesses, in Ed25519 (0x04) and in ML-DSA-44 (0x06).
 */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

export type SignatureKind = {
  readonly keyLength: number
  readonly signatureLength: number
  /** DER in front of a raw public key (SPKI) and of a 32-byte seed (PKCS #8): RFC 8410, RFC 9881. */
  readonly spki: Buffer
  readonly pkcs8: Buffer
  /** Whether eight bytes of POSIX seconds stand before the signature. */
  readonly dated: boolean
  /** What is signed for a note's text; null where the text is not of the form this kind signs. */
  readonly message: (text: string, signer: string, time: bigint) => Uint8Array | null
}

const ed25519 = {
  keyLength: 32,
  signatureLength: 64,
  spki: Buffer.from('302a300506032b6570032100', 'hex'),
  pkcs8: Buffer.from('302e020100300506032b657004220420', 'hex')
}

export const algorithm = { ed25519: 0x01, cosignature: 0x04, mlDsa44: 0x06 } as const

const kinds: Readonly<Record<number, SignatureKind>> = {
  [algorithm.ed25519]: { ...ed25519, dated: false, message: (text) => Buffer.from(text, 'utf8') },
  [algorithm.cosignature]: {
    ...ed25519,
    dated: true,
    message: (text, _, time) => Buffer.from(`cosignature/v1\ntime ${time}\n${text}`, 'utf8')
  },
  [algorithm.mlDsa44]: {
    keyLength: 1312,
    signatureLength: 2420,
    spki: Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
    pkcs8: Buffer.from('3034020100300b060960864801650304031104228020', 'hex'),
    dated: true,
    message: treeMessage
  }
}

export function kindOf(code: number | undefined): SignatureKind | null {
  return code === undefined ? null : (kinds[code] ?? null)
}

export function publicKeyOf(kind: SignatureKind, bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([kind.spki, bytes]), format: 'der', type: 'spki' })
}

/** A private key from its 32-byte seed, and the raw bytes of its public key. */
export function keyFromSeed(kind: SignatureKind, seed: Uint8Array): { readonly key: KeyObject; readonly bytes: Uint8Array } {
  const key = createPrivateKey({ key: Buffer.concat([kind.pkcs8, seed]), format: 'der', type: 'pkcs8' })
  return { key, bytes: createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(kind.spki.length) }
}

/** `cosigned_message` of tlog-cosignature over a whole tree: names, time, size and root; extension lines are not signed. */
function treeMessage(text: string, signer: string, time: bigint): Uint8Array | null {
  const [origin, size, root] = text.split('\n')
  const hash = Buffer.from(root ?? '', 'base64')
  const [name, log] = [Buffer.from(signer, 'utf8'), Buffer.from(origin ?? '', 'utf8')]
  if (!/^(0|[1-9]\d{0,14})$/.test(size ?? '') || hash.length !== 32 || name.length > 255 || log.length > 255 || log.length === 0)
    return null
  return Buffer.concat([
    Buffer.from('subtree/v1\n\0', 'latin1'),
    Uint8Array.of(name.length),
    name,
    eightBytes(time),
    Uint8Array.of(log.length),
    log,
    eightBytes(0n),
    eightBytes(BigInt(size!)),
    hash
  ])
}

export function eightBytes(value: bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(value)
  return bytes
}
