/**
 * Coverage is a law of whole documents: each sentence is used, dismissed, furniture or unread, and the counts add up to all of them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { overlaps } from '../../src/domain/span.ts'
import { extract } from '../../src/extract/extract.ts'
import { openReader } from '../../src/intake/read-source.ts'
import { shared } from '../support/shared.ts'
import { runs } from '../support/soak.ts'

const reader = openReader()
afterAll(() => reader.close())

function documents(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt|html|pdf|docx)$/.test(name) && name !== 'README.md')
    .map((name) => join(folder, name))
}

const own = documents(resolve(import.meta.dirname, '../../docs/examples'))
const corpus = shared('corpus')
const real = corpus === null ? [] : documents(corpus).filter((_, index) => index % runs(6, 1) === 0)

async function holds(file: string): Promise<void> {
  const read = await reader.read(readFileSync(file), { fileName: file })
  if (!read.ok) throw new Error(`${file}: ${read.refusal.key}`)
  const { statements, coverage } = extract(read.value)
  const { counts, unused, used } = coverage
  expect(counts.used + counts.dismissed + counts.furniture + counts.unread).toBe(counts.sentences)
  expect(unused).toHaveLength(counts.unread)
  expect(used).toBeCloseTo(1 - counts.unread / counts.sentences, 3)
  unused.forEach((span, index) => {
    expect(span.start).toBeGreaterThanOrEqual(unused[index - 1]?.end ?? 0)
    expect(read.value.text.slice(span.start, span.end).trim()).not.toBe('')
  })
  for (const statement of statements) expect(unused.filter((span) => overlaps(span, statement))).toEqual([])
}

describe('coverage', () => {
  it.each(own)('adds up for %s', holds)
})

describe.skipIf(real.length === 0)('coverage of the development corpus', () => {
  it.each(real)('adds up for %s', holds)
})
