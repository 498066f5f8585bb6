#!/usr/bin/env node
/**
 * The launcher. Uses built-ins only, so that it runs on any Node: on 24 or later it starts the program, on an older one it runs itself
 * again on the Node that this package pins and npm has installed beside it.
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
if (!existsSync(program)) fail('Throughline is not built yet. Run "npm ci" (or "npm run build") in its folder first.')
// Compiled code is kept between starts where Node can; where it cannot, the program starts all the same.
module.enableCompileCache?.()
await import(program.href)
