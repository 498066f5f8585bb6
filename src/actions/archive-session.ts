/**
 * Archives a session: documents as received and as read, the record as data and as pages, the newest checkpoint, and a hash of each file. What
 * is in it is what the viewer may see.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, extname, join, relative } from 'node:path'
import type { ObjectId } from '../domain/id.ts'
import { dayIn, type Instant } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { type Archived, archiveIndex, archiveReadme, readingPage, readingPath } from '../formats/archive-pages.ts'
import { csv } from '../formats/csv.ts'
import { sha256Of } from '../store/blobs.ts'
import { publishedCheckpoint } from '../store/published-log.ts'
import { type CommitmentView, commitments, historyOf } from '../store/queries/commitments.ts'
import { documents, originalOf, textOf } from '../store/queries/documents.ts'
import { meeting, meetings } from '../store/queries/meetings.ts'
import { type StatementView, statements } from '../store/queries/statements.ts'
import { seesAll, type Viewer } from '../store/queries/viewer.ts'
import { exportLog } from './export-log.ts'
import { logPolicy } from './log-policy.ts'

export type ArchiveScope = { readonly from: string | null; readonly to: string | null; readonly meeting: ObjectId | null }
export type ArchiveMade = {
  readonly folder: string
  readonly files: number
  readonly commitments: number
  readonly statements: number
  readonly documents: number
}

const everything = 1_000_000

/** Writes an archive into `folder`, which must be empty or absent. */
export async function archiveSession(viewer: Viewer, scope: ArchiveScope, folder: string): Promise<Outcome<ArchiveMade>> {
  if ((await readdir(folder).catch((): string[] => [])).length > 0) return refuse('file.exists', { path: folder })
  if (scope.meeting !== null && (await meeting(viewer, scope.meeting)) === null)
    return refuse('object.not-found', { id: scope.meeting, kind: 'meeting' })
  const archived = await gather(viewer, scope)
  const files = new Map<string, Uint8Array | string>()
  for (const { id, file } of archived.documents) {
    const bytes = await originalOf(viewer, id as ObjectId)
    if (bytes !== null) files.set(file, bytes)
  }
  await addReadings(viewer, archived, files)
  const checkpoint = await publishedCheckpoint(viewer.store.engine.reading, viewer.authority.id)
  if (checkpoint !== null) {
    const log = await addLog(viewer, join(folder, 'proofs/log'), files)
    if (!log.ok) return log
  }
  files.set('record.json', `${JSON.stringify(archived, null, 1)}\n`)
  files.set('commitments.csv', commitmentsCsv(archived))
  files.set('statements.csv', statementsCsv(archived))
  files.set('index.html', archiveIndex(archived))
  files.set('README.txt', archiveReadme(archived, checkpoint !== null))
  await writeAll(folder, files, viewer.now)
  const { commitments: made, statements: said, documents: kept } = archived
  return agree({ folder, files: files.size + 2, commitments: made.length, statements: said.length, documents: kept.length })
}

async function gather(viewer: Viewer, scope: ArchiveScope): Promise<Archived> {
  const within = (at: Instant): boolean => {
    const day = dayIn(viewer.authority.zone, at)
    return (scope.from === null || day >= scope.from) && (scope.to === null || day <= scope.to)
  }
  const all = (await statements(viewer, { limit: everything })).filter(({ state }) => state === 'accepted')
  const filter = { limit: everything, ...(scope.meeting === null ? {} : { meeting: scope.meeting }) }
  const made = (await commitments(viewer, filter)).filter((one) => scope.meeting !== null || within(one.made_at))
  const carried = new Set(made.map((one) => one.statement))
  const said = all.filter(
    (one) => carried.has(one.id) || (scope.meeting === null ? within(one.accepted_at) : one.meeting === scope.meeting)
  )
  const met = new Set(said.map((one) => one.meeting))
  const quoted = new Set(said.map((one) => one.document))
  const kept = (await documents(viewer, everything)).filter(
    (one) => quoted.has(one.id) || (scope.meeting === null && within(one.received_at))
  )
  const { name, origin, zone } = viewer.authority
  return {
    record: { name, origin, zone },
    made: viewer.now,
    of: scope,
    onlyPublic: !seesAll(viewer),
    meetings: (await meetings(viewer, { limit: everything }))
      .filter((one) => met.has(one.id) || one.id === scope.meeting)
      .map(({ id, title, date }) => ({ id, title, date })),
    documents: kept.map(({ id, title, received_at: receivedAt, sha256, file_name: file }) => ({
      ...{ id, title, receivedAt, sha256 },
      file: `documents/${id}${/^\.[A-Za-z0-9]{1,8}$/.exec(extname(file ?? ''))?.[0] ?? ''}`
    })),
    statements: said.map(archivedStatement),
    commitments: await Promise.all(made.map((one) => archivedCommitment(viewer, one)))
  }
}

function archivedStatement(one: StatementView): Archived['statements'][number] {
  const { id, document, reading, start_point: start, end_point: end, words, commitment } = one
  return { id, document, reading, start, end, words, commitment }
}

async function archivedCommitment(viewer: Viewer, one: CommitmentView): Promise<Archived['commitments'][number]> {
  const { reports } = await historyOf(viewer, one.id)
  return {
    ...{ id: one.id, title: one.title, owner: one.ownerName, due: one.due, doneWhen: one.done_when },
    ...{ state: one.state, madeAt: one.made_at, statement: one.statement },
    reports: reports.map(({ as_of: asOf, kind, words }) => ({ asOf, kind, words }))
  }
}

async function addReadings(
  viewer: Viewer,
  { statements: said, documents: kept }: Archived,
  files: Map<string, Uint8Array | string>
): Promise<void> {
  const titles = new Map(kept.map(({ id, title }) => [id, title]))
  for (const [reading, quotes] of Map.groupBy(said, (one) => one.reading)) {
    const text = (await textOf(viewer, reading))?.text
    if (text === undefined) continue
    files.set(`documents/${reading}.txt`, text)
    files.set(readingPath(reading), readingPage(titles.get(quotes[0]!.document) ?? reading, text, quotes))
  }
}

/** The log as it is published, with the openings of what is public, for anyone to verify. */
async function addLog(viewer: Viewer, to: string, files: Map<string, Uint8Array | string>): Promise<Outcome<true>> {
  const policy = await logPolicy(viewer, null)
  if (!policy.ok) return policy
  const written = await exportLog(viewer, to, policy.value)
  if (!written.ok) return written
  for (const entry of await readdir(to, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(`proofs/log/${relative(to, path).replaceAll('\\', '/')}`, await readFile(path))
  }
  return agree(true)
}

function commitmentsCsv({ commitments: made }: Archived): string {
  const head = ['id', 'title', 'owner', 'due', 'done_when', 'state', 'made_at', 'statement']
  return csv([head, ...made.map((one) => [one.id, one.title, one.owner, one.due, one.doneWhen, one.state, one.madeAt, one.statement])])
}

function statementsCsv({ statements: said }: Archived): string {
  const head = ['id', 'document', 'reading', 'start', 'end', 'words', 'commitment']
  return csv([head, ...said.map((one) => [one.id, one.document, one.reading, one.start, one.end, one.words, one.commitment])])
}

async function writeAll(folder: string, files: Map<string, Uint8Array | string>, at: Instant): Promise<void> {
  const listed: Record<string, { readonly bytes: number; readonly sha256: string }> = {}
  for (const name of [...files.keys()].sort()) {
    const content = files.get(name)!
    listed[name] = { bytes: Buffer.byteLength(content), sha256: sha256Of(content) }
  }
  files.set('manifest.json', `${JSON.stringify({ format: 'throughline/archive/1', at, files: listed }, null, 1)}\n`)
  const sums = [...files].map(([name, content]) => `${sha256Of(content)}  ${name}\n`)
  files.set('SHA256SUMS', sums.sort().join(''))
  for (const [name, content] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content, { flush: true })
  }
}
