/** `add`: receives a document, keeps it, and proposes what it states. */
import { extractFile } from '../../actions/extract-file.ts'
import { proposeStatements } from '../../actions/propose-statements.ts'
import { type FileToAdd, type ReceivedDocument, receiveFile } from '../../actions/receive-document.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import type { Extraction } from '../../domain/proposal.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { CodePoints } from '../../domain/span.ts'
import { language, mediaType, number, size } from '../../formats/count-words.ts'
import type { Context, Opened } from '../context.ts'
import { eventJson } from '../entered.ts'
import { foundInWords, gapsInWords, proposedInWords } from '../findings.ts'
import { facts } from '../layout.ts'
import { readNamed } from '../named-file.ts'
import { inline, style } from '../paint.ts'
import type { Given } from '../usage.ts'
import type { Answer, Verb } from '../verb.ts'
import { openUnnamed } from './init.ts'

export const add: Verb = {
  name: 'add',
  group: 'Read',
  summary: 'Receive a document: keep its bytes, read its text, and propose what it states.',
  usage: 'FILE|-',
  words: [1, 1],
  examples: [
    ['add minutes.pdf', 'a file: text, Markdown, HTML, PDF or DOCX'],
    ['add - --name minutes.md', 'from standard input, with the name to keep it under'],
    ['add minutes.pdf --again', 'read a kept file again with the newest reader'],
    ['add minutes.pdf --dry-run', 'say what would be found and entered, and keep nothing']
  ],
  options: {
    title: { type: 'string', value: 'TITLE', words: 'title to keep it under (default: the one it states)' },
    name: { type: 'string', value: 'NAME', words: 'file name to keep, where it comes from standard input' },
    type: { type: 'string', value: 'TYPE', words: 'media type, where the name does not tell' },
    charset: { type: 'string', value: 'NAME', words: 'charset of its text, where it is known' },
    again: { type: 'boolean', words: 'read a kept file again' }
  },
  writes: true,
  run: async (context, given) => {
    const file = await fileToAdd(context, given)
    if (!file.ok) return file
    const workspace = await context.workspace(!context.dryRun)
    const none = workspace === null || (await workspace.store.authorities()).length === 0
    if (none && context.dryRun) return tryOut(context, file.value)
    if (workspace === null) return refuse('record.missing', { place: context.place })
    if (none) {
      const unnamed = await openUnnamed(context, workspace)
      if (!unnamed.ok) return unnamed
    }
    const opened = await context.openedIn(workspace)
    return opened.ok ? receive(context, opened.value, file.value) : opened
  }
}

async function fileToAdd(context: Context, given: Given): Promise<Outcome<FileToAdd>> {
  const read = await readNamed(context.environment, given.words[0]!)
  if (!read.ok) return read
  const fileName = given.value('name') ?? read.value.fileName
  const type = given.value('type')
  const charset = given.value('charset')
  const hint = {
    ...(fileName === null ? {} : { fileName }),
    ...(type === null ? {} : { mediaType: type }),
    ...(charset === null ? {} : { charset })
  }
  return agree({ bytes: read.value.bytes, hint, title: given.value('title'), again: given.has('again') })
}

/** Without a record there is nothing to try the entry on: the file is read and nothing else. */
async function tryOut(context: Context, file: FileToAdd): Promise<Outcome<Answer>> {
  const reader = context.environment.openReader()
  try {
    const read = await extractFile({ read: reader.read }, file.bytes, file.hint)
    if (!read.ok) return read
    const { source, extraction } = read.value
    const verdict = `Dry run: a record named "Record" would be opened in ${context.place} and the document kept in it as D-1. Nothing was.`
    const text = facts([readRow(file, source), ...foundRows(extraction)], context.columns) + style('faint', `${verdict}\n`)
    return agree({ text, json: { dryRun: true, document: null, ...counted(source, extraction), entered: [] } })
  } finally {
    await reader.close()
  }
}

async function receive(context: Context, opened: Opened, file: FileToAdd): Promise<Outcome<Answer>> {
  const { record, request, viewer } = opened
  const received = await receiveFile(record, request, file)
  if (!received.ok) return received
  const { value } = received
  const extraction = await extracted(context, opened, value, file)
  const where = context.dryRun ? `would be ${value.id}` : value.id
  const rows = [
    readRow(file, value.source),
    ['Kept', `${style('strong', where)}, sha256 ${value.sha256.slice(0, 8)}…${value.sha256.slice(-4)}`] as const,
    ['Title', inline(value.title)] as const,
    ...foundRows(extraction)
  ]
  const verdict = context.dryRun ? style('faint', 'Dry run: nothing was entered.\n') : ''
  return agree({
    text: facts(rows, context.columns) + verdict,
    json: {
      dryRun: context.dryRun,
      document: { id: value.id, reading: value.reading, sha256: value.sha256, title: value.title },
      record: viewer.authority.id,
      ...counted(value.source, extraction),
      entered: value.events.map(eventJson)
    },
    ...(context.dryRun ? {} : { next: `Next: throughline review ${value.id}` })
  })
}

async function extracted(context: Context, opened: Opened, received: ReceivedDocument, file: FileToAdd): Promise<Extraction> {
  if (!context.dryRun) {
    const kept = await proposeStatements(opened.record, opened.viewer, received.id)
    if (kept !== null) return kept
  }
  const read = await extractFile({ read: async () => agree(received.source) }, file.bytes, file.hint)
  if (!read.ok) throw new Error(`the document was read, and then refused: ${read.refusal.key}`)
  return read.value.extraction
}

function readRow(file: FileToAdd, source: SourceText): readonly [string, string] {
  const pages = source.pages === null ? '' : `, ${source.pages} ${source.pages === 1 ? 'page' : 'pages'}`
  const name = inline(file.hint.fileName ?? 'standard input')
  return ['Read', `${name}, ${mediaType(source.mediaType)}, ${size(file.bytes.length)}, ${language(source.language)}${pages}`]
}

function foundRows(extraction: Extraction): (readonly [string, string | null])[] {
  const { statements } = extraction
  return [
    ['Found', foundInWords(extraction)],
    ['Proposed', `${proposedInWords(statements)}. Every quote is the text at its place.`],
    ['Gaps', gapsInWords(statements)],
    ['Used', `${number(Math.round(extraction.coverage.used * 100))} % of the sentences`]
  ]
}

function counted(source: SourceText, { statements, terms, citations, coverage }: Extraction): object {
  return {
    mediaType: source.mediaType,
    language: source.language,
    characters: new CodePoints(source.text).length,
    proposed: { statements: statements.length, terms: terms.length, citations: citations.length },
    coverage: coverage.used
  }
}
