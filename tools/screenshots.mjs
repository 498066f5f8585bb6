/**
 * `node tools/screenshots.mjs FOLDER [PATH...]`: pictures of every page of the example (or of some paths), at 1440 and 390 px, light and dark.
 * `node tools/screenshots.mjs --readme`: the picture of README, docs/pictures/home.png.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from './pinned-node.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)
if (words.length === 0) {
  console.error('Say where the pictures are to go: node tools/screenshots.mjs FOLDER [PATH...], or --readme.')
  process.exit(2)
}
const run = spawnSync(pinnedNode(), ['--import', './tools/built.mjs', 'test/support/screenshots.ts', ...words], {
  cwd: root,
  stdio: 'inherit'
})
process.exit(run.status ?? 1)
