/**
 * The shared material: real documents and foreign vectors that are not part of the repository. Found through THROUGHLINE_SHARED
 * (default `../shared`); tests that need it are skipped, and named at the end of the run, where it is absent.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(process.env['THROUGHLINE_SHARED'] ?? new URL('../../../shared', import.meta.url).pathname)

/** The absolute path of a file or folder of the shared material, or null where it is absent. */
export function shared(path: string): string | null {
  const full = resolve(root, path)
  return existsSync(full) ? full : null
}
