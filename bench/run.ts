/**
 * `npm run bench [-- NAME]`: runs the benchmarks and writes bench/RESULTS.md. Figures are medians; what counts is the ratio to the reference
 * in the same run, since machines differ and are noisy. `--dry` prints without writing.
 */
import { writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { benchExtract } from './extract.ts'
import { dropFilled } from './filled.ts'
import { benchList } from './list.ts'
import type { Result } from './measure.ts'
import { benchPages } from './pages.ts'
import { benchRecord } from './record.ts'
import { benchServe } from './serve.ts'
import { benchStart } from './start.ts'

const all = { extract: benchExtract, record: benchRecord, list: benchList, start: benchStart, serve: benchServe, pages: benchPages }
const words = process.argv.slice(2)
const names = words.filter((word) => word in all) as (keyof typeof all)[]
const results: Result[] = []
const busy = loadavg()[0]!.toFixed(2)
for (const name of names.length > 0 ? names : (Object.keys(all) as (keyof typeof all)[])) {
  process.stderr.write(`${name} …\n`)
  results.push(...(await all[name]()))
}
await dropFilled()

const rows = results.map(
  ({ name, ours, reference, ratio, gate, holds }) =>
    `| ${name} | ${ours} | ${reference} | ${ratio === null ? '–' : ratio.toFixed(2)} | ${gate} | ${holds === null ? '–' : holds ? 'yes' : '**no**'} |`
)
const table = ['| what | ours | reference, same run | ratio | gate | holds |', '|---|---|---|---|---|---|', ...rows].join('\n')
process.stdout.write(`${table}\n`)
if (names.length === 0 && !words.includes('--dry')) {
  const beside =
    process.env['REDMINE_URL'] === undefined
      ? 'No peer ran beside it, so there is nothing to compare them with and their gates are not judged; bench/peer.ts says how one is named.'
      : 'The peer is Redmine 5 with 100,000 issues on the same machine, loaded in turns with us: medians of three turns each.'
  const text = `# Results

Written by \`npm run bench\` on ${availableParallelism()} cores with Node ${process.versions.node}, SQLite with WAL and synchronous=FULL. Medians of turns. Absolute
figures move from machine to machine; the ratios are taken in one run. The machine's load before the run was ${busy}.

Rows that begin with "serve" are whole answers over HTTP from a server process on a store of 100,000 commitments, asked by a clerk who is signed
in: answers in a second, milliseconds of one answer, size of an average one, and their ratio. ${beside} Home and the list of commitments are
remembered for each session until something is entered, so the rows "right after a report" say what they take when nothing is remembered. The
roll-up is the page of bodies and posts; the peer's is the roadmap of a project.

${table}
`
  await writeFile(new URL('RESULTS.md', import.meta.url), text)
}
process.exitCode = results.every((result) => result.holds !== false) ? 0 : 1
