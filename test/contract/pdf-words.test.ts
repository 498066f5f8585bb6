/**
 * PDF against another reader: the words ours finds are those Poppler finds, and in the same order. Hyphens at the ends of lines are the one
 * difference allowed for: Poppler joins every word broken there, ours only where the document shows that it is one.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../src/intake/pdf.ts'
import { findPdftotext } from '../support/poppler-binary.ts'
import { shared } from '../support/shared.ts'
import { runs } from '../support/soak.ts'

const poppler = findPdftotext(process.env['PATH'] ?? '')
const pdfs = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name))
const own = ['documents', 'evidence'].flatMap((folder) => pdfs(resolve(import.meta.dirname, '../../src/example', folder)))
const corpus = shared('corpus')
const real = corpus === null ? [] : pdfs(corpus).filter((_, index) => index % runs(3, 1) === 0)

const wordsOf = (text: string): string[] => text.normalize('NFKC').match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []

/** Token F1 of two texts as bags of words. */
function agreement(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of ours) {
    const count = left.get(word) ?? 0
    if (count > 0) common++
    left.set(word, count - 1)
  }
  return (2 * common) / (ours.length + theirs.length)
}

/** Share of the neighbouring pairs of Poppler's words that stand in the same order in ours; each word is looked for behind the last. */
function inOrder(ours: readonly string[], theirs: readonly string[]): number {
  const pairs = new Set(ours.map((word, index) => `${word} ${ours[index + 1]}`))
  const wanted = theirs.map((word, index) => `${word} ${theirs[index + 1]}`)
  return wanted.filter((pair) => pairs.has(pair)).length / wanted.length
}

async function agrees(file: string): Promise<void> {
  const source = await readPdf(new Uint8Array(readFileSync(file)))
  const theirs = wordsOf(execFileSync(poppler!, [file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] }))
  const ours = wordsOf(source.text)
  expect(agreement(ours, theirs)).toBeGreaterThanOrEqual(0.995)
  expect(inOrder(ours, theirs)).toBeGreaterThanOrEqual(0.93)
}

describe.skipIf(poppler === null)('words of PDF files, against Poppler', () => {
  it.each(own)('%s', agrees)
  it.each(real)('%s', agrees)
})
