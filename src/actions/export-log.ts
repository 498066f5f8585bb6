/**
 * Writes the published log as files that any web server can give out and anyone can check offline: checkpoint, policy, tiles, openings. Tiles
 * that are there already are compared and never overwritten.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { tilePath, tilesOf } from '../journal/tiles.ts'
import { checkpointNote, publishedFile, signedSize } from '../store/queries/log-proof.ts'
import type { Viewer } from '../store/queries/viewer.ts'

export type LogExport = { readonly size: number; readonly files: number; readonly written: number }

export async function exportLog(viewer: Viewer, folder: string, policy: string): Promise<Outcome<LogExport>> {
  const note = await checkpointNote(viewer)
  if (note === null) return refuse('log.unsigned')
  const size = await signedSize(viewer)
  let [files, written] = [0, 0]
  for (const tile of tilesOf(size)) {
    const path = tilePath(tile)
    const bytes = (await publishedFile(viewer, path))!
    const there = await readFile(join(folder, path)).catch(() => null)
    if (there !== null && !there.equals(bytes)) return refuse('log.other-there', { path: join(folder, path) })
    files++
    if (there === null) {
      await put(folder, path, bytes)
      written++
    }
    if (tile.level !== 'entries') continue
    const openings = tilePath({ ...tile, width: 256 }).replace('tile/entries', 'openings')
    await put(folder, openings, (await publishedFile(viewer, openings))!)
    files++
  }
  await put(folder, 'policy', Buffer.from(policy, 'utf8'))
  // Last: what it covers is there by then.
  await put(folder, 'checkpoint', Buffer.from(note, 'utf8'))
  return agree({ size, files: files + 2, written: written + 2 })
}

async function put(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const to = join(folder, path)
  await mkdir(dirname(to), { recursive: true })
  await writeFile(`${to}.new`, bytes)
  await rename(`${to}.new`, to)
}
