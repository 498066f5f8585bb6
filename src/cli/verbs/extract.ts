/** `extract`: what files state, without any store. With --json exactly the contract of the extraction's schema, one line for each file. */
import { createHash } from 'node:crypto'
import { extractFile } from '../../actions/extract-file.ts'
import { agree, type Outcome, type Refusal, refuse } from '../../domain/outcome.ts'
import type { Extraction, Proposal } from '../../domain/proposal.ts'
import { wordRefusal } from '../../domain/refusals.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { CodePoints, wordsAt } from '../../domain/span.ts'
import { count, language, mediaType, number } from '../../formats/count-words.ts'
import { extractionJson } from '../../formats/extraction-json.ts'
import { modelInWords } from '../../formats/model-words.ts'
import type { Context } from '../context.ts'
import { chain } from '../fault-chain.ts'
import { foundInWords, gapsInWords, proposedInWords } from '../findings.ts'
import { facts } from '../layout.ts'
import { readNamed } from '../named-file.ts'
import { inline, jsonLine, style } from '../paint.ts'
import { UsageError } from '../usage.ts'
import type { Verb } from '../verb.ts'

export const extract: Verb = {
  name: 'extract',
  group: 'Read',
  summary: 'Show what files state: statements, meeting, terms, sources. Touches no store.',
  usage: 'FILE...',
  words: [1, 10_000],
  examples: [
    ['extract minutes.pdf', 'a listing to read'],
    ['extract --json minutes.pdf report.docx', 'one JSON object for each file and line, schema throughline/extract/1'],
    ['extract --json --text minutes.pdf', 'with the text that all offsets count in'],
    ['extract --model minutes.pdf', 'with what a language model found too, where the settings name one']
  ],
  options: {
    text: { type: 'boolean', words: 'with --json: add the text' },
    model: { type: 'boolean', words: 'ask the language model of the settings too; the sentences are sent to its address' }
  },
  writes: false,
  run: async (context, given) => {
    if (given.has('text') && !context.json) throw new UsageError('--text goes with --json. To read the text itself: throughline text FILE.')
    const model = given.has('model') ? context.environment.openModel() : null
    if (given.has('model') && model === null) return refuse('model.off')
    const reader = context.environment.openReader()
    let failed = 0
    try {
      for (const path of given.words) {
        const one = await readOne(context, { read: reader.read, model }, path).catch((error: unknown) => brokenOff(context, error))
        if (!one.ok) failed++
        if (context.json) await context.environment.out(jsonOf(path, one, given.has('text')))
        else if (one.ok) await context.print(listing(context, path, one.value))
        else context.say(`${path}: ${worded(one.refusal)}`)
      }
    } finally {
      await reader.close()
    }
    return agree({ text: '', json: undefined, status: failed === 0 ? 0 : 1 })
  }
}

type Extracted = { readonly sha256: string; readonly source: SourceText; readonly extraction: Extraction }

async function readOne(context: Context, given: Parameters<typeof extractFile>[0], path: string): Promise<Outcome<Extracted>> {
  const file = await readNamed(context.environment, path)
  if (!file.ok) return file
  const { bytes, fileName } = file.value
  const extracted = await extractFile(given, bytes, fileName === null ? {} : { fileName })
  return extracted.ok ? agree({ sha256: createHash('sha256').update(bytes).digest('hex'), ...extracted.value }) : extracted
}

/** One file that breaks the reading does not keep the others from being read. */
function brokenOff({ environment, say }: Context, error: unknown): Outcome<never> {
  if (environment.knownFault(error) !== null) throw error
  if (environment.variables['THROUGHLINE_DEBUG'] === '1') say(chain(error))
  return refuse('file.fault', { fault: environment.newFaultId() })
}

function jsonOf(path: string, one: Outcome<Extracted>, text: boolean): string {
  if (one.ok) return jsonLine(extractionJson(path, one.value.sha256, one.value.source, one.value.extraction, { text }))
  return jsonLine({ schema: 'throughline/extract/1', file: path, error: { code: one.refusal.key, message: worded(one.refusal) } })
}

function worded({ key, words }: Refusal): string {
  return wordRefusal(key, words)
}

function listing(context: Context, path: string, { source, extraction }: Extracted): string {
  const points = new CodePoints(source.text)
  const { meeting, statements } = extraction
  const said = (span: { start: number; end: number } | null): string | null => (span === null ? null : inline(wordsAt(source.text, span)))
  const head = facts(
    [
      [
        'Read',
        `${style('strong', inline(path))}, ${mediaType(source.mediaType)}, ${language(source.language)}, ${count(points.length, 'character')}`
      ],
      ['Meeting', [said(meeting.body), meeting.date?.edtf ?? null].filter((words) => words !== null).join(', ')],
      ['Chair', said(meeting.chair)],
      ['Found', foundInWords(extraction)],
      ['Stated', proposedInWords(statements)],
      ['Gaps', gapsInWords(statements)],
      ['Model', extraction.model === undefined ? null : modelInWords(extraction.model)],
      ['Used', `${number(Math.round(extraction.coverage.used * 100))} % of the sentences`]
    ],
    context.columns
  )
  return `${head}\n${statements.map((statement) => statementLines(context, source.text, points, statement)).join('')}\n`
}

function statementLines(context: Context, text: string, points: CodePoints, statement: Proposal): string {
  const { start, end } = points.span(statement)
  const what = [statement.kind, statement.force, statement.negative ? 'not' : null].filter((word) => word !== null).join(' ')
  const slots = [
    ...statement.owners.map((owner) => `owner “${inline(owner.name)}”`),
    ...(statement.due === null ? [] : [`due ${statement.due.edtf ?? 'not settled'} “${inline(wordsAt(text, statement.due))}”`]),
    ...statement.measures.map((measure) => `measure “${inline(wordsAt(text, measure))}”`)
  ]
  const head = `${what}, ${statement.tray}, ${Math.round(statement.confidence * 100)} %, ${start}–${end}`
  const rows = [
    [statement.id, style('faint', head)],
    ['', style('quote', inline(wordsAt(text, statement)))],
    ['', slots.join(', ')]
  ] as const
  return facts(rows, context.columns, 6)
}
