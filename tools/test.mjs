/**
 * `npm test`: checks, then runs every test on the pinned Node. Arguments are handed on to vitest. What the tests need from the system is
 * installed from Debian's packages where that is allowed without asking; else one line says what to install.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from './pinned-node.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = (...args) => spawnSync(pinnedNode(), args, { cwd: root, stdio: 'inherit' }).status ?? 1

if (pinnedNode() !== process.execPath) process.exit(run(fileURLToPath(import.meta.url), ...process.argv.slice(2)))

const checked = run('tools/check.mjs')
if (checked !== 0) process.exit(checked)

const { installDebian, missingPrograms } = await import('../test/support/debian-packages.ts')
const missing = missingPrograms(process.env)
if (
  installDebian(
    missing.map((one) => one.package),
    process.env.PATH ?? '',
    process.getuid?.()
  )
)
  console.error(`Installed ${missing.map((one) => one.name).join(' and ')} from Debian's packages, for the tests.`)
process.exit(run('node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)))
