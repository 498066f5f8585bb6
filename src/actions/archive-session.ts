/**
 * Archives a session: documents as received and as read, evidence, the record as data and as pages, the log and a proof file of each public
 * object, and a hash of each file. What is in it is what the viewer may see.
 */
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { ObjectId } from '../domain/id.ts'
import { dayIn, type Instant } from '../domain/instant.ts'
import { agree, type Outcome, refuse } from '../domain/outcome.ts'
import { type Archived, archiveIndex, archiveReadme, proofPath, readingPage, readingPath } from '../formats/archive-pages.ts'
import { csv } from '../formats/csv.ts'
import { publishedCheckpoint } from '../store/published-log.ts'
import { evidenceFile } from '../store/queries/commitment-record.ts'
import { type CommitmentView, commitments, historyOf } from '../store/queries/commitments.ts'
import { documents, originalOf, textOf } from '../store/queries/documents.ts'
import { erasedFile } from '../store/queries/erasures.ts'
import { proofOfObject } from '../store/queries/log-proof.ts'
import { meeting, meetings } from '../store/queries/meetings.ts'
import { type StatementView, statements } from '../store/queries/statements.ts'
import { seesAll, type Viewer } from '../store/queries/viewer.ts'
import { ArchiveFolder } from './archive-folder.ts'
import { erasedWords } from './erased-words.ts'
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
  const to = new ArchiveFolder(folder)
  const checkpoint = await publishedCheckpoint(viewer.store.engine.reading, viewer.authority.id)
  if (checkpoint !== null) {
    const log = await addLog(viewer, to)
    if (!log.ok) return log
  }
  const archived = await withProofs(viewer, await gather(viewer, scope), to)
  await addDocuments(viewer, archived, to)
  await addEvidence(viewer, archived, to)
  await to.put('record.json', `${JSON.stringify(archived, null, 1)}\n`)
  await to.put('commitments.csv', commitmentsCsv(archived))
  await to.put('statements.csv', statementsCsv(archived))
  await to.put('evidence.csv', evidenceCsv(archived))
  await to.put('index.html', archiveIndex(archived))
  await to.put('README.txt', archiveReadme(archived, checkpoint !== null))
  await to.end(viewer.now)
  const { commitments: made, statements: said, documents: kept } = archived
  return agree({ folder, files: to.size, commitments: made.length, statements: said.length, documents: kept.length })
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
  const gathered = {
    record: { name, origin, zone },
    made: viewer.now,
    of: scope,
    onlyPublic: !seesAll(viewer),
    meetings: (await meetings(viewer, { limit: everything }))
      .filter((one) => met.has(one.id) || one.id === scope.meeting)
      .map(({ id, title, date }) => ({ id, title, date })),
    documents: await Promise.all(
      kept.map(async ({ id, title, received_at: receivedAt, sha256, file_name: name }) => ({
        ...{ id, title, receivedAt, sha256 },
        file: (await erasedFile(viewer, sha256)) === null ? `documents/${id}${endingOf(name)}` : null
      }))
    ),
    statements: said.map(archivedStatement),
    commitments: await Promise.all(made.map((one) => archivedCommitment(viewer, one)))
  }
  const { meetings: held, documents: received, statements: quotes, commitments: promised } = gathered
  const ids = [held, received, quotes, promised].flatMap((some) => some.map(({ id }) => id))
  return { ...gathered, erasures: await erasedWords(viewer, ids) }
}

function archivedStatement(one: StatementView): Archived['statements'][number] {
  const { id, document, reading, start_point: start, end_point: end, words, commitment } = one
  return { id, document, reading, start, end, words, commitment }
}

async function archivedCommitment(viewer: Viewer, one: CommitmentView): Promise<Archived['commitments'][number]> {
  const { reports, evidence } = await historyOf(viewer, one.id)
  return {
    ...{ id: one.id, title: one.title, owner: one.ownerName, due: one.due, doneWhen: one.done_when },
    ...{ state: one.state, madeAt: one.made_at, statement: one.statement },
    reports: reports.map(({ as_of: asOf, kind, words }) => ({ asOf, kind, words })),
    evidence: await Promise.all(
      evidence.map(async ({ number, sha256, file_name: name, link, note, grade, added_at: addedAt }) => {
        const kept = sha256 !== null && (await erasedFile(viewer, sha256)) === null
        const file = kept ? `evidence/${one.id}-${number}${endingOf(name)}` : null
        return { number, addedAt, grade, note, link, sha256, file }
      })
    )
  }
}

/** The end of a file's name as it came, where it is one that may stand anywhere. */
function endingOf(name: string | null): string {
  return /^\.[A-Za-z0-9]{1,8}$/.exec(extname(name ?? ''))?.[0] ?? ''
}

/** Beside each object its proof file, where it is public and a signed checkpoint covers it; `proof` says so. */
async function withProofs(viewer: Viewer, archived: Archived, to: ArchiveFolder): Promise<Archived> {
  const proven = async <T extends { readonly id: string }>(all: readonly T[]): Promise<T[]> => {
    const found: T[] = []
    for (const one of all) {
      const proof = await proofOfObject(viewer, one.id)
      if (proof !== null) await to.put(proofPath(one.id), proof)
      found.push({ ...one, proof: proof === null ? null : proofPath(one.id) })
    }
    return found
  }
  return {
    ...archived,
    meetings: await proven(archived.meetings),
    documents: await proven(archived.documents),
    statements: await proven(archived.statements),
    commitments: await proven(archived.commitments)
  }
}

/** Documents as they were received, and the texts that statements quote. */
async function addDocuments(viewer: Viewer, { statements: said, documents: kept }: Archived, to: ArchiveFolder): Promise<void> {
  for (const { id, file } of kept) {
    const bytes = file === null ? null : await originalOf(viewer, id as ObjectId)
    if (bytes !== null) await to.put(file!, bytes)
  }
  const titles = new Map(kept.map(({ id, title }) => [id, title]))
  for (const [reading, quotes] of Map.groupBy(said, (one) => one.reading)) {
    const text = (await textOf(viewer, reading))?.text
    if (text === undefined) continue
    await to.put(`documents/${reading}.txt`, text)
    await to.put(readingPath(reading), readingPage(titles.get(quotes[0]!.document) ?? reading, text, quotes))
  }
}

async function addEvidence(viewer: Viewer, { commitments: made }: Archived, to: ArchiveFolder): Promise<void> {
  for (const { id, evidence } of made)
    for (const { number, file } of evidence) {
      const kept = file === null ? null : await evidenceFile(viewer, id as ObjectId, number)
      if (kept !== null) await to.put(file!, kept.bytes)
    }
}

/** The log as it is published, with the openings of what is public, for anyone to verify. */
async function addLog(viewer: Viewer, to: ArchiveFolder): Promise<Outcome<true>> {
  const policy = await logPolicy(viewer, null)
  if (!policy.ok) return policy
  const written = await exportLog(viewer, join(to.path, 'proofs/log'), policy.value)
  if (!written.ok) return written
  await to.listBelow('proofs/log')
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

function evidenceCsv({ commitments: made }: Archived): string {
  const head = ['commitment', 'number', 'added_at', 'grade', 'note', 'link', 'file', 'sha256']
  const rows = made.flatMap(({ id, evidence }) =>
    evidence.map((one) => [id, one.number, one.addedAt, one.grade, one.note, one.link, one.file, one.sha256])
  )
  return csv([head, ...rows])
}
