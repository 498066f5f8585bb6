/** The body of an answer, unpacked piece by piece, so that neither an endless one nor a packed bomb takes more than the limit. */
import type { IncomingMessage } from 'node:http'
import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

export class TooLarge extends Error {}
/** The message is the packing's name. */
export class UnknownPacking extends Error {}

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress
}

/** Throws `TooLarge`, `UnknownPacking`, or what broke the connection or the packing. */
export async function bodyOf(answer: IncomingMessage, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  try {
    if (Number(answer.headers['content-length'] ?? 0) > limit) throw new TooLarge()
    return await collected(unpacked(answer), { answer, limit, signal })
  } finally {
    answer.destroy()
  }
}

function unpacked(answer: IncomingMessage): Readable {
  const packing = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (packing === 'identity' || packing === '') return answer
  const unpacker = Object.hasOwn(unpackers, packing) ? unpackers[packing]!() : null
  if (unpacker === null) throw new UnknownPacking(packing.slice(0, 40))
  answer.on('error', (error) => unpacker.destroy(error))
  // Without this an answer that breaks off would leave the unpacker waiting.
  answer.once('close', () => {
    if (!answer.complete) unpacker.destroy(new Error('it broke off'))
  })
  return answer.pipe(unpacker)
}

type Collecting = { readonly answer: IncomingMessage; readonly limit: number; readonly signal: AbortSignal }

async function collected(stream: Readable, { answer, limit, signal }: Collecting): Promise<Uint8Array> {
  const stop = (): void => void stream.destroy(signal.reason as Error)
  signal.addEventListener('abort', stop, { once: true })
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    signal.throwIfAborted()
    for await (const piece of stream) {
      size += (piece as Uint8Array).length
      if (size > limit) throw new TooLarge()
      pieces.push(piece as Uint8Array)
    }
    if (!answer.complete) throw new Error('it broke off')
    return Buffer.concat(pieces, size)
  } finally {
    signal.removeEventListener('abort', stop)
    stream.destroy()
  }
}
