/** Builds `dist/` from `src/`: TypeScript to JavaScript, for Node and for the browser, the types of what others import, and the data files beside it. Quick when nothing changed. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = `${root}node_modules/typescript/bin/tsc`
if (!existsSync(compiler)) {
  console.error('The compiler is not installed. Run "npm ci" first.')
  process.exit(1)
}
for (const project of ['tsconfig.build.json', 'tsconfig.enhance.json', 'tsconfig.verify.json']) {
  const run = spawnSync(process.execPath, [compiler, '-p', project], { cwd: root, stdio: 'inherit' })
  if (run.status !== 0) process.exit(run.status ?? 1)
}
cpSync(`${root}src`, `${root}dist`, {
  recursive: true,
  // The documents of the example are data whatever their names end in.
  filter: (path) => !/\.(ts|tsx|md)$/.test(path) || /[\\/]example[\\/]documents[\\/]/.test(path)
})
