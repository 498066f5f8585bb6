/** What a paper says of its own issuing, in a line: by whom, under which number, on which day, to whom. Only what it says. */
import type { Issued } from '../../domain/proposal.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { type Span, wordsAt } from '../../domain/span.ts'
import { dateInWords } from '../../formats/date-words.ts'

export function IssuedLine({ issued, source }: { readonly issued: Issued; readonly source: SourceText }) {
  const { issuer, number, date, addressees } = issued
  if (issuer === null && number === null && addressees.length === 0) return null
  const said = (span: Span): string => wordsAt(source.text, span).replace(/\s+/g, ' ').trim()
  const quoted = (span: Span) => <span lang={source.language}>{said(span)}</span>
  const parts = [
    issuer === null ? 'Issuer not stated' : <>Issued by {quoted(issuer)}</>,
    number === null ? null : quoted(number),
    date === null ? null : dateInWords(date.edtf),
    addressees.length === 0 ? null : <>to {addressees.map((span, at) => [at === 0 ? '' : ', ', quoted(span)])}</>
  ].filter((part) => part !== null)
  return <p class="meta issued">{parts.map((part, at) => [at === 0 ? '' : ' · ', part])}</p>
}
