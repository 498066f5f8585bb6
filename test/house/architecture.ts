/**
 * The rules of the house: which folder may import which, and what may stand where (docs/decisions/0001-parts.md). A checker over sources,
 * so that its own test can show that it finds each kind of break.
 */
import { posix } from 'node:path'
import { findCycles } from './cycles.ts'
import { lineAt, type ReadSource, readSource, type SourceFile } from './source.ts'

export type Break = { readonly path: string; readonly line: number; readonly rule: string }

/** A room of `src/` and the rooms it may import. A room may always import itself. */
export const arrows: Readonly<Record<string, readonly string[] | 'everything'>> = {
  domain: [],
  intake: ['domain'],
  extract: ['domain'],
  journal: ['domain'],
  formats: ['domain'],
  store: ['domain', 'journal'],
  actions: ['domain', 'intake', 'extract', 'journal', 'store', 'formats'],
  example: ['domain', 'actions', 'store/queries'],
  jobs: ['domain', 'store', 'actions'],
  web: ['domain', 'actions', 'formats', 'store/queries'],
  'web/enhance': [],
  api: ['domain', 'actions', 'formats', 'store/queries'],
  mcp: ['domain', 'actions', 'formats', 'store/queries'],
  cli: ['domain', 'actions', 'formats', 'store/queries'],
  'config.ts': ['domain'],
  'main.ts': 'everything',
  'bin.ts': ['main.ts', 'cli']
}

/** What tests beside the code may import further: extraction is tested on texts as intake reads them. */
export const testArrows: Readonly<Record<string, readonly string[]>> = { extract: ['intake'] }

/** Packages and built-in modules that only some rooms may import. */
export const reserved: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  { name: /^(?:hono|@hono\/.*)(?:\/|$)/, rooms: ['web', 'api', 'mcp', 'main.ts'] },
  { name: /^preact(?:-|\/|$)/, rooms: ['web'] },
  { name: /^(?:pg|node:sqlite)(?:\/|$)/, rooms: ['store'] },
  { name: /^(?:pdfjs-dist|htmlparser2|domhandler|entities|fflate|saxes)(?:\/|$)/, rooms: ['intake', 'formats'] }
]

/** Rooms that may import nothing from outside but this. */
export const pure: Readonly<Record<string, RegExp>> = {
  domain: /^zod$/,
  extract: /^$/,
  journal: /^node:crypto$/,
  'config.ts': /^zod$/
}

const drawers = /^(?:helpers?|utils?|common|misc|lib|manager|shared|service|handler)$/
const kebab = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.[a-z0-9]+$/
const sql =
  /^\s*(?:select\s(?!an?\b|the\b|your\b|one\b|this\b|which\b)[\s\S]*\sfrom\s|select\s+(?:[\d(*']|count|max|min|sum|coalesce|exists)|insert\s+(?:or\s+\w+\s+)?into\s|update\s+[\w"]+\s+set\s|delete\s+from\s+[\w"]+(?:\s+where\b|\s*$)|create\s+(?:unique\s+|virtual\s+|temp\w*\s+)?(?:table|index|view|trigger|schema|database)\s|drop\s+(?:table|index|schema|database)\s|alter\s+table\s|pragma\s+\w|begin\s+(?:immediate|transaction)\b|vacuum\b)/i
const clocks = /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?![\s\w(]))|\bMath\s*\.\s*random\b/g

type Source = SourceFile & ReadSource & { readonly room: string; readonly test: boolean }

/**
 * Every break of the rules in the given files of `src/` (paths begin with `src/`). `long` gives the reason for each file that may be
 * longer than 400 lines.
 */
export function findBreaks(files: readonly SourceFile[], long: Readonly<Record<string, string>> = {}): Break[] {
  const named = files.flatMap((file) => nameBreaks(file))
  const sources = files
    .filter((file) => /\.tsx?$/.test(file.path))
    .map((file): Source => ({ ...file, ...readSource(file), room: roomOf(file.path), test: /\.test\.tsx?$/.test(file.path) }))
  const each = sources.flatMap((source) => [
    ...importBreaks(source),
    ...sqlBreaks(source),
    ...clockBreaks(source),
    ...barrelBreaks(source),
    ...lengthBreaks(source, long)
  ])
  return [...named, ...each, ...cycleBreaks(sources)]
}

/** `src/store/queries/find.ts` → `store`; `src/main.ts` → `main.ts`; `src/web/enhance/x.ts` → `web/enhance`. */
function roomOf(path: string): string {
  const parts = path.split('/').slice(1)
  if (parts[0] === 'web' && parts[1] === 'enhance' && parts.length > 2) return 'web/enhance'
  return parts[0]!
}

function nameBreaks({ path }: SourceFile): Break[] {
  const inside = path.split('/').slice(1).join('/')
  const words = inside.split('/').flatMap((part) => part.replace(/\..*$/, '').split('-'))
  const drawer = words.find((word) => drawers.test(word))
  return [
    ...(drawer === undefined ? [] : [{ path, line: 1, rule: `"${drawer}" says nothing about what a file is for` }]),
    ...(kebab.test(inside) ? [] : [{ path, line: 1, rule: 'file and folder names are kebab-case' }]),
    ...(path.endsWith('.tsx') && roomOf(path) !== 'web' ? [{ path, line: 1, rule: 'only web/ renders pages (.tsx)' }] : []),
    ...(/\/index\.tsx?$/.test(path) ? [{ path, line: 1, rule: 'no index files: import the file that holds the thing' }] : []),
    ...(roomOf(path) in arrows ? [] : [{ path, line: 1, rule: `${roomOf(path)} is not a room of the house` }])
  ]
}

function importBreaks(source: Source): Break[] {
  return source.imports.flatMap(({ from, start }) => {
    const rule = from.startsWith('.') ? arrowRule(source, posix.join(posix.dirname(source.path), from)) : packageRule(source, from)
    return rule === null ? [] : [{ path: source.path, line: lineAt(source.text, start), rule }]
  })
}

function arrowRule({ room, test }: Source, target: string): string | null {
  if (test && (target.startsWith('test/support/') || testArrows[room]?.includes(roomOf(target)) === true)) return null
  if (!target.startsWith('src/')) return `${target} is outside src/`
  const allowed = arrows[room]
  const to = roomOf(target)
  if (allowed === undefined || allowed === 'everything' || to === room) return null
  const fits = allowed.some((room) => to === room || target.startsWith(`src/${room}/`))
  return fits ? null : `${room} may not import ${to} (it may: ${allowed.join(', ') || 'itself only'})`
}

function packageRule({ room, test }: Source, name: string): string | null {
  if (test && /^(?:vitest|fast-check|recheck|node:.*)$/.test(name)) return null
  const only = pure[room]
  if (only !== undefined && !only.test(name)) return `${room} may not import ${name}`
  const kept = reserved.find((entry) => entry.name.test(name))
  return kept === undefined || kept.rooms.includes(room) ? null : `${name} may be imported only in ${kept.rooms.join(', ')}`
}

function sqlBreaks({ path, text, room, strings }: Source): Break[] {
  if (room === 'store') return []
  return strings
    .filter(({ value }) => sql.test(value))
    .map(({ start }) => ({ path, line: lineAt(text, start), rule: 'SQL stands only in store/' }))
}

function clockBreaks({ path, text, room, test, code }: Source): Break[] {
  if (room === 'main.ts' || test) return []
  return [...code.matchAll(clocks)].map((found) => ({
    path,
    line: lineAt(text, found.index),
    rule: `${found[0].replace(/\s+/g, ' ')} stands only in main.ts, which hands on the clock and the chance`
  }))
}

/** A file that only hands on what others export. */
function barrelBreaks({ path, code }: Source): Break[] {
  const handsOn = /\bexport\s+(?:type\s+)?(?:\*|\{)/.test(code)
  const rest = code.replace(
    /\b(?:import|export)\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|[\w\s,]*\{[^}]*\}|\w+)?\s*(?:from\s*)?(?:'\s*'|"\s*")?;?/g,
    ''
  )
  return handsOn && rest.trim() === '' ? [{ path, line: 1, rule: 'no re-export barrels: import the file that holds the thing' }] : []
}

function lengthBreaks({ path, text }: Source, long: Readonly<Record<string, string>>): Break[] {
  const lines = text.replace(/\n$/, '').split('\n').length
  if (path.includes('/lexicon/')) return []
  if (lines > 400 && long[path] === undefined)
    return [{ path, line: lines, rule: `${lines} lines; above 400 wants a reason in the house test` }]
  if (lines <= 400 && long[path] !== undefined)
    return [{ path, line: lines, rule: 'no longer above 400 lines: take its reason out of the house test' }]
  return []
}

function cycleBreaks(sources: readonly Source[]): Break[] {
  const links = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ from }) => from.startsWith('.')).map(({ from }) => posix.join(posix.dirname(path), from))
    ])
  )
  return findCycles(links).map((cycle) => ({
    path: cycle[0]!,
    line: 1,
    rule: `imports itself in a circle: ${[...cycle, cycle[0]].join(' → ')}`
  }))
}
