/**
 * Bytes to a source text: the one door of intake. A document that cannot be read is refused by name and with the next step; nothing that
 * a document holds makes this throw.
 */
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import type { MediaType, SourceText } from '../domain/source-text.ts'
import { inMegabytes, limits } from './limits.ts'
import { readMarkdown } from './markdown.ts'
import { detectMediaType, type Hint } from './media-type.ts'
import { openReaderProcess, type ReaderOptions, type ReaderProcess } from './reader.ts'
import type { ReadWatch } from './reader-frames.ts'
import { Refused } from './refused.ts'
import { readText } from './text.ts'

export type SourceReader = {
  /**
   * Reads a document. `hint` is what the sender says of it and may be wrong. Documents are read one after the other; the watch's signal
   * gives up on this one, whether it is being read or waits for its turn.
   */
  readonly read: (bytes: Uint8Array, hint: Hint, watch?: ReadWatch) => Promise<Outcome<SourceText>>
  readonly close: () => Promise<void>
}

/**
 * A reader. Text and Markdown of ordinary size are read in this process, everything else in a process of its own, started by the first
 * document that needs it.
 */
export function openReader(options: ReaderOptions = {}): SourceReader {
  const process = openReaderProcess(options)
  return { read: (bytes, hint, watch = {}) => readSource({ bytes, hint, watch }, process), close: () => process.close() }
}

type Asked = { readonly bytes: Uint8Array; readonly hint: Hint; readonly watch: ReadWatch }

async function readSource(asked: Asked, process: ReaderProcess): Promise<Outcome<SourceText>> {
  const { bytes } = asked
  if (bytes.length === 0) return refuse('source.empty')
  if (bytes.length > limits.fileBytes) {
    return refuse('source.too-large', { size: inMegabytes(bytes.length), limit: inMegabytes(limits.fileBytes) })
  }
  const outcome = await readAs(asked, process)
  return outcome.ok ? agree(wellFormed(outcome.value)) : outcome
}

async function readAs({ bytes, hint, watch }: Asked, process: ReaderProcess): Promise<Outcome<SourceText>> {
  try {
    const mediaType = detectMediaType(bytes, hint)
    const charset = hint.charset ?? charsetOf(hint.mediaType)
    if (!isReadHere(mediaType, bytes)) return await process.read({ mediaType, charset: charset ?? null }, bytes, watch)
    return agree(mediaType === 'text/markdown' ? readMarkdown(bytes, charset) : readText(bytes, charset))
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    return refuse('source.reader-failed', { detail: String(error).slice(0, 200) })
  }
}

/**
 * Half a surrogate pair cannot be kept as UTF-8, nor U+0000 in a text of PostgreSQL. Each becomes U+FFFD, which is as long, so every offset
 * stays.
 */
function wellFormed(source: SourceText): SourceText {
  const keepable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')
  return { ...source, text: keepable(source.text), statedTitle: source.statedTitle === null ? null : keepable(source.statedTitle) }
}

function isReadHere(mediaType: MediaType, bytes: Uint8Array): boolean {
  return (mediaType === 'text/plain' || mediaType === 'text/markdown') && bytes.length <= limits.inProcessBytes
}

/** The charset of a Content-Type such as `text/html; charset=gb2312`. */
function charsetOf(declared: string | undefined): string | undefined {
  const at = declared?.toLowerCase().indexOf('charset=') ?? -1
  if (declared === undefined || at < 0) return undefined
  return declared
    .slice(at + 8)
    .split(';', 1)[0]!
    .replaceAll('"', '')
    .trim()
}
