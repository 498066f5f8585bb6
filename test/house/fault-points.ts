/** The fault points of the source, read from it: name, and where it stands. */
import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url).pathname

export type FaultPoint = { readonly name: string; readonly path: string }

export function faultPoints(): FaultPoint[] {
  return sources().flatMap(({ path, text }) => [...text.matchAll(/\bfault\('([^']+)'\)/g)].map((match) => ({ name: match[1]!, path })))
}

/** Files under `src`, tests and the fault point itself left out. */
export function sources(): { path: string; text: string }[] {
  return readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && path !== 'src/domain/fault.ts')
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }))
}
