/**
 * Reads a file and extracts what it states, without any store.
 */
import { agree, type Outcome } from '../domain/outcome.ts'
import { type Extraction, nobodyKnown } from '../domain/proposal.ts'
import type { SourceText } from '../domain/source-text.ts'
import { extract } from '../extract/extract.ts'
import type { ReadSource, SourceHint } from './request.ts'

export async function extractFile(
  readSource: ReadSource,
  bytes: Uint8Array,
  hint: SourceHint
): Promise<Outcome<{ source: SourceText; extraction: Extraction }>> {
  const read = await readSource(bytes, hint)
  return read.ok ? agree({ source: read.value, extraction: extract(read.value, nobodyKnown) }) : read
}
