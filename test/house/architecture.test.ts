import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Break, findBreaks } from './architecture.ts'
import { lineAt, readSource } from './source.ts'

const root = new URL('../../', import.meta.url).pathname

/** Files above 400 lines, and why each is one thing that would only be harder to read in pieces. */
const long: Record<string, string> = {}

function house(): { path: string; text: string }[] {
  return readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => statSync(root + path).isFile())
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }))
}

describe('the house', () => {
  it('keeps its rules', () => {
    const files = house()
    expect(files.length).toBeGreaterThan(20)
    expect(findBreaks(files, long).map(({ path, line, rule }) => `${path}:${line} ${rule}`)).toEqual([])
  })
})

const one = (path: string, text: string): Break[] => findBreaks([{ path, text }])

describe('the checker finds', () => {
  it.each([
    ['an arrow that goes up', 'src/domain/a.ts', "import { b } from '../store/b.ts'", 'domain may not import store'],
    ['an arrow of types only', 'src/extract/a.ts', "import type { B } from '../intake/b.ts'", 'extract may not import intake'],
    ['a dynamic import', 'src/intake/a.ts', "const b = await import('../store/b.ts')", 'intake may not import store'],
    ['an import for its effect', 'src/formats/a.ts', "import '../web/b.ts'", 'formats may not import web'],
    ['a re-export', 'src/journal/a.ts', "export { b } from '../store/b.ts'\nexport const c = 1", 'journal may not import store'],
    ['an import over several lines', 'src/web/a.tsx', "import {\n  a,\n  b\n} from '../store/store.ts'", 'web may not import store'],
    [
      'a file started by its address',
      'src/jobs/a.ts',
      "fork(new URL('../intake/child.ts', import.meta.url))",
      'jobs may not import intake'
    ],
    ['an import inside a template', 'src/domain/a.ts', 'const a = `x$' + "{await import('../api/b.ts')}y`", 'domain may not import api'],
    ['the store behind its queries', 'src/cli/a.ts', "import { s } from '../store/store.ts'", 'cli may not import store'],
    ['enhance reaching into web', 'src/web/enhance/a.ts', "import { p } from '../parts/p.tsx'", 'web/enhance may not import web'],
    ['an import from outside src', 'src/store/a.ts', "import { x } from '../../test/support/x.ts'", 'outside src/'],
    ['a package in the domain', 'src/domain/a.ts', "import pg from 'pg'", 'domain may not import pg'],
    ['a built-in module in the domain', 'src/domain/a.ts', "import { join } from 'node:path'", 'domain may not import node:path'],
    ['a file system in the journal', 'src/journal/a.ts', "import fs from 'node:fs'", 'journal may not import node:fs'],
    ['hono in an action', 'src/actions/a.ts', "import { Hono } from 'hono'", 'hono may be imported only in'],
    ['a part of hono in the cli', 'src/cli/a.ts', "import { stream } from 'hono/streaming'", 'hono/streaming may be imported only in'],
    ['preact in the api', 'src/api/a.ts', "import { h } from 'preact'", 'preact may be imported only in web'],
    ['pages outside web', 'src/api/a.tsx', 'export const a = <p />', 'only web/ renders pages'],
    ['SQL in an action', 'src/actions/a.ts', "db.run('SELECT id FROM commitments')", 'SQL stands only in store/'],
    [
      'SQL in a template over several lines',
      'src/web/a.ts',
      'const q = `\n  insert into t (a)\n  values ($' + '{a})`',
      'SQL stands only in store/'
    ],
    ['SQL that makes a table', 'src/main.ts', 'const q = "create table if not exists t (a text)"', 'SQL stands only in store/'],
    ['a clock', 'src/domain/a.ts', 'export const t = Date.now()', 'Date.now stands only in main.ts'],
    ['another clock', 'src/store/a.ts', 'const t = new Date()', 'new Date() stands only in main.ts'],
    ['chance', 'src/jobs/a.ts', 'const r = Math.random()', 'Math.random stands only in main.ts'],
    ['a drawer', 'src/store/date-utils.ts', 'export const a = 1', '"utils" says nothing'],
    ['a drawer that is a folder', 'src/web/lib/a.ts', 'export const a = 1', '"lib" says nothing'],
    ['an index', 'src/domain/index.ts', 'export const a = 1', 'no index files'],
    ['a barrel', 'src/domain/all.ts', "/** All. */\nexport * from './a.ts'\nexport { type B, c } from './b.ts'", 'no re-export barrels'],
    ['a barrel in two steps', 'src/domain/all.ts', "import { a } from './a.ts'\nexport { a }", 'no re-export barrels'],
    ['a name that is not kebab-case', 'src/domain/calendarDate.ts', 'export const a = 1', 'kebab-case'],
    ['a folder that is no room', 'src/services-of-ours/a.ts', 'export const a = 1', 'not a room of the house'],
    ['a long file', 'src/domain/a.ts', 'export const a = 1\n'.repeat(401), 'above 400 wants a reason']
  ])('%s', (_, path, text, rule) => {
    expect(one(path, text).map((found) => found.rule)).toEqual([expect.stringContaining(rule)])
  })

  it('a circle, even of types, and names its way', () => {
    const files = [
      { path: 'src/domain/a.ts', text: "import type { B } from './b.ts'" },
      { path: 'src/domain/b.ts', text: "import { c } from './c.ts'" },
      { path: 'src/domain/c.ts', text: "import { a } from './a.ts'" },
      { path: 'src/domain/d.ts', text: "import { a } from './a.ts'" }
    ]
    expect(findBreaks(files).map(({ rule }) => rule)).toEqual([
      'imports itself in a circle: src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts'
    ])
  })

  it('the line', () => {
    expect(one('src/domain/a.ts', "// one\n/* two\nthree */\nimport { b } from '../store/b.ts'")[0]?.line).toBe(4)
    expect(lineAt('a\nb', 2)).toBe(2)
  })

  it('a reason that is no longer needed', () => {
    expect(findBreaks([{ path: 'src/domain/a.ts', text: 'export const a = 1' }], { 'src/domain/a.ts': 'it was long' })).toHaveLength(1)
  })
})

describe('the checker passes over', () => {
  it.each([
    ['comments', 'src/domain/a.ts', "// import { b } from '../store/b.ts', Date.now()\n/* Math.random() */ export const a = 1"],
    ['words that look like code', 'src/domain/a.ts', "export const a = 'Date.now() and Math.random()'"],
    [
      'sentences that begin like SQL',
      'src/domain/a.ts',
      "export const a = ['Select a file from the list.', 'Update the plan', 'Delete from here on', 'CREATE JOBS']"
    ],
    ['patterns', 'src/domain/a.ts', 'export const a = /\'import "Date.now()/.test(b) ? c / d / e : 1'],
    ['apostrophes in pages', 'src/web/a.tsx', "export const a = <p>Don't</p>\nconst b = 'x'\nexport const c = <i>{b}</i>"],
    ['a date made from a number', 'src/domain/a.ts', 'export const a = (n: number) => new Date(n)'],
    ['the clock in main.ts', 'src/main.ts', 'export const now = () => Date.now() + Math.random()'],
    ['queries in a door', 'src/web/a.ts', "import { q } from '../store/queries/q.ts'"],
    [
      'a test and its tools',
      'src/domain/a.test.ts',
      "import fc from 'fast-check'\nimport { it } from 'vitest'\nimport { shared } from '../../test/support/shared.ts'"
    ],
    ['the address of a data file', 'src/main.ts', "readFile(new URL('../package.json', import.meta.url))"],
    ['a test of extraction that reads a source', 'src/extract/a.test.ts', "import { readText } from '../intake/text.ts'"],
    ['Buffer.from', 'src/domain/a.ts', "export const a = Buffer.from('../store/b.ts')"],
    ['a file that re-exports beside its own', 'src/domain/a.ts', "export { b } from './b.ts'\nexport function a() {}"],
    ['long lexicon data', 'src/extract/lexicon/en/a.ts', 'export const a = 1\n'.repeat(500)]
  ])('%s', (_, path, text) => {
    expect(one(path, text)).toEqual([])
  })
})

describe('reading a source', () => {
  it('keeps length and lines, and gives strings as written', () => {
    const text = 'const a = `x$' + '{ `y$' + '{"z"}` }w` // end\nconst r = /[/"]+/g, b = \'it\\\'s\''
    const { code, strings } = readSource({ path: 'a.ts', text })
    expect(code).toHaveLength(text.length)
    expect(code.split('\n')).toHaveLength(2)
    expect(strings.map(({ value }) => value).sort()).toEqual(["it\\'s", 'xw', 'y', 'z'])
  })
})
