/**
 * Text to statements in processor time of one core, against a bare pass over the same text that looks at each of its characters; how the time
 * grows with the text; and a long PDF from its bytes to its proposals.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language, SourceText } from '../src/domain/source-text.ts'
import { extract } from '../src/extract/extract.ts'
import { openReader } from '../src/intake/read-source.ts'
import { readText } from '../src/intake/text.ts'
import { pdf } from '../test/support/documents.ts'
import { must } from '../test/support/record.ts'
import { shared } from '../test/support/shared.ts'
import { median, processorSeconds, type Result, seconds } from './measure.ts'

/** Turns before the compiler has settled; not counted. */
const warmUp = 5
/** The bare pass is over too soon to be timed once. */
const bareTimes = 20
/** A turn reads its texts as often as it takes to read this much: a few short texts would be over before the compiler has settled. */
const turnBytes = 1e6

export async function benchExtract(): Promise<Result[]> {
  const [english, chinese] = [await texts('en'), await texts('zh')]
  return [await speed(english, 'minutes', 4), await speed(chinese, 'Chinese notices', 12), await growth(english), await longPdf()]
}

async function speed(sources: readonly SourceText[], what: string, least: number): Promise<Result> {
  const bytes = sources.reduce((sum, source) => sum + Buffer.byteLength(source.text), 0)
  const times = Math.max(1, Math.round(turnBytes / bytes))
  const read = (work: (source: SourceText) => void): Promise<number> =>
    processorSeconds(async () => {
      for (let time = 0; time < times; time++) sources.forEach(work)
    })
  const ours: number[] = []
  const bare: number[] = []
  for (let turn = 0; turn < warmUp + 15; turn++) {
    ours.push(await read((source) => void extract(source)))
    const many = await read((source) => {
      for (let time = 0; time < bareTimes; time++) characters(source.text)
    })
    bare.push(many / bareTimes)
  }
  for (const turns of [ours, bare]) turns.splice(0, warmUp)
  const speedOf = (turns: readonly number[]): number => (bytes * times) / 1e6 / median(turns)
  return {
    name: `extract: ${sources.length} texts of ${what}, ${(bytes / 1e6).toFixed(2)} MB`,
    ours: `${speedOf(ours).toFixed(1)} MB/s`,
    reference: `each character looked at once ${speedOf(bare).toFixed(0)} MB/s`,
    ratio: median(bare) / median(ours),
    gate: `≥ ${least} MB/s`,
    holds: sources.length === 0 ? null : speedOf(ours) >= least
  }
}

/** One text of minutes, and ten times as much of it: as one document. */
async function growth(sources: readonly SourceText[]): Promise<Result> {
  const once = sources
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, 150_000)
  const [small, large] = [once, `${once}\n\n`.repeat(10)].map((text) => readText(Buffer.from(text), undefined)) as [SourceText, SourceText]
  const times: [number[], number[]] = [[], []]
  for (let turn = 0; turn < 9; turn++) {
    times[0].push(await processorSeconds(async () => void extract(small)))
    times[1].push(await processorSeconds(async () => void extract(large)))
  }
  const ratio = median(times[1].slice(2)) / median(times[0].slice(2))
  return {
    name: `extract: ten times the text, ${(small.text.length / 1e3).toFixed(0)} kB and ${(large.text.length / 1e6).toFixed(1)} MB as one document`,
    ours: `${ratio.toFixed(1)} times the time`,
    reference: '10 times',
    ratio: 10 / ratio,
    gate: '≤ 12 times',
    holds: ratio <= 12
  }
}

const longestPdf = 300

/** Read in the reader's own process, as an upload is. */
async function longPdf(): Promise<Result> {
  const bytes = pdf(Array.from({ length: longestPdf }, (_, page) => pageOf(page + 1)))
  const reader = openReader()
  await reader.read(pdf([['One page.']]), { fileName: 'first.pdf' })
  let first = Number.NaN
  let start = 0
  let found = 0
  const whole = await seconds(async () => {
    start = performance.now()
    const read = await reader.read(
      bytes,
      { fileName: 'long.pdf' },
      {
        onPages: (news) => {
          if (news.first === null) return
          extract(news.first)
          first = (performance.now() - start) / 1000
        }
      }
    )
    found = extract(must(read)).statements.length
  })
  await reader.close()
  return {
    name: `extract: a PDF of ${longestPdf} pages, ${found} statements`,
    ours: `${whole.toFixed(1)} s, the first after ${first.toFixed(1)} s`,
    reference: '–',
    ratio: null,
    gate: '≤ 30 s, the first ≤ 3 s',
    holds: whole <= 30 && first <= 3
  }
}

/** A page of minutes, full of text. */
function pageOf(page: number): { text: string; y: number }[] {
  const lines = Array.from({ length: 12 }, (_, item) => [
    `${item + 1}. The Harbour Master reported that berth ${page}-${item} was surveyed and that its piles are worn, as the`,
    'survey of the year before had said; members asked when the work could begin and what it would cost.',
    `It was resolved that the Clerk shall ask for tenders for berth ${page}-${item} by ${1 + (item % 28)} June 2026.`
  ]).flat()
  return lines.map((text, line) => ({ text, y: 740 - line * 18 }))
}

/** Kinds of characters counted in one pass: what no reading of a text is quicker than. */
function characters(text: string): number {
  const counts = new Int32Array(4)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = unit < 0x30 ? 0 : unit < 0x80 ? 1 : unit < 0x4e00 ? 2 : 3
    counts[kind] = counts[kind]! + 1
  }
  return counts[0]! + counts[3]!
}

/** Texts of the corpus in one language where it is there, else the repository's own example. */
async function texts(language: Language): Promise<SourceText[]> {
  const folder = shared('corpus') ?? new URL('../src/example/documents', import.meta.url).pathname
  const reader = openReader()
  const sources: SourceText[] = []
  const kinds = language === 'zh' ? /\.(md|txt|html)$/ : /\.(md|txt)$/
  for (const name of (await readdir(folder)).filter((file) => kinds.test(file)).sort()) {
    const read = await reader.read(await readFile(join(folder, name)), { fileName: name })
    if (read.ok && read.value.language === language) sources.push(must(read))
  }
  await reader.close()
  return sources
}
