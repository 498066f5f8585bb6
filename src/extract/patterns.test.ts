/**
 * Every pattern of the extraction that meets a document is checked for catastrophic backtracking: literals are read from the sources,
 * patterns put together from pieces are recorded as the modules make them.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import { describe, expect, it } from 'vitest'

const folder = import.meta.dirname
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts')
)

/** RegExp literals of a source: a slash where an expression may begin, up to the next slash outside a class. */
function literals(source: string): { pattern: string; flags: string }[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found = code.matchAll(
    /(?:[(=,:[!&|?]|=>|return)\s*\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])*)\/([dgimsuvy]*)(?=[\s.,;)\]}:]|$)/gm
  )
  return [...found].map((match) => ({ pattern: match[1]!, flags: match[2]! }))
}

async function assembled(): Promise<{ pattern: string; flags: string }[]> {
  const made: { pattern: string; flags: string }[] = []
  const Native = globalThis.RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [pattern, flags]: [string, string | undefined]) {
      const regex = new target(pattern, flags)
      if (typeof pattern === 'string') made.push({ pattern: regex.source, flags: regex.flags })
      return regex
    }
  })
  try {
    for (const file of files) await import(join(folder, file))
  } finally {
    globalThis.RegExp = Native
  }
  return made
}

const patterns = new Map<string, { pattern: string; flags: string }>()
for (const file of files) {
  for (const found of literals(readFileSync(join(folder, file), 'utf8'))) patterns.set(`${found.pattern}/${found.flags}`, found)
}
for (const found of await assembled()) patterns.set(`${found.pattern}/${found.flags}`, found)

describe('every pattern', () => {
  it('is found', () => {
    expect(patterns.size).toBeGreaterThan(100)
  })

  // Attacks are limited by the characters they make a pattern read, never by time: the answer does not hang on how fast the machine is.
  it.concurrent.each([...patterns.values()].map(({ pattern, flags }) => [pattern.slice(0, 80), pattern, flags]))(
    'is safe: %s',
    async (_, pattern, flags) => {
      const result = await check(pattern, flags.replace(/[dv]/g, ''), {
        timeout: 600_000,
        incubationLimit: 5_000,
        incubationTimeout: null,
        attackLimit: 100_000_000,
        attackTimeout: null,
        randomSeed: 1
      })
      expect(result.status === 'vulnerable' ? result.complexity.summary : result.status).toBe('safe')
    },
    660_000
  )
})
