/**
 * Apply, for erasures: what is kept no more, and which objects and entries it was taken from. The values themselves are gone before; the tables
 * that held them are applied from the log again, in the same transaction (`erase.ts`).
 */
import type { Event } from '../domain/event.ts'
import type { Sha256 } from '../domain/id.ts'
import { type Applying, insert } from './applying.ts'
import { indexText } from './search.ts'

export async function applyErasure(to: Applying, event: Event): Promise<void> {
  if (event.act !== 'erasure.made') return
  const { session, authority } = to
  const { n, on, at, post, body } = event
  const { kind, lawful, objects, values, passages, files, backupsFreeFrom, removed } = body
  await insert(to, 'erasure', {
    ...{ n, kind, lawful, subject: on, post, at, objects, amount: values, passages, files },
    backups_free_from: backupsFreeFrom
  })
  if (removed === null) return
  for (const id of removed.objects) await insert(to, 'erased_object', { id, n, whole: removed.documents.includes(id) ? 1 : 0 })
  for (const entry of new Set(removed.values.map(([at]) => at))) await insert(to, 'erased_entry', { entry, n })
  for (const sha256 of removed.files)
    await session.run('INSERT INTO erased_file (authority, sha256, n) VALUES (?, ?, ?) ON CONFLICT (authority, sha256) DO NOTHING', [
      authority,
      sha256,
      n
    ])
  for (const document of removed.documents) await dropTexts(to, document)
  for (const reading of removed.readings) await replaceText(to, reading)
}

async function dropTexts({ session, authority, engine }: Applying, document: string): Promise<void> {
  await session.run('DELETE FROM reading WHERE authority = ? AND document = ?', [authority, document])
  await session.run('UPDATE document SET reading = NULL WHERE authority = ? AND id = ?', [authority, document])
  await engine.dropSearchRows(session, authority, document)
}

async function replaceText(
  to: Applying,
  { reading, textSha256, layoutSha256 }: { readonly reading: string; readonly textSha256: string; readonly layoutSha256: string }
): Promise<void> {
  const { session, authority, engine } = to
  await session.run('UPDATE reading SET text_sha256 = ?, layout_sha256 = ? WHERE authority = ? AND id = ?', [
    textSha256,
    layoutSha256,
    authority,
    reading
  ])
  const [current] = await session.all<{ id: string }>('SELECT id FROM document WHERE authority = ? AND reading = ?', [authority, reading])
  if (current === undefined) return
  await engine.dropSearchRows(session, authority, current.id)
  const text = await to.readText(textSha256 as Sha256, layoutSha256 as Sha256)
  await indexText(engine, session, { authority, object: current.id, kind: 'document' }, text)
}
