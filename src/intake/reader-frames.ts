/**
 * What passes between the reader and its process. A request is a header in JSON and the document's bytes; an answer is an outcome in JSON,
 * before which news of the pages read may come.
 * Each is preceded by its lengths, four bytes each. JSON, because an answer comes from a process that hostile documents run through, and
 * reading it may not do more than make values.
 */
import type { MediaType, SourceText } from '../domain/source-text.ts'

/** How far a document with pages is read. `first` holds the text of its first pages, once, while the others are still being read. */
export type PagesRead = { readonly page: number; readonly pages: number; readonly first: SourceText | null }

/** `signal` gives up on the document; `onPages` hears how far it is read, where its kind tells. */
export type ReadWatch = { readonly signal?: AbortSignal; readonly onPages?: (read: PagesRead) => void }

export type ReadRequest = { readonly mediaType: MediaType; readonly charset: string | null }

export function requestHead(request: ReadRequest, size: number): Buffer {
  const header = Buffer.from(JSON.stringify(request))
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32LE(header.length, 0)
  lengths.writeUInt32LE(size, 4)
  return Buffer.concat([lengths, header])
}

/** Puts chunks together; answers what was asked for once enough have come, and keeps the rest. */
export class Chunks {
  #chunks: Buffer[] = []
  #length = 0

  add(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
  }

  get length(): number {
    return this.#length
  }

  /** The first `size` bytes, not taken; null while fewer have come. */
  peek(size: number): Buffer | null {
    if (this.#length < size) return null
    if (this.#chunks[0] !== undefined && this.#chunks[0].length >= size) return this.#chunks[0].subarray(0, size)
    const whole = Buffer.concat(this.#chunks)
    this.#chunks = [whole]
    return whole.subarray(0, size)
  }

  take(size: number): Buffer {
    const whole = Buffer.concat(this.#chunks)
    this.#chunks = whole.length > size ? [whole.subarray(size)] : []
    this.#length = whole.length - size
    return whole.subarray(0, size)
  }
}
