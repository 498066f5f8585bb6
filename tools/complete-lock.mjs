/**
 * Completes package-lock.json: `npm ci` refuses a lock in which an optional platform package has no entry, and npm leaves such entries
 * out when it could not fetch the package. Each missing one is added with what its parent says of it. Run after every `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
let added = 0
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = place === '' ? '' : `${place}/node_modules/${name}`
    const top = `node_modules/${name}`
    if (lock.packages[top] !== undefined || lock.packages[nested] !== undefined) continue
    lock.packages[top] = { version, optional: true, ...platform(name) }
    added++
  }
}
if (added > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}
console.error(`package-lock.json: ${added} optional ${added === 1 ? 'entry' : 'entries'} added`)

/** The `os` and `cpu` that a platform package's name states, so that npm skips it elsewhere. */
function platform(name) {
  const os =
    /(linux|darwin|win32|freebsd|android|openbsd|sunos|aix|netbsd|openharmony)/.exec(name)?.[1] ??
    (/-win-/.test(name) ? 'win32' : undefined)
  const cpu = /(arm64|x64|ia32|riscv64|s390x|ppc64|loong64|arm(?!64)|wasm32)/.exec(name)?.[1]
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}) }
}
