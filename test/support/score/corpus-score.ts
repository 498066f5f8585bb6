/**
 * Real documents scored by their own marks: what their minute-takers marked as decided or given to someone. Marks give words, not places,
 * so a statement matches where the words are alike. Recall counts over all marks; precision only where a document marks every one.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import type { Findings, Judged } from './judged.ts'
import { type Printed, type PrintedStatement, printedOf, quoteCheck } from './printed.ts'
import { type Pair, pairs } from './spans.ts'
import { add, type Counted, type Tally } from './tally.ts'
import { alike, likeness, sameName } from './words.ts'

type Marked = {
  readonly text: string
  readonly quote?: string
  readonly owner?: string | null
  readonly owner_resolved?: string | null
  readonly due?: string | null
}
type Expected = {
  readonly actions?: readonly Marked[] | null
  readonly decisions?: readonly Marked[] | null
  readonly attendees?: readonly string[] | null
  readonly date?: string | null
  readonly body?: string | null
  /** Statements that one reader takes and another leaves. */
  readonly optional?: readonly Marked[]
  readonly complete?: { readonly actions?: boolean; readonly decisions?: boolean }
}
type Listed = { readonly id: string; readonly file: string; readonly body?: string; readonly source?: { readonly repo?: string } }

export type CorpusScore = { readonly counted: Counted; readonly findings: Findings }

/** `kind` of each field of the expected answers. */
export const markedFields = { actions: 'assigned', decisions: 'decided' } as const

/** Every document of a folder that comes with expected answers. `blind` takes the marks away first and leaves out what is not plain text. */
export function scoreCorpus(folder: string, blind: boolean): CorpusScore[] {
  const { documents } = JSON.parse(readFileSync(join(folder, 'MANIFEST.json'), 'utf8')) as { documents: Listed[] }
  const known = documents.filter(
    ({ id, file }) => existsSync(join(folder, `${id}.expected.json`)) && (!blind || ['.md', '.txt'].includes(extname(file)))
  )
  const place = blind ? withoutMarks(folder, known) : ({ file }: Listed): string => join(folder, file)
  const printed = printedOf(known.map(place))
  return known.map((listed) => {
    const expected = JSON.parse(readFileSync(join(folder, `${listed.id}.expected.json`), 'utf8')) as Expected
    return scoreDocument(listed, expected, printed.get(place(listed)))
  })
}

/** Words that open a paragraph, list entry or quotation as a mark, with a colon. */
const openers =
  'ACTIONS?(?: ITEMS?)?|Actions?(?: [Ii]tems?)?|AI|RESOLUTION|Resolution|RESOLVED|Resolved|DECISION|Decision|AGREED|Conclusion'
const mark = new RegExp(`^(\\s*(?:[>*+\\-•]\\s*|\\d+[.)]\\s*)*)\\*{0,3}_{0,2}(?:${openers})(?: ?#?\\d+)?\\s*:\\*{0,3}_{0,2}\\s*`, 'gm')

function withoutMarks(folder: string, known: readonly Listed[]): (listed: Listed) => string {
  const copies = mkdtempSync(join(tmpdir(), 'without-marks-'))
  for (const { file } of known) writeFileSync(join(copies, basename(file)), readFileSync(join(folder, file), 'utf8').replace(mark, '$1'))
  return ({ file }) => join(copies, basename(file))
}

function scoreDocument(listed: Listed, expected: Expected, printed: Printed | undefined): CorpusScore {
  const tally: Tally = new Map()
  const publisher = listed.source?.repo ? `${listed.source.repo} · ${listed.body ?? ''}` : (listed.body ?? listed.id)
  const findings: Findings[] = []
  if (printed === undefined || printed.error !== undefined) add(tally, 'failed')
  else {
    const { all, wrong } = quoteCheck(printed)
    add(tally, 'quotes', all)
    add(tally, 'quotes.wrong', wrong)
    findings.push(scoreField({ field: 'actions', listed, publisher, expected, printed, tally }))
    findings.push(scoreField({ field: 'decisions', listed, publisher, expected, printed, tally }))
    scoreFacts(expected, printed, tally)
  }
  return {
    counted: { document: listed.id, group: publisher, tally },
    findings: {
      judged: findings.flatMap(({ judged }) => judged),
      missed: findings.flatMap(({ missed }) => missed),
      beyond: findings.flatMap(({ beyond }) => beyond)
    }
  }
}

type Field = {
  readonly field: keyof typeof markedFields
  readonly listed: Listed
  readonly publisher: string
  readonly expected: Expected
  readonly printed: Printed
  readonly tally: Tally
}

function scoreField({ field, listed, publisher, expected, printed, tally }: Field): Findings {
  const gold = expected[field]
  const kind = markedFields[field]
  if (gold === undefined || gold === null) return { judged: [], missed: [], beyond: [] }
  const like = (statement: PrintedStatement, marked: Marked): number => {
    const value = Math.max(likeness(statement.quote, marked.text), likeness(statement.quote, marked.quote ?? ''))
    return value >= alike ? value : 0
  }
  const arguable = (statement: PrintedStatement): boolean =>
    !gold.some((marked) => like(statement, marked) > 0) && (expected.optional ?? []).some((marked) => like(statement, marked) > 0)
  const ofKind = printed.statements.filter((statement) => statement.kind === kind && !arguable(statement))
  const firm = ofKind.filter(({ tray }) => tray !== 'maybe')
  const hints = ofKind.filter(({ tray }) => tray === 'maybe')
  const matched = pairs(firm, gold, like)
  const taken = new Set(matched.map(({ to }) => to))
  const left = gold.filter((_, index) => !taken.has(index))
  add(tally, `${kind}.wanted`, gold.length)
  add(tally, `${kind}.found`, matched.length)
  if (kind === 'assigned') for (const { from, to } of matched) scoreGiven(firm[from]!, gold[to]!, tally)
  const missed = left.map(({ text }) => `${listed.id} [${kind}] ${text}`)
  if (expected.complete?.[field] !== true) return { judged: [], missed, beyond: [] }
  add(tally, `${kind}.proposed`, firm.length)
  add(tally, `${kind}.right`, matched.length)
  const judge = (statements: readonly PrintedStatement[], found: readonly Pair[]): Judged[] => {
    const right = new Set(found.map(({ from }) => from))
    return statements.map((statement, index) => {
      const { tray, confidence } = statement
      return { document: listed.id, publisher, kind, tray, confidence, statement, right: right.has(index) }
    })
  }
  const judged = [...judge(firm, matched), ...judge(hints, pairs(hints, left, like))]
  return {
    judged,
    missed,
    beyond: judged.flatMap((one) => (one.right || one.tray === 'maybe' ? [] : [`${listed.id} [${kind}] ${one.statement.quote}`]))
  }
}

function scoreGiven(statement: PrintedStatement, marked: Marked, tally: Tally): void {
  const owner = marked.owner_resolved ?? marked.owner
  if (owner && /\p{L}/u.test(owner) && !/^(?:the|a)$/i.test(owner)) {
    add(tally, 'owner.given')
    if (statement.owners.some(({ name }) => sameName(name, owner) || sameName(name, marked.owner ?? ''))) add(tally, 'owner.right')
  }
  if (marked.due) {
    add(tally, 'due.given')
    if (statement.due?.edtf === marked.due) add(tally, 'due.right')
  }
}

function scoreFacts({ date, body, attendees }: Expected, { meeting }: Printed, tally: Tally): void {
  if (date) {
    add(tally, 'date.given')
    if (meeting.date?.edtf === date) add(tally, 'date.right')
  }
  if (body) {
    add(tally, 'body.given')
    if (sameName(meeting.body?.quote ?? '', body)) add(tally, 'body.right')
  }
  if (!attendees || attendees.length === 0) return
  add(tally, 'attendees.given', attendees.length)
  // The answers list who was there; who sent apologies or was absent is proposed as such, and as nobody who was there.
  const there = meeting.attendees.filter(({ status }) => status === 'present' || status === 'guest')
  add(tally, 'attendees.proposed', there.length)
  add(tally, 'attendees.named', pairs(there, attendees, ({ name }, other) => (sameName(name, other) ? 1 : 0)).length)
}
