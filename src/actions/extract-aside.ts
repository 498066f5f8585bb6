/**
 * Extraction beside the server's work: a long text is read in a thread of its own, so that nobody else waits for it. Short ones are done
 * at once; starting a thread would take longer.
 */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Passage } from '../domain/passage.ts'
import type { Extraction, KnownNames } from '../domain/proposal.ts'
import type { SourceText } from '../domain/source-text.ts'
import { documentPassages } from '../extract/10-link/document-passages.ts'
import { extract, type FromSite } from '../extract/extract.ts'

/** Characters from which a text is given a thread: about a twentieth of a second's work. */
const long = 100_000

/** What a text states, and its passages that may be said again elsewhere. */
export type Extracted = { readonly extraction: Extraction; readonly passages: readonly Passage[] }

export function extracted(source: SourceText, known: KnownNames, site: FromSite): Extracted {
  const extraction = extract(source, known, site)
  return { extraction, passages: documentPassages(source, extraction.statements) }
}

export async function extractAside(source: SourceText, known: KnownNames, site: FromSite = {}): Promise<Extracted> {
  if (source.text.length < long) return extracted(source, known, site)
  const thread = new Worker(new URL(`./extract-thread${extname(import.meta.url)}`, import.meta.url), {
    workerData: { source, known, site }
  })
  try {
    return await new Promise<Extracted>((done, fail) => {
      thread.once('message', done)
      thread.once('error', fail)
      thread.once('exit', (code) => fail(new Error(`the thread that extracts ended with ${code}`)))
    })
  } finally {
    await thread.terminate()
  }
}
