/**
 * For `node --import ./tools/built.mjs SCRIPT`: builds, and gives the script the built program wherever it imports `src/`. Node reads
 * TypeScript by itself, but not the pages' JSX; and what is measured should be what is shipped.
 */
import { spawnSync } from 'node:child_process'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const source = new URL('src/', root).href
const built = new URL('dist/', root).href

if (process.env.THROUGHLINE_BUILT !== '1') {
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('tools/build.mjs', root))], { stdio: 'inherit' })
  if (status !== 0) console.error('The build has errors; going on with what it made.')
  process.env.THROUGHLINE_BUILT = '1'
}

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    if (!found.url.startsWith(source) || !/\.tsx?$/.test(found.url)) return found
    return { ...found, url: found.url.replace(source, built).replace(/\.tsx?$/, '.js'), format: 'module' }
  }
})
