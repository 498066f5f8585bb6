/**
 * The mark of a store that was restored to an earlier moment without a name of its own: it is there to be looked at. It stands where the
 * keys would be, which such a store does not get.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const markFile = 'restored-to-the-past'

export async function keepMark(keys: string, at: string): Promise<void> {
  await writeFile(join(keys, markFile), `${at}\n`, { flush: true })
}

/** The moment a store was restored to, where it may not go on; null for any other store. */
export async function pastMark(keys: string): Promise<string | null> {
  const text = await readFile(join(keys, markFile), 'utf8').catch(() => null)
  return text === null ? null : text.trim()
}
