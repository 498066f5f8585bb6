/**
 * `npm run bench [-- NAME…]`: runs the benchmarks and writes bench/RESULTS.md. Figures are medians; what counts is the ratio to the reference
 * in the same run, since machines differ and are noisy. `-- NAME` measures one benchmark and puts its table in place of the one that is
 * there; `-- serve KIND…` measures single kinds of requests (serve.ts). `--dry` prints without writing.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { benchAsOf } from './as-of.ts'
import { benchExtract } from './extract.ts'
import { dropFilled } from './filled.ts'
import { benchGrow } from './grow.ts'
import { benchList } from './list.ts'
import { benchLog } from './log.ts'
import type { Result } from './measure.ts'
import { benchPages } from './pages.ts'
import { benchRecord } from './record.ts'
import { benchServe } from './serve.ts'
import { benchStart } from './start.ts'

const all = {
  extract: benchExtract,
  record: benchRecord,
  list: benchList,
  'as-of': benchAsOf,
  start: benchStart,
  serve: benchServe,
  grow: benchGrow,
  log: benchLog,
  pages: benchPages
}
type Name = keyof typeof all

const file = new URL('RESULTS.md', import.meta.url)
const words = process.argv.slice(2)
// "start" and "list" are kinds of "serve" too, where that is named first.
const named = words[0] === 'serve' ? (['serve'] as const) : words.filter((word): word is Name => word in all)
const names: readonly Name[] = named.length > 0 ? named : (Object.keys(all) as Name[])
const tables = await tablesIn(file)
let holds = true
for (const name of names) {
  process.stderr.write(`${name} …\n`)
  const busy = loadavg()[0]!.toFixed(2)
  const rows = new Map(name === 'serve' && words.length > 1 ? tables.get(name)?.rows : [])
  const note = async (result: Result): Promise<void> => {
    rows.set(result.name, rowOf(result))
    tables.set(name, { rows, busy })
    if (!words.includes('--dry')) await writeFile(file, resultsOf(tables))
  }
  const results = await all[name](words.slice(1), note)
  holds &&= results.every((result) => result.holds !== false)
  for (const result of results) await note(result)
  process.stdout.write(`${tableOf(rows)}\n`)
}
await dropFilled()
process.exitCode = holds ? 0 : 1

type Table = { readonly rows: ReadonlyMap<string, string>; readonly busy: string }

function rowOf({ name, ours, reference, ratio, gate, holds }: Result): string {
  return `| ${name} | ${ours} | ${reference} | ${ratio === null ? '–' : ratio.toFixed(2)} | ${gate} | ${holds === null ? '–' : holds ? 'yes' : '**no**'} |`
}

function tableOf(rows: ReadonlyMap<string, string>): string {
  return ['| what | ours | reference, same run | ratio | gate | holds |', '|---|---|---|---|---|---|', ...rows.values()].join('\n')
}

/** The tables that are there, by the names of their benchmarks. */
async function tablesIn(from: URL): Promise<Map<Name, Table>> {
  const found = new Map<Name, Table>()
  for (const part of (await readFile(from, 'utf8').catch(() => '')).split(/^## /m).slice(1)) {
    const name = /^[\w-]+/.exec(part)?.[0] ?? ''
    const rows = part.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what'))
    const busy = /load before was (\d+\.\d+)/.exec(part)?.[1] ?? '?'
    if (name in all) found.set(name as Name, { rows: new Map(rows.map((row) => [row.slice(2, row.indexOf(' |')), row])), busy })
  }
  return found
}

function resultsOf(found: ReadonlyMap<Name, Table>): string {
  const parts = (Object.keys(all) as Name[]).flatMap((name) => {
    const table = found.get(name)
    return table === undefined ? [] : [`## ${name}\n\nThe machine's load before was ${table.busy}.\n\n${tableOf(table.rows)}\n`]
  })
  return `# Results

Written by \`npm run bench\` on ${availableParallelism()} cores with Node ${process.versions.node}, SQLite with WAL and synchronous=FULL. Medians of turns. Absolute
figures move from machine to machine; the ratio of a row is taken in one run.

Rows that begin with "serve" are whole answers over HTTP from a server process on a store of 100,000 commitments, asked by a clerk who is signed
in: answers in a second, milliseconds of one answer, size of an average one, and their ratio. The peer is Redmine 5 with 100,000 issues on the
same machine, loaded in turns with us: medians of three turns on one connection, one turn on sixteen; without it there is nothing to compare with and its gates are not judged
(bench/peer.ts says how one is named). Home and the list of commitments are remembered for each session until something is entered, so the rows
"right after a report" say what they take when nothing is remembered. The roll-up is the page of bodies and posts; the peer's is the roadmap of
a project.

${parts.join('\n')}`
}
