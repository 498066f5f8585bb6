/**
 * Checks everything that can be checked without running the program: types of the program and of the browser's script (tsc), style and
 * likely mistakes (biome), and what nobody uses (knip). All of them always run, so that one call shows every finding.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from './pinned-node.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const steps = [
  ['types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['types in the browser', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.enhance.json', '--noEmit'],
  ['style', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.'],
  ['unused', 'node_modules/knip/bin/knip.js', '--no-progress']
]
const failed = []
for (const [name, ...command] of steps) {
  const run = spawnSync(pinnedNode(), command, { cwd: root, stdio: 'inherit' })
  if (run.status !== 0) failed.push(name)
}
console.error(failed.length === 0 ? 'Checked: types, style, unused.' : `Check failed: ${failed.join(', ')}.`)
process.exit(failed.length === 0 ? 0 : 1)
