/**
 * Verifies a record: its log, its tables against the log, and its kept files. And rebuilds its tables from the log.
 */
import { rebuild } from '../store/rebuild.ts'
import { type Verification, verifyStore } from '../store/verify-store.ts'
import type { OpenRecord } from './request.ts'

export function verifyRecord(record: OpenRecord): Promise<Verification> {
  return verifyStore(record.store, record.authority.id)
}

export function rebuildRecord(record: OpenRecord, onProgress: (entries: number) => void): Promise<number> {
  return rebuild(record.store, record.authority.id, { onProgress })
}
