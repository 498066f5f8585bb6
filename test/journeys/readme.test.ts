import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandsIn, wordsOf } from '../house/commands.ts'

const root = new URL('../../', import.meta.url).pathname
const lines = commandsIn(readFileSync(`${root}README.md`, 'utf8'))
let data: string
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'throughline-readme-'))
})
afterAll(() => rmSync(data, { recursive: true }))

async function throughline(...words: string[]): Promise<string> {
  const { DATABASE_URL: _, ...env } = process.env
  const run = await promisify(execFile)(process.execPath, ['src/bin.ts', ...words], { cwd: root, env: { ...env, THROUGHLINE_DATA: data } })
  return run.stdout
}

describe('the five minutes of README, as a new user would spend them', () => {
  it('give every command in order, and end in a record that verifies', async () => {
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines) await throughline(...wordsOf(line))
    const trace = await throughline('trace', 'C-1')
    expect(trace).toContain('air quality')
    expect(trace).toMatch(/commitment\s+C-1 closed/)
    expect(await throughline('verify')).toContain('No entry has been changed, removed or reordered.')
    expect(await throughline('commitments', '--json')).toContain('"C-1"')
  }, 300_000)
})
