/** Every regular expression that meets a document is checked for catastrophic backtracking, with the checker the field uses. */
import { readdirSync, readFileSync } from 'node:fs'
import { checkSync } from 'recheck'
import { describe, expect, it } from 'vitest'

const folder = new URL('.', import.meta.url)

/** The regular expression literals of a source file. Comments, strings and templates are stepped over. */
function patternsIn(code: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = []
  let before = '('
  for (let i = 0; i < code.length; i++) {
    const character = code[i]!
    if (character === '/' && code[i + 1] === '/') i = endOf(code, i, '\n')
    else if (character === '/' && code[i + 1] === '*') i = code.indexOf('*/', i) + 1
    else if (character === "'" || character === '"' || character === '`') {
      i = endOf(code, i, character)
      before = character
    } else if (character === '/' && '(=:,[!&|?{};\n'.includes(before)) {
      const end = endOfPattern(code, i)
      let stop = end + 1
      while (code[stop]! >= 'a' && code[stop]! <= 'z') stop++
      found.push({ source: code.slice(i + 1, end), flags: code.slice(end + 1, stop) })
      i = stop - 1
      before = ')'
    } else if (character !== ' ') before = character
  }
  return found
}

function endOf(code: string, from: number, mark: string): number {
  let i = from + 1
  while (i < code.length && code[i] !== mark) i += code[i] === '\\' ? 2 : 1
  return i
}

function endOfPattern(code: string, from: number): number {
  let inClass = false
  let i = from + 1
  for (; i < code.length && (inClass || code[i] !== '/'); i++) {
    if (code[i] === '\\') i++
    else if (code[i] === '[') inClass = true
    else if (code[i] === ']') inClass = false
  }
  return i
}

const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
const patterns = files.flatMap((file) => patternsIn(readFileSync(new URL(file, folder), 'utf8')).map((pattern) => ({ file, ...pattern })))

describe('patterns of intake', () => {
  it('are found', () => {
    expect(patternsIn("const a = /x[/']+/gi // /no/\nconst b = 4 / 2 / 1 + f('/', /y/)")).toEqual([
      { source: "x[/']+", flags: 'gi' },
      { source: 'y', flags: '' }
    ])
    expect(patterns.length).toBeGreaterThanOrEqual(6)
  })

  it('are never made from strings', () => {
    for (const file of files) expect(readFileSync(new URL(file, folder), 'utf8')).not.toContain('RegExp(')
  })

  it.each(patterns)('$file /$source/$flags is safe', ({ source, flags }) => {
    const checked = checkSync(source, flags, { timeout: 10_000 })
    expect(checked.status).toBe('safe')
  })
})
