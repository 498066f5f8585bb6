/**
 * Text to statements in processor time of one core, against a bare pass over the same text that finds its words.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceText } from '../src/domain/source-text.ts'
import { extract } from '../src/extract/extract.ts'
import { openReader } from '../src/intake/read-source.ts'
import { must } from '../test/support/record.ts'
import { shared } from '../test/support/shared.ts'
import { median, processorSeconds, type Result } from './measure.ts'

/** Turns before the compiler has settled; not counted. */
const warmUp = 5

export async function benchExtract(): Promise<Result[]> {
  const sources = await texts()
  const bytes = sources.reduce((sum, source) => sum + Buffer.byteLength(source.text), 0)
  const known = { people: [], posts: [], units: [], bodies: [] }
  const ours: number[] = []
  const bare: number[] = []
  for (let turn = 0; turn < warmUp + 15; turn++) {
    ours.push(await processorSeconds(async () => sources.forEach((source) => void extract(source, known))))
    bare.push(await processorSeconds(async () => sources.forEach((source) => void words(source.text))))
  }
  for (const times of [ours, bare]) times.splice(0, warmUp)
  const speed = bytes / 1e6 / median(ours)
  return [
    {
      name: `extract: ${sources.length} texts of minutes, ${(bytes / 1e6).toFixed(2)} MB`,
      ours: `${speed.toFixed(1)} MB/s`,
      reference: `words found by one pattern ${(bytes / 1e6 / median(bare)).toFixed(0)} MB/s`,
      ratio: median(bare) / median(ours),
      gate: '≥ 3 MB/s',
      holds: speed >= 3
    }
  ]
}

function words(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) count++
  return count
}

/** English text and Markdown of the corpus where it is there, else the repository's own example. */
async function texts(): Promise<SourceText[]> {
  const folder = shared('corpus') ?? new URL('../docs/examples', import.meta.url).pathname
  const reader = openReader()
  const sources: SourceText[] = []
  for (const name of (await readdir(folder)).filter((file) => /\.(md|txt)$/.test(file)).sort()) {
    const read = await reader.read(await readFile(join(folder, name)), { fileName: name })
    if (read.ok && read.value.language === 'en') sources.push(must(read))
  }
  await reader.close()
  return sources
}
