/** The pages of an archive: plain HTML that needs nothing but itself, prints, and holds no script. */
import { dateInWords } from './date-words.ts'

/** Path of an object's proof file in the archive; null where it is not public, or not signed yet. */
type Proof = string | null

export type ArchivedStatement = {
  readonly id: string
  readonly document: string
  readonly reading: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly commitment: string | null
  readonly proof?: Proof
}
export type ArchivedEvidence = {
  readonly number: number
  readonly addedAt: string
  readonly grade: string
  readonly note: string | null
  readonly link: string | null
  readonly sha256: string | null
  /** Its path in the archive; null where it is a link, or is kept no more. */
  readonly file: string | null
}
export type ArchivedCommitment = {
  readonly id: string
  readonly title: string
  readonly owner: string | null
  readonly due: string | null
  readonly doneWhen: string | null
  readonly state: string
  readonly madeAt: string
  readonly statement: string | null
  readonly reports: readonly { readonly asOf: string; readonly kind: string; readonly words: string }[]
  readonly evidence: readonly ArchivedEvidence[]
  readonly proof?: Proof
}
export type ArchivedDocument = {
  readonly id: string
  readonly title: string
  readonly receivedAt: string
  readonly sha256: string
  /** Path of the file as it was received, in the archive; null where it is kept no more. */
  readonly file: string | null
  readonly proof?: Proof
}
export type ArchivedMeeting = { readonly id: string; readonly title: string; readonly date: string | null; readonly proof?: Proof }
export type ArchivedErasure = { readonly entry: number; readonly at: string; readonly objects: readonly string[]; readonly words: string }
export type Archived = {
  readonly record: { readonly name: string; readonly origin: string; readonly zone: string }
  readonly made: string
  readonly of: { readonly from: string | null; readonly to: string | null; readonly meeting: string | null }
  readonly onlyPublic: boolean
  readonly meetings: readonly ArchivedMeeting[]
  readonly documents: readonly ArchivedDocument[]
  readonly statements: readonly ArchivedStatement[]
  readonly commitments: readonly ArchivedCommitment[]
  /** What was erased from what is in it. */
  readonly erasures: readonly ArchivedErasure[]
}

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2rem}
article{border-top:1px solid;padding:.5rem 0}dl{display:grid;grid-template-columns:9rem 1fr;gap:0 1rem;margin:.5rem 0}dd{margin:0}
blockquote,pre{font-family:serif;margin:.5rem 0}pre{white-space:pre-wrap;overflow-wrap:anywhere}mark{background:#ffe9a8;color:#000}mark:target{outline:2px solid}
@media print{body{margin:0;max-width:none}article{break-inside:avoid}a{color:inherit}}`

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function page(title: string, body: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>\n<body>\n${body}</body></html>\n`
}

export const proofPath = (id: string): string => `proofs/${id}.tlog-proof`

export const readingPath = (reading: string): string => `documents/${reading}.html`

/** The first page: what was decided, what came of it, and where each stands word for word. */
export function archiveIndex(archived: Archived): string {
  const { record, made, onlyPublic, meetings, documents, commitments } = archived
  const statements = new Map(archived.statements.map((statement) => [statement.id, statement]))
  const title = `${record.name}: archive of ${scopeInWords(archived.of)}`
  const held = `<p>${commitments.length} commitments, ${archived.statements.length} statements, ${documents.length} documents, ${meetings.length} meetings; made at ${escaped(made)}.
${onlyPublic ? 'Only what is public is in it.' : 'It holds what is not public too: keep it accordingly.'} How to check it stands in README.txt.</p>\n`
  const documentLines = documents.map(
    ({ id, title: name, file, sha256, proof }) =>
      `<li id="${escaped(id)}">${escaped(id)} ${escaped(name)}: ${fileLink(file, 'as received')}, SHA-256 ${escaped(sha256)}${proofLink(proof)}</li>\n`
  )
  const meetingLines = meetings.map(({ id, title: name, date, proof }) => {
    const day = date === null ? '' : `, ${escaped(dateInWords(date))}`
    return `<li id="${escaped(id)}">${escaped(id)} ${escaped(name)}${day}${proofLink(proof)}</li>\n`
  })
  const loose = archived.statements.filter(({ commitment }) => !commitments.some(({ id }) => id === commitment))
  return page(
    title,
    `<h1>${escaped(title)}</h1>\n${held}<h2>Commitments</h2>\n${commitments.map((one) => commitmentPart(one, statements)).join('')}` +
      `<h2>Statements without a commitment</h2>\n${loose.map(quotePart).join('')}` +
      `${erasedPart(archived.erasures)}<h2>Meetings</h2>\n<ul>\n${meetingLines.join('')}</ul>\n<h2>Documents</h2>\n<ul>\n${documentLines.join('')}</ul>\n`
  )
}

function erasedPart(erasures: readonly ArchivedErasure[]): string {
  if (erasures.length === 0) return ''
  const lines = erasures.map(
    ({ entry, objects, words }) => `<li>${escaped(objects.join(', '))}: ${escaped(words)} Entry ${entry} of the log.</li>\n`
  )
  return `<h2>What was erased</h2>\n<ul>\n${lines.join('')}</ul>\n`
}

function fileLink(file: string | null, words: string): string {
  return file === null ? `${escaped(words)} (kept no more)` : `<a href="${escaped(file)}" download>${escaped(words)}</a>`
}

function proofLink(proof: Proof | undefined): string {
  return proof == null ? '' : ` · <a href="${escaped(proof)}" download>proof</a>`
}

function evidencePart({ number, grade, note, link, sha256, file }: ArchivedEvidence): string {
  const what = link === null ? `${fileLink(file, file ?? 'a file')}, SHA-256 ${escaped(sha256 ?? '')}` : escaped(link)
  return `<dt>Evidence ${number}</dt><dd>${escaped(grade)}: ${note === null ? '' : `${escaped(note)}, `}${what}</dd>`
}

function commitmentPart(commitment: ArchivedCommitment, statements: ReadonlyMap<string, ArchivedStatement>): string {
  const { id, title, owner, due, doneWhen, state, reports, evidence, proof } = commitment
  const statement = commitment.statement === null ? undefined : statements.get(commitment.statement)
  const rows = [
    ['Owner', owner ?? 'nobody'],
    ['Due', due === null ? 'no date' : dateInWords(due)],
    ['What counts as done', doneWhen ?? 'not said'],
    ['State', state],
    ...reports.map(({ asOf, kind, words }) => [`Reported ${asOf}`, `${kind}: ${words}`])
  ]
  const facts = rows.map(([label, words]) => `<dt>${escaped(label!)}</dt><dd>${escaped(words!)}</dd>`).join('')
  const quote = statement === undefined ? '<p>Its source words are not in this archive.</p>' : quotePart(statement)
  return `<article id="${escaped(id)}"><h3>${escaped(id)} ${escaped(title)}</h3>${quote}<dl>${facts}${evidence.map(evidencePart).join('')}</dl>${proof == null ? '' : `<p>Its entry in the log${proofLink(proof)}</p>`}</article>\n`
}

function quotePart({ id, reading, words, document, proof }: ArchivedStatement): string {
  return `<blockquote><mark>${escaped(words)}</mark> <a href="${escaped(readingPath(reading))}#${escaped(id)}">${escaped(id)} in ${escaped(document)}</a>${proofLink(proof)}</blockquote>\n`
}

function scopeInWords({ from, to, meeting }: Archived['of']): string {
  if (meeting !== null) return `meeting ${meeting}`
  if (from !== null && to !== null) return `${dateInWords(from)} to ${dateInWords(to)}`
  return from !== null ? `everything since ${dateInWords(from)}` : to !== null ? `everything up to ${dateInWords(to)}` : 'everything'
}

/** A document as it was read, with the words that statements quote; offsets count code points. Of words that overlap the first are marked. */
export function readingPage(title: string, text: string, quotes: readonly ArchivedStatement[]): string {
  const points = Array.from(text)
  let at = 0
  let body = ''
  for (const { id, start, end } of quotes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    body += escaped(points.slice(at, Math.max(at, start)).join(''))
    const from = Math.max(at, start)
    body += `<mark id="${escaped(id)}">${escaped(points.slice(from, Math.max(from, end)).join(''))}</mark>`
    at = Math.max(from, end)
  }
  body += escaped(points.slice(at).join(''))
  return page(title, `<p><a href="../index.html">Archive</a></p>\n<h1>${escaped(title)}</h1>\n<pre>${body}</pre>\n`)
}

export function archiveReadme({ record, made, of, onlyPublic }: Archived, hasCheckpoint: boolean): string {
  return `Archive of ${record.name}: ${scopeInWords(of)}
Made at ${made} (UTC). ${onlyPublic ? 'Only what is public is in it.' : 'It holds what is not public too.'}

index.html         begin here; opens in any browser, without a network
documents/         each document as it was received (D-1.pdf), its text as it was read (.txt), and that text with the quoted words marked (.html)
evidence/          files that were given as evidence (C-1-2.pdf is the second of C-1)
record.json        everything as data; commitments.csv, statements.csv and evidence.csv for a spreadsheet
proofs/log/        ${hasCheckpoint ? `the log ${record.origin} as it is published: throughline verify proofs/log` : 'missing: no checkpoint of the log was signed yet'}
proofs/            ${hasCheckpoint ? 'of each object that is public, that it stands in the log: throughline verify proofs/C-1.tlog-proof --log-key KEY' : 'none without a checkpoint'}
manifest.json      every file with its size and SHA-256
SHA256SUMS         the same for sha256sum

To check that nothing was changed since it was made:  sha256sum -c SHA256SUMS
Quotes are given as a reading and two places in its text, counted in Unicode code points, the end not included.
`
}
