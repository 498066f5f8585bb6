/**
 * Receives a document: reads it, keeps its bytes and its text, and enters both acts. A file that cannot be read is refused by name and
 * leaves nothing behind.
 */

import { readDocument, receiveDocument } from '../domain/document.ts'
import type { Event } from '../domain/event.ts'
import { fault } from '../domain/fault.ts'
import { firstUnits, type ObjectId, type Sha256, slugOf } from '../domain/id.ts'
import { oneLine } from '../domain/meeting.ts'
import { agree, type Outcome } from '../domain/outcome.ts'
import type { BlockKind, SourceText } from '../domain/source-text.ts'
import { wordsAt } from '../domain/span.ts'
import { sha256Of } from '../store/blobs.ts'
import { notErased } from './erased-file.ts'
import { act, type OpenRecord, type Request, type SourceHint } from './request.ts'

export type ReceivedDocument = {
  readonly id: ObjectId
  readonly reading: string
  readonly sha256: Sha256
  readonly title: string
  readonly source: SourceText
  readonly events: readonly Event[]
}
export type FileToAdd = {
  readonly bytes: Uint8Array
  readonly hint: SourceHint
  readonly title: string | null /** Read a kept file again with the newest reader. */
  readonly again: boolean
}

export async function receiveFile(record: OpenRecord, request: Request, file: FileToAdd): Promise<Outcome<ReceivedDocument>> {
  const kept = await notErased(record, request, file.bytes)
  if (!kept.ok) return kept
  const read = await record.readSource(file.bytes, file.hint)
  if (!read.ok) return read
  const source = read.value
  fault('receive.after-read')
  const sha256 = sha256Of(file.bytes)
  const title = file.title === null ? titleOf(source, file.hint) : oneLine(file.title)
  if (request.dryRun !== true) await record.store.blobs.keep(file.bytes)
  const reading = request.dryRun === true ? record.store.readings.hold(source) : await record.store.readings.keep(source)
  fault('receive.before-enter')
  const events = await act(record, request, 'make', async (facts) => {
    const same = await facts.documentOf(sha256)
    if (same !== null && file.again) {
      const again = readDocument(same.id, reading, same.readings)
      return again.ok ? agree([again.value]) : again
    }
    const id = await facts.next('document')
    const received = receiveDocument(
      id,
      { sha256, mediaType: source.mediaType, bytes: file.bytes.length, fileName: file.hint.fileName ?? null, title },
      same
    )
    if (!received.ok) return received
    const entered = readDocument(id, reading, 0)
    return entered.ok ? agree([received.value, entered.value]) : entered
  })
  fault('receive.after-enter')
  if (!events.ok) return events
  const entered = events.value.findLast((event) => event.act === 'document.read')!
  return agree({ id: entered.on as ObjectId, reading: entered.body.reading, sha256, title, source, events: events.value })
}

/**
 * A document's title, else the title its file states, else its first heading, else its first line, else its file's name. A title set in
 * two lines is known by the file stating the whole of it.
 */
function titleOf(source: SourceText, hint: SourceHint): string {
  const lineOf = (kind: BlockKind): string => {
    const block = source.blocks.find((one) => one.kind === kind)
    return oneLine(block === undefined ? '' : wordsAt(source.text, block))
      .replaceAll(/[*_`#]/g, '')
      .trim()
  }
  const [title, stated] = [lineOf('title'), oneLine(source.statedTitle ?? '')]
  const first = firstUnits(oneLine(source.text.trimStart().split('\n', 1)[0] ?? ''), 240)
  const named = stated.startsWith(title) ? [stated] : [title, stated]
  return [...named, lineOf('heading'), first, hint.fileName ?? ''].find((words) => slugOf(words) !== '') ?? 'Untitled document'
}
