/**
 * `npm run soak -- SUITE...`: runs heavy suites with their full counts, and without a time limit. A suite is a test file that asks
 * test/support/soak.ts how often to run; its name is the file's. Without a name, lists them.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from './pinned-node.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const suites = new Map(
  ['src', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)))
    .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(join(root, file), 'utf8').includes('support/soak.ts'))
    .map((file) => [basename(file).replace(/\.test\.tsx?$/, ''), file])
)
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !suites.has(name))
if (asked.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no heavy suite called ${unknown.join(', ')}.`)
  console.log([...suites].map(([name, file]) => `${name}\t${file}`).join('\n'))
  process.exit(unknown.length > 0 ? 2 : 0)
}
const files = asked.map((name) => suites.get(name))
const run = spawnSync(pinnedNode(), ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=0', ...files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, THROUGHLINE_SOAK: '1' }
})
process.exit(run.status ?? 1)
