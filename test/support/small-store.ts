/**
 * A small store with one object of each kind, made through the command line: a published commitment with its whole line, one that waits
 * for progress, one that is closed. For tests of what pages do with objects; journeys use the example.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runHere } from './command-line.ts'
import type { KeptStore } from './kept-store.ts'
import { minutes } from './minutes.ts'

const due = ['--due', '2026-11-30', '--done-when', 'Monitors are read at 24 schools']

const lines: readonly PlayedLine[] = [
  ['2026-03-03T09:00:00Z', ['init', '--name', 'Port Meridian City Council', '--zone', 'Europe/London']],
  ['2026-04-21T09:00:00Z', ['add', '@minutes.md']],
  ['2026-04-21T09:10:00Z', ['accept', 'D-1', 'meeting', 's1', 's2', 's3']],
  [
    '2026-04-21T09:20:00Z',
    ['directive', '--title', 'Air quality near primary schools', '--issuer', 'Regional Transport Authority', '--date', '2026-03-03']
  ],
  ['2026-04-21T09:21:00Z', ['directive', 'R-1', '--conveyed-at', 'M-1']],
  ['2026-04-22T09:00:00Z', ['commit', 'S-2', '--owner', 'Head of Environmental Health', '--new-owner', ...due]],
  ['2026-04-22T09:05:00Z', ['commit', 'S-3', '--owner', 'Head of Highways', '--new-owner', '--done-when', 'The plan is published']],
  ['2026-06-01T09:00:00Z', ['report', 'C-1', 'Monitors hang at six schools', '--number', '6', '--unit', 'schools']],
  ['2026-06-01T09:05:00Z', ['evidence', 'C-1', 'https://portmeridian.example/air', '--note', 'Readings of six schools']],
  ['2026-07-01T09:00:00Z', ['deadline', 'C-1', '2026-12-14', '--reason', 'The supplier is late']],
  ['2026-07-02T09:00:00Z', ['publish', 'C-1', 'S-2', 'M-1', 'D-1', 'R-1']]
]

export const smallStore: KeptStore = {
  name: 'small',
  build: (folder) => play(folder, lines, { 'minutes.md': minutes })
}

export type PlayedLine = readonly [at: string, words: readonly string[]]

/** Runs command lines one after another on the store of a folder; a word such as `@minutes.md` stands for one of the files. */
export async function play(folder: string, lines: readonly PlayedLine[], files: Readonly<Record<string, string>>): Promise<void> {
  const aside = await mkdtemp(join(tmpdir(), 'throughline-played-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(aside, name), content)
  for (const [now, words] of lines) {
    const line = words.map((word) => (word.startsWith('@') ? join(aside, word.slice(1)) : word))
    const ran = await runHere([...line, '--data', folder], { now })
    if (ran.status !== 0) throw new Error(`${(ran.err || ran.out).trim()} (${words.join(' ')})`)
  }
  await rm(aside, { recursive: true })
}
