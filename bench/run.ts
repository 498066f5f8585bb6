/**
 * `npm run bench [-- NAME]`: runs the benchmarks and writes bench/RESULTS.md. Figures are medians; what counts is the ratio to the reference
 * in the same run, since machines differ and are noisy. `--dry` prints without writing.
 */
import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { benchExtract } from './extract.ts'
import { benchList } from './list.ts'
import type { Result } from './measure.ts'
import { benchRecord } from './record.ts'
import { benchStart } from './start.ts'

const all = { extract: benchExtract, record: benchRecord, list: benchList, start: benchStart }
const words = process.argv.slice(2)
const names = words.filter((word) => word in all) as (keyof typeof all)[]
const results: Result[] = []
for (const name of names.length > 0 ? names : (Object.keys(all) as (keyof typeof all)[])) {
  process.stderr.write(`${name} …\n`)
  results.push(...(await all[name]()))
}

const rows = results.map(
  ({ name, ours, reference, ratio, gate, holds }) =>
    `| ${name} | ${ours} | ${reference} | ${ratio === null ? '–' : ratio.toFixed(2)} | ${gate} | ${holds ? 'yes' : '**no**'} |`
)
const table = ['| what | ours | reference, same run | ratio | gate | holds |', '|---|---|---|---|---|---|', ...rows].join('\n')
process.stdout.write(`${table}\n`)
if (names.length === 0 && !words.includes('--dry')) {
  const text = `# Results

Written by \`npm run bench\` on ${availableParallelism()} cores with Node ${process.versions.node}, SQLite with WAL and synchronous=FULL. Medians of seven turns. Absolute
figures move from machine to machine; the ratios are taken in one run.

${table}
`
  await writeFile(new URL('RESULTS.md', import.meta.url), text)
}
process.exitCode = results.every((result) => result.holds) ? 0 : 1
