/** The counts of a run of the tests, or of a soak, brought into the page that says how this is tested. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Counted, type PromiseName, promises, type Tested } from '../../src/web/promises.ts'
import { tested as before } from '../../src/web/tested.ts'
import type { TestedLine } from './tested.ts'

const root = resolve(import.meta.dirname, '../..')

/** The exit status. */
export function main(files: readonly string[]): number {
  if (files.length > 0) return written(files)
  const folder = mkdtempSync(join(tmpdir(), 'throughline-tested-'))
  const file = join(folder, 'counts.jsonl')
  try {
    const run = spawnSync(process.execPath, ['tools/test.mjs'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, THROUGHLINE_TESTED: file }
    })
    return run.status === 0 ? written([file]) : (run.status ?? 1)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function written(files: readonly string[]): number {
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as TestedLine)
  )
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const found = merged(before, lines, { version, on: new Date().toISOString().slice(0, 10) })
  writeFileSync(join(root, 'src/web/tested.ts'), moduleOf(found))
  writeFileSync(join(root, 'docs/reference/how-this-is-tested.md'), pageOf(found))
  return 0
}

/** A whole run takes the place of the one before; a soak takes the place of what it counted itself. */
export function merged(last: Tested, lines: readonly TestedLine[], { version, on }: Pick<Tested, 'version' | 'on'>): Tested {
  const run = lines.find((line) => 'tests' in line)
  const counted = lines.filter((line) => 'promise' in line)
  const sums = (long: boolean): Map<string, number> => {
    const by = new Map<string, number>()
    for (const line of counted)
      if (line.long === long) by.set(`${line.promise}\t${line.what}`, (by.get(`${line.promise}\t${line.what}`) ?? 0) + line.count)
    return by
  }
  const [each, long] = [sums(false), sums(true)]
  const known = new Map(last.counts.map((one) => [`${one.promise}\t${one.what}`, one]))
  const names = Object.keys(promises)
  // What only a soak counts stays as it was counted last.
  const kept = [...known].filter(([, one]) => run === undefined || (one.each === 0 && one.long !== null)).map(([key]) => key)
  const counts = [...new Set([...kept, ...each.keys(), ...long.keys()])].map((key): Counted => {
    const [promise, what] = key.split('\t') as [PromiseName, string]
    const soaked = long.get(key)
    return {
      promise,
      what,
      each: each.get(key) ?? (run === undefined ? (known.get(key)?.each ?? 0) : 0),
      long: soaked === undefined ? (known.get(key)?.long ?? null) : { count: soaked, on }
    }
  })
  counts.sort((a, b) => names.indexOf(a.promise) - names.indexOf(b.promise) || (a.what < b.what ? -1 : 1))
  return run === undefined ? { ...last, counts } : { on, version, tests: run.tests, counts }
}

function moduleOf({ on, version, tests, counts }: Tested): string {
  const quoted = (words: string): string => `'${words.replaceAll("'", "\\'")}'`
  const rows = counts.map(({ promise, what, each, long }) => {
    const soak = long === null ? 'null' : `{ count: ${long.count}, on: ${quoted(long.on)} }`
    return `    { promise: '${promise}', what: ${quoted(what)}, each: ${each}, long: ${soak} }`
  })
  return `/** What the tests counted, written by \`npm run tested\`; not edited by hand. */
import type { Tested } from './promises.ts'

// biome-ignore format: one line for each count.
export const tested: Tested = {
  on: ${quoted(on)},
  version: ${quoted(version)},
  tests: ${tests},
  counts: [${rows.length === 0 ? '' : `\n${rows.join(',\n')}\n  `}]
}
`
}

function pageOf({ on, version, tests, counts }: Tested): string {
  const parts = (Object.entries(promises) as [PromiseName, string][]).map(([name, words]) => {
    const rows = counts
      .filter(({ promise }) => promise === name)
      .map(({ what, each, long }) => `| ${what} | ${whole(each)} | ${long === null ? '–' : `${whole(long.count)} (${long.on})`} |`)
    const table =
      rows.length === 0
        ? 'Not counted yet.'
        : ['| what was tried | in each run | in the last long run |', '| --- | ---: | ---: |', ...rows].join('\n')
    return `## ${name}. ${words}\n\n${table}\n`
  })
  return `# How this is tested

Written by \`npm run tested\`; not edited by hand. ${whole(tests)} tests passed and none failed on ${on}, version ${version}. A count is how often a
promise was put to the test in that run; the last column gives the last long run (\`npm run soak\`) and its day. Every page of a record shows the
same figures under "How this is tested".

${parts.join('\n')}`
}

const whole = (count: number): string => count.toLocaleString('en-GB')
