/**
 * Runs an upload from the step it has reached to its end: fetched where it is an address, read in the reader process, entered in the
 * record, its statements proposed.
 *
 * A run never breaks: what goes wrong ends the upload as failed, with a sentence, and it can be tried again from that step. A run that was
 * stopped because the program ends leaves the upload unfinished; the next start takes it up.
 */

import { actorFor } from '../domain/account.ts'
import type { Actor } from '../domain/actor.ts'
import { diskRefusal } from '../domain/disk-fault.ts'
import { fault } from '../domain/fault.ts'
import type { ObjectId } from '../domain/id.ts'
import { type Instant, instantOf } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { accountsOf } from '../store/accounts.ts'
import { DamagedBlob, MissingBlob, sha256Of } from '../store/blobs.ts'
import { document, documentOfBytes, textOf } from '../store/queries/documents.ts'
import { type Viewer, viewerOf } from '../store/queries/viewer.ts'
import {
  dropLease,
  failUpload,
  nameDocument,
  noteStep,
  type Run,
  renewLease,
  type StepDone,
  type StepNotes,
  stillHeld,
  takeUpload,
  type UploadRow,
  type UploadStep,
  unfinishedUploads,
  uploadOfDocument,
  uploadSteps
} from '../store/uploads.ts'
import { receiveFile } from './receive-document.ts'
import type { OpenRecord, Request, SourceHint } from './request.ts'
import { checkBytes, type Desk } from './take-in-document.ts'
import { forgetPages, hearPages } from './upload-pages.ts'
import { beginRun, isGone } from './upload-runs.ts'

/** Seconds a lease lasts, and milliseconds between two looks whether it is still ours. */
const leaseSeconds = 60
const look = 5000

/** Everything a step needs; `row` is as the run found it, with what the steps since have added. */
type Running = {
  readonly desk: Desk
  readonly actor: Actor
  readonly run: Run
  readonly signal: AbortSignal
  readonly row: UploadRow
}
type Done = Omit<StepDone, 'step' | 'at'>

/** Does what is left of an upload. Where another run holds it, or it has ended, nothing happens. Never rejects. */
export async function runUpload(desk: Desk, request: Pick<Request, 'actor'>, number: number): Promise<void> {
  const { store, authority } = desk.record
  const { holder, signal, over } = beginRun(store, authority.id, number)
  const stop = new AbortController()
  try {
    const lease = { by: holder, now: desk.now(), until: leaseEnd(desk.now()), isGone }
    const row = await takeUpload(store, { authority: authority.id, number }, lease)
    if (row === null) return
    const run = { store, authority: authority.id, number, run: row.run }
    const watch = setInterval(() => void keepLease(run, desk, stop), look)
    try {
      await runSteps({ desk, actor: request.actor, run, signal: AbortSignal.any([signal, stop.signal]), row })
    } finally {
      clearInterval(watch)
    }
  } catch (error) {
    // The store itself does not answer: what is left of the upload is taken up by the next start.
    desk.onFault(error)
  } finally {
    forgetPages({ store, authority: authority.id, number })
    over()
  }
}

async function keepLease(run: Run, desk: Desk, stop: AbortController): Promise<void> {
  const held = await renewLease(run, leaseEnd(desk.now())).catch(() => true)
  if (!held) stop.abort()
}

function leaseEnd(now: Instant): Instant {
  return instantOf(Date.parse(now) + leaseSeconds * 1000)
}

async function runSteps(running: Running): Promise<void> {
  const { desk, run, signal } = running
  let row = running.row
  let notes = JSON.parse(row.steps) as StepNotes
  for (const step of uploadSteps.slice(uploadSteps.indexOf(row.reached as UploadStep) + 1)) {
    fault('run.before-step')
    const done = await attempted(step, { ...running, row })
    fault('run.after-step')
    if (!done.ok) {
      if (!signal.aborted) await failUpload(run, done.refusal, desk.now())
      else await dropLease(run)
      return
    }
    const noted = await noteStep(run, notes, { step, at: desk.now(), ...done.value })
    if (noted === null) {
      if (done.value.columns?.document != null) await nameDocument(run, done.value.columns.document)
      return
    }
    if (signal.aborted) {
      await dropLease(run)
      return
    }
    fault('run.after-note')
    notes = noted
    row = { ...row, ...done.value.columns }
  }
}

async function attempted(step: UploadStep, running: Running): Promise<Outcome<Done>> {
  try {
    return await steps[step](running)
  } catch (error) {
    if (error instanceof MissingBlob || error instanceof DamagedBlob) return refuse('upload.file-gone')
    if (running.signal.aborted) return refuse('upload.stopped')
    const disk = diskRefusal(error)
    if (disk !== null) {
      running.desk.onFault(error)
      return disk
    }
    return refuse('upload.fault', { step, fault: running.desk.onFault(error) })
  }
}

const steps: Readonly<Record<UploadStep, (running: Running) => Promise<Outcome<Done>>>> = {
  asked: async () => agree({ counts: {} }),
  received: fetched,
  read: entered,
  structured,
  proposed,
  ready: async () => agree({ counts: {} })
}

/** A web address becomes kept bytes. */
async function fetched({ desk, actor, signal, row }: Running): Promise<Outcome<Done>> {
  if (desk.fetch === null || row.url === null) return refuse('fetch.off')
  const answer = await desk.fetch(row.url, signal)
  if (!answer.ok) return answer
  const { bytes, hint } = answer.value
  const checked = await checkBytes(desk, { actor, via: 'web', at: desk.now() }, bytes, hint)
  if (!checked.ok) return checked
  const sha256 = await desk.record.store.blobs.keep(bytes)
  const named = { file_name: hint.fileName ?? null, media_type: hint.mediaType ?? null, charset: hint.charset ?? null }
  return agree({ counts: { bytes: bytes.length }, columns: { bytes: bytes.length, sha256, ...named } })
}

/** Kept bytes become a document of the record, with its text. */
async function entered(running: Running): Promise<Outcome<Done>> {
  const { desk, actor, row } = running
  const bytes = await desk.record.store.blobs.read(row.sha256!)
  const hint: SourceHint = {
    ...(row.file_name === null ? {} : { fileName: row.file_name }),
    ...(row.media_type === null ? {} : { mediaType: row.media_type }),
    ...(row.charset === null ? {} : { charset: row.charset })
  }
  const earlier = await enteredBefore(running, bytes)
  if (earlier !== null) return agree({ counts: await countsOf(running, earlier), columns: { document: earlier } })
  const request = { actor, via: 'web', at: desk.now() } as const
  const received = await receiveFile(stoppable(running), request, { bytes, hint, title: row.title, again: false })
  if (!received.ok) return received
  const { id } = received.value
  return agree({ counts: await countsOf(running, id), columns: { document: id } })
}

/**
 * The document that a run before this one entered and could not note, because its process died in between: one of these bytes that no
 * other upload brought in. At its start the bytes were not in the record.
 */
async function enteredBefore(running: Running, bytes: Uint8Array): Promise<ObjectId | null> {
  const { desk, row } = running
  if (row.run < 2) return null
  const same = await documentOfBytes(viewerOfRun(running), sha256Of(bytes))
  if (same === null) return null
  const claimed = await uploadOfDocument(desk.record.store, desk.record.authority.id, same.id)
  return claimed === null || claimed === row.number ? same.id : null
}

/** The record, with a reader and a model that stop with the run, and enters nothing where the upload was cancelled meanwhile. */
function stoppable({ desk, signal, run }: Running): OpenRecord {
  const { record } = desk
  const { model = null } = record
  return {
    ...record,
    model: model === null ? null : { ...model, ask: (sentences) => model.ask(sentences, signal) },
    readSource: async (bytes, hint) => {
      const read = await record.readSource(bytes, hint, { signal, onPages: hearPages(run, desk.onFault) })
      return signal.aborted || !(await stillHeld(run)) ? refuse('upload.stopped') : read
    }
  }
}

async function countsOf(running: Running, id: ObjectId): Promise<Record<string, number>> {
  const kept = await document(viewerOfRun(running), id)
  return { characters: kept?.characters ?? 0, ...(kept?.pages == null ? {} : { pages: kept.pages }) }
}

/** How the text is built: what the reader of the progress page sees before anything is proposed. */
async function structured(running: Running): Promise<Outcome<Done>> {
  const viewer = viewerOfRun(running)
  const kept = running.row.document === null ? null : await document(viewer, running.row.document)
  const source = kept?.reading == null ? null : await textOf(viewer, kept.reading)
  if (source === null) return refuse('upload.file-gone')
  const of = (...kinds: readonly string[]): number => source.blocks.filter((block) => kinds.includes(block.kind)).length
  const counts = {
    headings: of('title', 'heading'),
    paragraphs: of('paragraph'),
    items: of('item'),
    rows: of('row'),
    speeches: of('speech')
  }
  return agree({ counts })
}

/** The extraction is loaded when it is first needed: starting without its word lists is quicker. */
async function proposed(running: Running): Promise<Outcome<Done>> {
  const { proposeStatements } = await import('./propose-statements.ts')
  const extraction = await proposeStatements(stoppable(running), viewerOfRun(running), running.row.document!)
  if (extraction === null) return refuse('upload.file-gone')
  const { statements, terms, citations } = extraction
  return agree({ counts: { statements: statements.length, terms: terms.length, citations: citations.length } })
}

function viewerOfRun({ desk, actor }: Running): Viewer {
  return viewerOf(desk.record.store, desk.record.authority, actor, desk.now())
}

/** Takes up what dead processes left, one after the other, each for the person who sent it as that person may act now. */
export async function resumeUploads(desk: Desk, signal?: AbortSignal): Promise<readonly number[]> {
  const { store, authority } = desk.record
  const taken: number[] = []
  try {
    for (const row of await unfinishedUploads(store, authority.id)) {
      if (signal?.aborted === true) break
      if (row.lease_by !== null && row.lease_until !== null && row.lease_until > desk.now() && !isGone(row.lease_by)) continue
      taken.push(row.number)
      await runUpload(desk, { actor: await actorBehind(desk, row) }, row.number)
    }
  } catch (error) {
    desk.onFault(error)
  }
  return taken
}

async function actorBehind(desk: Desk, row: UploadRow): Promise<Actor> {
  if (row.by_kind === 'operator') return { kind: 'operator', user: row.by_id }
  const { store, authority } = desk.record
  const account = (await accountsOf(store, authority.id)).find((one) => one.id === row.by_id && one.closed_at === null)
  if (account === undefined) return { kind: 'public' }
  return actorFor(account)
}
