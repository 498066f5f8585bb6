/** Runs a script of the repository on the pinned Node: `node tools/on-node.mjs FILE [ARGUMENT...]`. */
import { spawnSync } from 'node:child_process'
import { pinnedNode } from './pinned-node.mjs'

const run = spawnSync(pinnedNode(), process.argv.slice(2), { stdio: 'inherit' })
process.exit(run.status ?? 70)
