/** Files named on the command line: read whole, with what goes wrong put in words; written only where nothing stands yet. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { size } from '../formats/count-words.ts'
import type { Environment } from './environment.ts'

export type NamedFile = { readonly bytes: Uint8Array; readonly fileName: string | null }

/** As large as a document may be; what is larger is not even read. */
const limit = 50_000_000

/** `-` is standard input. */
export async function readNamed(environment: Environment, path: string): Promise<Outcome<NamedFile>> {
  if (path === '-') return agree({ bytes: await environment.readInput(), fileName: null })
  try {
    const found = await stat(path)
    if (found.isDirectory()) return refuse('file.is-folder', { path })
    if (found.size > limit) return refuse('source.too-large', { size: size(found.size), limit: '50 MB' })
    return agree({ bytes: await readFile(path), fileName: basename(path) })
  } catch (error) {
    return failed(path, error)
  }
}

/** Writes a new file; one that exists is left as it is. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<Outcome<null>> {
  try {
    await writeFile(path, bytes, { flag: 'wx' })
    return agree(null)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return refuse('file.exists', { path })
    return failed(path, error)
  }
}

function failed(path: string, error: unknown): Outcome<never> {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return code === 'ENOENT' || code === 'ENOTDIR' ? refuse('file.not-found', { path }) : refuse('file.unreadable', { path, detail: code })
}
