/** `text`: the text that quotes count in, of a file or of a kept document; and a document's bytes as they were received. */
import { type ObjectId, parseObjectId } from '../../domain/id.ts'
import { agree, type Outcome, refuse } from '../../domain/outcome.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { CodePoints } from '../../domain/span.ts'
import { size } from '../../formats/count-words.ts'
import { document, originalOf, textOf } from '../../store/queries/documents.ts'
import type { Context } from '../context.ts'
import { readNamed, writeNew } from '../named-file.ts'
import { UsageError } from '../usage.ts'
import type { Answer, Verb } from '../verb.ts'

export const text: Verb = {
  name: 'text',
  group: 'Read',
  summary: 'Show the text of a file or document, as quotes count in it; or write out a kept document as it was received.',
  usage: 'FILE|D-1',
  words: [1, 1],
  examples: [
    ['text D-1', 'the text of a kept document'],
    ['text minutes.pdf', 'the text of a file, without keeping it'],
    ['text D-1 --original minutes.pdf', 'write the bytes of D-1, as received, to a new file']
  ],
  options: { original: { type: 'string', value: 'FILE', words: 'write the bytes as received to FILE, which must not exist' } },
  writes: false,
  run: async (context, given) => {
    const [written = ''] = given.words
    const id = parseObjectId(written)
    const original = given.value('original')
    if (id?.kind === 'document') return original === null ? keptText(context, id.id) : keptBytes(context, id.id, original)
    if (original !== null) throw new UsageError('--original needs the number of a document, such as D-1.')
    return fileText(context, written)
  }
}

async function keptText(context: Context, id: ObjectId): Promise<Outcome<Answer>> {
  const opened = await context.open()
  if (!opened.ok) return opened
  const { viewer } = opened.value
  const found = await document(viewer, id)
  if (found === null) return refuse('object.not-found', { id })
  const source = found.reading === null ? null : await textOf(viewer, found.reading)
  return source === null ? refuse('document.not-read', { id }) : shown(context, source, { document: id, reading: found.reading })
}

async function keptBytes(context: Context, id: ObjectId, path: string): Promise<Outcome<Answer>> {
  const opened = await context.open()
  if (!opened.ok) return opened
  const bytes = await originalOf(opened.value.viewer, id)
  if (bytes === null) return refuse('object.not-found', { id })
  const kept = await writeNew(path, bytes)
  if (!kept.ok) return kept
  return agree({
    text: `${id} written to ${path}, ${size(bytes.length)}, as it was received.\n`,
    json: { document: id, file: path, bytes: bytes.length }
  })
}

async function fileText(context: Context, path: string): Promise<Outcome<Answer>> {
  const file = await readNamed(context.environment, path)
  if (!file.ok) return file
  const reader = context.environment.openReader()
  try {
    const { bytes, fileName } = file.value
    const read = await reader.read(bytes, fileName === null ? {} : { fileName })
    return read.ok ? await shown(context, read.value, { file: path }) : read
  } finally {
    await reader.close()
  }
}

/** To a pipe or a file the text goes out as it is, so that offsets count in it; only a terminal gets it cleaned. */
async function shown(context: Context, source: SourceText, from: object): Promise<Outcome<Answer>> {
  const { reader, mediaType, language } = source
  const json = { ...from, reader, mediaType, language, characters: new CodePoints(source.text).length, text: source.text }
  if (context.json || context.environment.terminal.out) return agree({ text: `${source.text.replace(/\n$/, '')}\n`, json })
  await context.environment.out(source.text)
  return agree({ text: '', json })
}
