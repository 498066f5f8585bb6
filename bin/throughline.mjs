#!/usr/bin/env node
/**
 * The launcher. Uses built-ins only, so that it runs on any Node: on 24 or later it starts the program, on an older one it runs itself
 * again on the Node that this package pins and npm has installed beside it. A server, which stays, is started again in the same process
 * with what keeps its memory small: that has to be said before a Node starts.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const program = new URL('../dist/bin.js', import.meta.url)
const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`)
  process.exit(70)
}

if (Number(process.versions.node.split('.')[0]) < 24) {
  const pinned = ['../node_modules/.bin/node', '../../.bin/node']
    .map((path) => fileURLToPath(new URL(path + (process.platform === 'win32' ? '.cmd' : ''), import.meta.url)))
    .find((path) => existsSync(path))
  if (pinned === undefined || process.env.THROUGHLINE_RELAUNCHED === '1')
    fail(
      `Throughline needs Node 24 or later; this is Node ${process.versions.node}. Run "npm ci" in its folder: it installs the Node it needs.`
    )
  const run = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, THROUGHLINE_RELAUNCHED: '1' },
    shell: process.platform === 'win32'
  })
  process.exit(run.status ?? 70)
}
if (process.argv[2] === 'serve' && process.execve !== undefined && process.platform !== 'win32' && process.env.THROUGHLINE_LEAN !== '1') {
  // A young generation of a megabyte and an old one that grows slowly; memory that is let go is given back to the system.
  const flags = ['--max-semi-space-size=1', '--heap-growing-percent=15', ...process.execArgv]
  const env = {
    MALLOC_ARENA_MAX: '1',
    MALLOC_MMAP_THRESHOLD_: '262144',
    MALLOC_TRIM_THRESHOLD_: '262144',
    ...process.env,
    THROUGHLINE_LEAN: '1'
  }
  process.execve(process.execPath, [process.execPath, ...flags, fileURLToPath(import.meta.url), ...process.argv.slice(2)], env)
}
if (!existsSync(program)) fail('Throughline is not built yet. Run "npm ci" (or "npm run build") in its folder first.')
// Compiled code is kept between starts where Node can; where it cannot, the program starts all the same.
module.enableCompileCache?.()
await import(program.href)
