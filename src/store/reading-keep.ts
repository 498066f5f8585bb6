/**
 * Readings as they are kept: the text under its SHA-256, and its blocks and places under theirs, so that a rebuild needs no reader.
 */

import type { ReadingFacts } from '../domain/document.ts'
import { fault } from '../domain/fault.ts'
import type { Sha256 } from '../domain/id.ts'
import type { SourceText } from '../domain/source-text.ts'
import { CodePoints } from '../domain/span.ts'
import { type Blobs, sha256Of } from './blobs.ts'

export class ReadingKeep {
  readonly #blobs: Blobs
  readonly #recent = new Map<string, SourceText>()

  constructor(blobs: Blobs) {
    this.#blobs = blobs
  }

  async keep(source: SourceText): Promise<ReadingFacts> {
    const { text, ...layout } = source
    fault('reading.before-text')
    await this.#blobs.keep(Buffer.from(text, 'utf8'))
    fault('reading.before-layout')
    await this.#blobs.keep(Buffer.from(JSON.stringify(layout), 'utf8'))
    fault('reading.after-layout')
    return this.hold(source)
  }

  /** The facts of a reading that is not kept: it can be read back by this process until a few others have been, as a dry run does. */
  hold(source: SourceText): ReadingFacts {
    const { text, ...layout } = source
    const textSha256 = sha256Of(text)
    const layoutSha256 = sha256Of(JSON.stringify(layout))
    this.#remember(textSha256 + layoutSha256, source)
    const { reader, charset, language, pages } = source
    return { reader, charset, language, textSha256, layoutSha256, characters: new CodePoints(text).length, pages }
  }

  #remember(key: string, source: SourceText): void {
    if (this.#recent.size >= 8) this.#recent.delete(this.#recent.keys().next().value!)
    this.#recent.set(key, source)
  }

  async read(textSha256: Sha256, layoutSha256: Sha256): Promise<SourceText> {
    const key = textSha256 + layoutSha256
    const known = this.#recent.get(key)
    if (known !== undefined) return known
    const source = await this.readOnce(textSha256, layoutSha256)
    this.#remember(key, source)
    return source
  }

  /** Reads without remembering. */
  async readOnce(textSha256: Sha256, layoutSha256: Sha256): Promise<SourceText> {
    const [text, layout] = await Promise.all([this.#blobs.read(textSha256), this.#blobs.read(layoutSha256)])
    return {
      ...(JSON.parse(Buffer.from(layout).toString('utf8')) as Omit<SourceText, 'text'>),
      text: Buffer.from(text).toString('utf8')
    }
  }

  /** Forgets every text that is held in memory. */
  forget(): void {
    this.#recent.clear()
  }
}
