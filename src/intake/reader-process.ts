/**
 * The process that reads documents. It has no network, no environment, and may read nothing but its own code and the parsers; it gets
 * bytes on standard input and answers on a pipe of its own, one document at a time, until its input ends.
 */
import './sealed-network.ts'
import { writeSync } from 'node:fs'
import type { Outcome } from '../domain/outcome.ts'
import type { SourceText } from '../domain/source-text.ts'
import { inMegabytes, limits } from './limits.ts'
import { docxType } from './media-type.ts'
import { Chunks, type PagesRead, type ReadRequest } from './reader-frames.ts'
import { Refused } from './refused.ts'

const answers = 3

async function read({ mediaType, charset }: ReadRequest, bytes: Uint8Array): Promise<SourceText> {
  const declared = charset ?? undefined
  if (mediaType === 'text/html') return (await import('./html.ts')).readHtml(bytes, declared)
  if (mediaType === 'application/pdf') return (await import('./pdf.ts')).readPdf(bytes, write)
  if (mediaType === docxType) return (await import('./docx.ts')).readDocx(bytes)
  if (mediaType === 'text/markdown') return (await import('./markdown.ts')).readMarkdown(bytes, declared)
  return (await import('./text.ts')).readText(bytes, declared)
}

async function outcomeOf(request: ReadRequest, bytes: Uint8Array): Promise<Outcome<SourceText>> {
  try {
    const value = await read(request, bytes)
    // Weighed before it is written out, because the writing itself would be too much.
    const weight = value.text.length + value.places.runs.length * 4 + value.blocks.length * 80
    if (weight > limits.answerBytes) throw new Refused('source.unpacked-size', { limit: inMegabytes(limits.answerBytes) })
    return { ok: true, value }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { ok: false, refusal: { key: 'source.reader-failed', words: { detail: detail.slice(0, 200) } } }
  }
}

function write(frame: Outcome<SourceText> | PagesRead): void {
  const json = Buffer.from(JSON.stringify(frame))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(json.length)
  for (const part of [length, json]) for (let at = 0; at < part.length; ) at += writeSync(answers, part, at)
}

async function serve(): Promise<void> {
  const received = new Chunks()
  for await (const chunk of process.stdin) {
    received.add(chunk as Buffer)
    const lengths = received.peek(8)
    if (lengths === null) continue
    const head = 8 + lengths.readUInt32LE(0)
    const size = lengths.readUInt32LE(4)
    if (received.length < head + size) continue
    const frame = received.take(head + size)
    const request = JSON.parse(frame.toString('utf8', 8, head)) as ReadRequest
    write(await outcomeOf(request, frame.subarray(head)))
  }
}

// A parser may leave a promise behind that fails on its own; the document's outcome does not depend on it.
process.on('unhandledRejection', () => {})
await serve()
