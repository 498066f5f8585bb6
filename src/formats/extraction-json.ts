/**
 * The extraction as JSON, schema `throughline/extract/1`: one object for each file, offsets in Unicode code points of `text`.
 */
import { type Due, type Extraction, type Issued, type MeetingFacts, notIssued, type Proposal } from '../domain/proposal.ts'
import type { SourceText } from '../domain/source-text.ts'
import { CodePoints, type Span } from '../domain/span.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Quote = (span: Span) => { readonly quote: string; readonly start: number; readonly end: number }

export type ExtractionJson = { readonly [key: string]: Json }

/** `file` as the caller named it, `sha256` of its bytes; `options.text` adds the text that all offsets count in. */
export function extractionJson(
  file: string,
  sha256: string,
  source: SourceText,
  extraction: Extraction,
  options: { readonly text: boolean }
): ExtractionJson {
  const { text } = source
  const points = new CodePoints(text)
  const quote: Quote = (span) => ({ quote: text.slice(span.start, span.end), ...points.span({ start: span.start, end: span.end }) })
  return {
    schema: 'throughline/extract/1',
    file,
    extractor: extraction.extractor,
    source: {
      sha256,
      mediaType: source.mediaType,
      language: source.language,
      characters: points.length,
      reader: source.reader,
      pages: source.pages
    },
    profiles: extraction.profiles,
    ...(options.text ? { text } : {}),
    meeting: meetingJson(extraction.meeting, quote),
    issued: issuedJson(extraction.issued ?? notIssued, quote),
    statements: extraction.statements.map((statement) => statementJson(statement, quote)),
    terms: extraction.terms.map((term) => ({ ...term, mentions: term.mentions.map(quote) })),
    citations: extraction.citations.map((citation) => ({ ...citation, mentions: citation.mentions.map(quote) })),
    people: extraction.people.map((person) => ({ ...person, mentions: person.mentions.map(quote) })),
    bodies: extraction.bodies.map((body) => ({ ...body, mentions: body.mentions.map(quote) })),
    coverage: { ...extraction.coverage, unused: extraction.coverage.unused.map(quote) },
    ...(extraction.model === undefined ? {} : { model: { ...extraction.model, dropped: { ...extraction.model.dropped } } })
  }
}

function meetingJson(meeting: MeetingFacts, quote: Quote): Json {
  const { title, body, date, chair } = meeting
  return {
    title: title && quote(title),
    body: body && quote(body),
    date: date && { edtf: date.edtf, inferred: date.inferred, ...quote(date) },
    chair: chair && quote(chair),
    attendees: meeting.attendees.map((attendee) => ({ name: attendee.name, status: attendee.status, ...quote(attendee) })),
    agenda: (meeting.agenda ?? []).map((heading) => ({ number: heading.number, ...quote(heading) }))
  }
}

function issuedJson({ issuer, number, date, addressees }: Issued, quote: Quote): Json {
  return {
    issuer: issuer && quote(issuer),
    number: number && quote(number),
    date: date && { edtf: date.edtf, inferred: date.inferred, ...quote(date) },
    addressees: addressees.map(quote)
  }
}

function dueJson(due: Due, quote: Quote): { readonly [key: string]: Json } {
  const { edtf, kind, inferred, rule = null, anchor = null, readings } = due
  return { edtf, kind, inferred, rule, anchor, ...(readings === undefined ? {} : { readings }), ...quote(due) }
}

function statementJson(statement: Proposal, quote: Quote): Json {
  const { id, kind, force, negative, tray, confidence, due, dueByCase, vote, condition } = statement
  return {
    id,
    ...quote(statement),
    kind,
    force,
    negative,
    tray,
    confidence,
    because: statement.because.map((cause) => ({ rule: cause.rule, ...quote(cause) })),
    owners: statement.owners.map(({ name, role, resolved, ...span }) => ({ name, role, resolved: resolved ?? null, ...quote(span) })),
    due: due && dueJson(due, quote),
    ...(dueByCase === undefined
      ? {}
      : { dueByCase: dueByCase.map((one) => ({ case: one.case && quote(one.case), ...dueJson(one, quote) })) }),
    measures: statement.measures.map(({ start, end, ...measure }) => ({ ...measure, ...quote({ start, end }) })),
    vote: vote && { result: vote.result, for: vote.for, against: vote.against, abstained: vote.abstained, ...quote(vote) },
    condition: condition && quote(condition),
    cites: statement.cites,
    terms: statement.terms,
    missing: statement.missing
  }
}
