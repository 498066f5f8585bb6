/** A record opened for tests, with a fixed clock and the acts of the line as one call each. */
import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'
import { openRecord } from '../../src/actions/open-record.ts'
import type { OpenRecord, Request } from '../../src/actions/request.ts'
import type { Event } from '../../src/domain/event.ts'
import type { ObjectId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { agree, type Outcome } from '../../src/domain/outcome.ts'
import type { SourceText } from '../../src/domain/source-text.ts'
import { signerOf } from '../../src/journal/note.ts'
import { saltsFrom } from '../../src/journal/salt.ts'
import { Blobs } from '../../src/store/blobs.ts'
import type { Engine } from '../../src/store/engines/engine.ts'
import { migrate } from '../../src/store/migrations/migration.ts'
import { type Viewer, viewerOf } from '../../src/store/queries/viewer.ts'
import { Store } from '../../src/store/store.ts'
import { sourceText } from './source-text.ts'

export const startInstant = '2026-03-12T18:30:00Z' as Instant
export const operator = { kind: 'operator', user: 'clerk' } as const

export function requestAt(at: string = startInstant, dryRun = false): Request {
  return { actor: operator, via: 'cli', at: at as Instant, dryRun }
}

export function storeOn(engine: Engine, folder: string): Store {
  return new Store(engine, new Blobs(join(folder, 'files')), saltsFrom(randomFillSync))
}

/** A store with one record, Port Meridian's; documents given as bytes are read as plain paragraphs. */
export async function openTestRecord(engine: Engine, folder: string): Promise<OpenRecord> {
  await migrate(engine, startInstant)
  const store = storeOn(engine, folder)
  const signer = signerOf('record.port-meridian.example', Buffer.alloc(32, 7))
  const wanted = { name: 'Port Meridian City Council', zone: 'Europe/London', language: 'en', origin: signer.name } as const
  const opened = must(await openRecord(store, requestAt(), wanted, async () => signer.verifierKey))
  return { store, authority: opened.authority, readSource: async (bytes) => agree(readParagraphs(bytes)) }
}

function readParagraphs(bytes: Uint8Array): SourceText {
  return sourceText(...Buffer.from(bytes).toString('utf8').split('\n\n'))
}

/** The value of an outcome, or an error that shows the refusal. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.key} ${JSON.stringify(outcome.refusal.words)}`)
  return outcome.value
}

/** The id of the object that the last of some events is about. */
export function subjectOf(events: readonly Event[]): ObjectId {
  return events.at(-1)!.on as ObjectId
}

export function viewerAt(record: OpenRecord, at: string = startInstant, actor: Viewer['actor'] = operator): Viewer {
  return viewerOf(record.store, record.authority, actor, at as Instant)
}
