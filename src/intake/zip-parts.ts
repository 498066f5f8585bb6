/**
 * Named parts of a zip package, unpacked under guard. Sizes written in the package are not believed: the directory only says where parts
 * begin, and what comes out is counted while it comes out.
 */
import { Inflate } from 'fflate'
import { inMegabytes, limits } from './limits.ts'
import { Refused } from './refused.ts'

type Entry = { readonly name: string; readonly method: number; readonly packed: number; readonly offset: number; readonly flags: number }

export class ZipParts {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #entries = new Map<string, Entry>()
  #unpacked = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#readDirectory()
  }

  get names(): string[] {
    return [...this.#entries.keys()]
  }

  /** Unpacks a part piece by piece into `take`; false when the package has no such part. */
  stream(name: string, take: (piece: Uint8Array, last: boolean) => void): boolean {
    const entry = this.#entries.get(name)
    if (entry === undefined) return false
    if ((entry.flags & 1) !== 0) throw new Refused('source.encrypted')
    const packed = this.#packed(entry)
    let size = 0
    const count = (piece: Uint8Array) => {
      size += piece.length
      this.#unpacked += piece.length
      this.#check(size, packed.length)
    }
    if (entry.method === 0) {
      count(packed)
      take(packed, true)
    } else if (entry.method === 8) this.#inflate(packed, count, take)
    else throw new Refused('source.damaged', { detail: `${name} is packed in an unknown way` })
    return true
  }

  /** A whole part as text, or null when the package has no such part. */
  text(name: string): string | null {
    const decoder = new TextDecoder()
    let text = ''
    return this.stream(name, (piece, last) => (text += decoder.decode(piece, { stream: !last }))) ? text : null
  }

  #inflate(packed: Uint8Array, count: (piece: Uint8Array) => void, take: (piece: Uint8Array, last: boolean) => void): void {
    const inflate = new Inflate((piece, last) => {
      count(piece)
      take(piece, last)
    })
    // Small pieces in, so that a bomb is noticed after one of them.
    const step = 16_384
    try {
      for (let at = 0; at < packed.length; at += step) inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
      if (packed.length === 0) take(packed, true)
    } catch (error) {
      if (error instanceof Refused) throw error
      throw new Refused('source.damaged', { detail: 'a part cannot be unpacked' })
    }
  }

  #check(size: number, packed: number): void {
    const tooLarge = size > limits.partBytes || this.#unpacked > limits.unpackedBytes
    const tooDense = size > limits.ratioFloor && size > packed * limits.ratio
    if (tooLarge || tooDense) throw new Refused('source.unpacked-size', { limit: inMegabytes(limits.partBytes) })
  }

  #packed(entry: Entry): Uint8Array {
    const at = entry.offset
    if (at + 30 > this.#bytes.length || this.#view.getUint32(at, true) !== 0x04034b50) throw damaged('a part is missing')
    const start = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true)
    if (start + entry.packed > this.#bytes.length) throw damaged('a part is cut short')
    return this.#bytes.subarray(start, start + entry.packed)
  }

  #readDirectory(): void {
    const end = this.#findEnd()
    const count = this.#view.getUint16(end + 10, true)
    let at = this.#view.getUint32(end + 16, true)
    if (count > limits.entries) throw new Refused('source.too-many-parts', { limit: limits.entries })
    const ranges: [number, number][] = []
    for (let i = 0; i < count; i++) {
      if (at + 46 > this.#bytes.length || this.#view.getUint32(at, true) !== 0x02014b50) throw damaged('its directory is broken')
      const nameLength = this.#view.getUint16(at + 28, true)
      const entry = this.#entry(at, nameLength)
      ranges.push([entry.offset, entry.offset + 30 + nameLength + entry.packed])
      if (!this.#entries.has(entry.name)) this.#entries.set(entry.name, entry)
      at += 46 + nameLength + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true)
    }
    // Parts that share bytes are how small packages unpack to everything; no honest program writes them.
    ranges.sort((a, b) => a[0] - b[0])
    for (let i = 1; i < ranges.length; i++) if (ranges[i]![0] < ranges[i - 1]![1]) throw damaged('its parts overlap')
  }

  #entry(at: number, nameLength: number): Entry {
    const { buffer, byteOffset } = this.#bytes
    return {
      flags: this.#view.getUint16(at + 8, true),
      method: this.#view.getUint16(at + 10, true),
      packed: this.#view.getUint32(at + 20, true),
      offset: this.#view.getUint32(at + 42, true),
      name: Buffer.from(buffer, byteOffset + at + 46, Math.min(nameLength, this.#bytes.length - at - 46)).toString('utf8')
    }
  }

  #findEnd(): number {
    const lowest = Math.max(0, this.#bytes.length - 22 - 65_535)
    for (let at = this.#bytes.length - 22; at >= lowest; at--) if (this.#view.getUint32(at, true) === 0x06054b50) return at
    throw damaged('its end is missing')
  }
}

function damaged(detail: string): Refused {
  return new Refused('source.damaged', { detail })
}
