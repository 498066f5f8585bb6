/** A folder that is written once, file after file, and ends with a list of all of them: sizes and SHA-256, for a program and for `sha256sum`. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Instant } from '../domain/instant.ts'
import { sha256Of } from '../store/blobs.ts'

type Listed = { readonly bytes: number; readonly sha256: string }

export class ArchiveFolder {
  readonly path: string
  readonly #listed = new Map<string, Listed>()

  constructor(path: string) {
    this.path = path
  }

  /** How many files there are. */
  get size(): number {
    return this.#listed.size
  }

  async put(name: string, content: Uint8Array | string): Promise<void> {
    const to = join(this.path, name)
    await mkdir(dirname(to), { recursive: true })
    await writeFile(to, content, { flush: true })
    this.#list(name, content)
  }

  /** Lists what something else has written below a folder of this one. */
  async listBelow(name: string): Promise<void> {
    for (const entry of await readdir(join(this.path, name), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (entry.isFile()) this.#list(relative(this.path, path).replaceAll('\\', '/'), await readFile(path))
    }
  }

  /** Ends with the lists; a folder without them was not finished. */
  async end(at: Instant): Promise<void> {
    const files = Object.fromEntries([...this.#listed].sort(([a], [b]) => (a < b ? -1 : 1)))
    await this.put('manifest.json', `${JSON.stringify({ format: 'throughline/archive/1', at, files }, null, 1)}\n`)
    const sums = [...this.#listed].map(([name, { sha256 }]) => `${sha256}  ${name}\n`)
    await this.put('SHA256SUMS', sums.sort().join(''))
  }

  #list(name: string, content: Uint8Array | string): void {
    this.#listed.set(name, { bytes: Buffer.byteLength(content), sha256: sha256Of(content) })
  }
}
