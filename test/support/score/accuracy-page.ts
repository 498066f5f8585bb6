/** The page of figures: what was measured, on what, by kind and by publisher, with intervals. Plain Markdown, the same in every run. */
import { type StatementKind, statementKinds } from '../../../src/domain/proposal.ts'
import type { CorpusScore } from './corpus-score.ts'
import type { GoldenScore } from './golden-score.ts'
import type { Judged } from './judged.ts'
import { factNames } from './meeting-score.ts'
import { slotNames } from './slots.ts'
import type { SpanScore } from './span-folder.ts'
import { type Counted, type Figure, figureOf, harmonic, shareOf, summed } from './tally.ts'
import { type Calibration, distance } from './trays.ts'

export type MarkedSet = {
  readonly title: string
  readonly about: string
  readonly scores: readonly CorpusScore[]
  readonly trays: readonly Calibration[]
  /** Trays as they would have been without anything learnt from the publisher at hand. */
  readonly traysUnseen: readonly Calibration[]
}

export type GoldenSet = {
  readonly title: string
  readonly about: string
  readonly scores: readonly GoldenScore[]
  readonly trays: readonly Calibration[]
}

export type SpanSet = Omit<MarkedSet, 'scores'> & { readonly scores: readonly SpanScore[] }

export type Scores = {
  readonly golden: readonly GoldenSet[]
  readonly marked: readonly MarkedSet[]
  readonly spans: readonly SpanSet[]
}

const per = (value: number | null): string => (value === null ? '–' : (100 * value).toFixed(1))
const between = (figure: Figure): string =>
  figure.interval === null ? '–' : `${per(figure.micro)} (${per(figure.interval[0])}–${per(figure.interval[1])})`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** The whole page. */
export function accuracyPage(scores: Scores): string {
  const parts = [opening, glance(scores), ...scores.golden.map(goldenPart), ...scores.marked.map(markedPart), ...scores.spans.map(spanPart)]
  return `${parts.join('\n\n')}\n`
}

const opening = `# How accurately documents are read

Made by \`npm run score\`; do not edit. All figures are per cent. P (precision) is how much of what was proposed is right; R (recall) how much of
what stands in the documents was found; proposals in the tray "maybe" are hints and count for neither. Behind a figure stands the interval
that 95 of 100 resamplings of the documents give: where it is wide, there are few documents. "Mean" is the mean over shapes or publishers,
each counting alike, which is nearer to what a new publisher may expect.

Read the figures with this in mind: the sets that were in sight while rules were made say how well those publishers are read, not how well
the next one will be; only the held-out golden documents were kept apart. For the trays, "publisher left out" gives what a proposal would have
been promised had nothing been counted at its own publisher. Nothing has a second annotator, so there is no figure for how far two people
would agree.`

/** The few figures that tell most, one column for each set. */
function glance({ golden, marked, spans }: Scores): string {
  const columns = [...golden, ...marked, ...spans].map(({ title, scores, trays }) => {
    const counted: readonly Counted[] = scores.map(({ counted: one }) => one)
    return { title, sum: summed(counted.map((one) => ({ ...one, tally: new Map([...one.tally, ...together(one)]) }))), trays }
  })
  const share = (part: string, whole: string) => columns.map(({ sum }) => per(shareOf(sum, { part, whole })))
  /** Sets marked by words have no level of overlap in their names. */
  const either = (kind: string, part: string, whole: string) =>
    columns.map(({ sum }) =>
      per(shareOf(sum, { part: `${kind}.${part}${sum.has('all.wanted') ? '@0.5' : ''}`, whole: `${kind}.${whole}` }))
    )
  const ready = columns.map(({ trays }) => {
    const tray = trays.find((one) => one.tray === 'ready')
    return tray === undefined || tray.seen === 0 ? '–' : `${per(tray.right / tray.seen)} of ${tray.seen}`
  })
  const rows = (['decided', 'assigned', 'directed'] as const).flatMap((kind) => [
    [`${kind}, P`, ...either(kind, 'right', 'proposed')],
    [`${kind}, R`, ...either(kind, 'found', 'wanted')]
  ])
  return `## At a glance\n\n${table(
    ['', ...columns.map(({ title }) => title)],
    [
      ...rows,
      ['ready tray, right', ...ready],
      ['slots invented', ...share('any.invented', 'any.filled')],
      ['owner right, given a match', ...share('owner.right', 'owner.given')],
      ['due right, given a match', ...share('due.right', 'due.given')],
      ['meeting date', ...share('date.right', 'date.given')],
      ['body', ...share('body.right', 'body.given')],
      ['attendees, P', ...share('attendees.named', 'attendees.proposed')],
      ['attendees, R', ...share('attendees.named', 'attendees.given')]
    ]
  )}`
}

function goldenPart({ title, about, scores, trays }: GoldenSet): string {
  const counted = scores.map(({ counted: one }) => one)
  const sum = summed(counted)
  const quotes = `Quotes that differ from the text at their place: ${sum.get('quotes.wrong') ?? 0} of ${sum.get('quotes') ?? 0}.`
  return [
    `## ${title}`,
    `${about} ${scores.length} documents. ${quotes}`,
    '### By kind\n\nA proposal is right when its kind agrees and its span overlaps the marked one by half or more (intersection over union).',
    kindTable(counted),
    spanLine(counted),
    '### What was taken for what\n\nRows: what it is; columns: what it was taken for, by place alone.',
    confusionTable(counted),
    '### By shape',
    groupTable(counted, 'shape', 'all'),
    '### Slots of what was found\n\n"Invented" is the share of filled slots where the document gives nothing.',
    slotTable(counted),
    '### Meeting and terms',
    factTable(counted),
    '### Trays',
    trayTable(trays),
    distanceLine(scores)
  ].join('\n\n')
}

function kindTable(counted: readonly Counted[]): string {
  const some = statementKinds.filter((kind) => counted.some(({ tally }) => tally.has(`${kind}.wanted`) || tally.has(`${kind}.proposed`)))
  const rows = [...some, 'all' as const].map((kind: StatementKind | 'all') => {
    const p = figureOf(counted, { part: `${kind}.right@0.5`, whole: `${kind}.proposed` })
    const r = figureOf(counted, { part: `${kind}.found@0.5`, whole: `${kind}.wanted` })
    return [kind, String(r.whole), between(p), between(r), per(harmonic(p.micro, r.micro)), per(p.macro), per(r.macro)]
  })
  return table(['kind', 'marked', 'P', 'R', 'F1', 'mean P', 'mean R'], rows)
}

function spanLine(counted: readonly Counted[]): string {
  const sum = summed(counted)
  const f1 = (name: string): string => {
    const p = shareOf(sum, { part: name.replace('found', 'right'), whole: 'all.proposed' })
    return per(harmonic(p, shareOf(sum, { part: name, whole: 'all.wanted' })))
  }
  const span = shareOf(sum, { part: 'all.span', whole: 'all.wanted' })
  return `F1 over all kinds: overlap ≥ 0.5 ${f1('all.found@0.5')}, ≥ 0.8 ${f1('all.found@0.8')}, exact ${f1('all.found@1')}. Found as anything at all: ${per(span)}.`
}

function confusionTable(counted: readonly Counted[]): string {
  const sum = summed(counted)
  const columns = [...statementKinds, 'nothing']
  const rows = statementKinds.map((kind) => [kind, ...columns.map((as) => String(sum.get(`confused ${kind} > ${as}`) ?? 0))])
  return table(['', ...columns], rows)
}

function groupTable(counted: readonly Counted[], of: string, kind: string): string {
  const groups = [...new Set(counted.map(({ group }) => group))]
  const rows = groups.map((group) => {
    const inside = counted.filter((one) => one.group === group)
    const sum = summed(inside)
    const p = shareOf(sum, { part: `${kind}.right@0.5`, whole: `${kind}.proposed` })
    const r = shareOf(sum, { part: `${kind}.found@0.5`, whole: `${kind}.wanted` })
    return [group, String(inside.length), String(sum.get(`${kind}.wanted`) ?? 0), per(p), per(r), per(harmonic(p, r))]
  })
  return table([of, 'documents', 'marked', 'P', 'R', 'F1'], rows)
}

function slotTable(counted: readonly Counted[]): string {
  const row = (name: string, of: readonly Counted[]): string[] => {
    const right = figureOf(of, { part: `${name}.right`, whole: `${name}.given` })
    const invented = figureOf(of, { part: `${name}.invented`, whole: `${name}.filled` })
    return [name, String(right.whole), between(right), String(invented.whole), between(invented)]
  }
  const all = counted.map((one) => ({ ...one, tally: new Map([...one.tally, ...together(one)]) }))
  return table(
    ['slot', 'given', 'right', 'filled', 'invented'],
    [...slotNames, 'any'].map((name) => row(name, all))
  )
}

/** The four slots counted as one. */
function together({ tally }: Counted): [string, number][] {
  return ['given', 'right', 'filled', 'invented'].map((count) => [
    `any.${count}`,
    slotNames.reduce((sum, name) => sum + (tally.get(`${name}.${count}`) ?? 0), 0)
  ])
}

function factTable(counted: readonly Counted[]): string {
  const rows = [...factNames, 'terms'].map((name) => {
    const right = figureOf(counted, { part: `${name}.right`, whole: `${name}.given` })
    return [name, String(right.whole), between(right)]
  })
  return table(['fact', 'given', 'right'], [...rows, ...attendeeRows(counted)])
}

function attendeeRows(counted: readonly Counted[]): string[][] {
  const p = figureOf(counted, { part: 'attendees.named', whole: 'attendees.proposed' })
  const r = figureOf(counted, { part: 'attendees.named', whole: 'attendees.given' })
  return [
    ['attendees, P', String(p.whole), between(p)],
    ['attendees, R', String(r.whole), between(r)],
    ['attendees, F1', '', per(harmonic(p.micro, r.micro))]
  ]
}

function trayTable(...sets: readonly (readonly Calibration[])[]): string {
  const [trays, unseen] = sets
  const rows = (trays ?? []).map(({ tray, right, seen, promised }, index) => {
    const without = unseen?.[index]
    const known = [tray, String(seen), per(seen === 0 ? null : right / seen), per(promised)]
    return without === undefined ? known : [...known, String(without.seen), per(without.seen === 0 ? null : without.right / without.seen)]
  })
  const head = ['tray', 'judged', 'right', 'promised']
  return table(unseen === undefined ? head : [...head, 'judged, publisher left out', 'right'], rows)
}

function distanceLine(scores: Parameters<typeof judgedOf>[0]): string {
  const apart = distance(judgedOf(scores))
  return apart === null ? '' : `Confidence against outcome: ECE ${apart.ece.toFixed(3)}, Brier ${apart.brier.toFixed(3)}.`
}

function markedPart({ title, about, scores, trays, traysUnseen }: MarkedSet): string {
  const counted = scores.map(({ counted: one }) => one)
  const sum = summed(counted)
  const quotes = `Quotes that differ from the text: ${sum.get('quotes.wrong') ?? 0} of ${sum.get('quotes') ?? 0}. Not read: ${sum.get('failed') ?? 0}.`
  return [
    `## ${title}`,
    `${about} ${scores.length} documents of ${new Set(counted.map(({ group }) => group)).size} publishers. ${quotes}`,
    markedTable(counted),
    '### Trays',
    trayTable(trays, traysUnseen),
    distanceLine(scores),
    '### By publisher',
    publisherTable(counted)
  ].join('\n\n')
}

function markedTable(counted: readonly Counted[]): string {
  const rows = (['decided', 'assigned'] as const).map((kind) => {
    const p = figureOf(counted, { part: `${kind}.right`, whole: `${kind}.proposed` })
    const r = figureOf(counted, { part: `${kind}.found`, whole: `${kind}.wanted` })
    return [kind, String(r.whole), between(p), between(r), per(p.macro), per(r.macro)]
  })
  const facts = ['owner', 'due', 'date', 'body'].map((name) => {
    const r = figureOf(counted, { part: `${name}.right`, whole: `${name}.given` })
    return [name, String(r.whole), '', between(r), '', per(r.macro)]
  })
  const p = figureOf(counted, { part: 'attendees.named', whole: 'attendees.proposed' })
  const r = figureOf(counted, { part: 'attendees.named', whole: 'attendees.given' })
  const attendees = ['attendees', String(r.whole), between(p), between(r), per(p.macro), per(r.macro)]
  return table(['what', 'marked', 'P', 'R', 'mean P', 'mean R'], [...rows, ...facts, attendees])
}

function publisherTable(counted: readonly Counted[]): string {
  const groups = [...new Set(counted.map(({ group }) => group))]
  const rows = groups.map((group) => {
    const sum = summed(counted.filter((one) => one.group === group))
    const cells = (['decided', 'assigned'] as const).flatMap((kind) => [
      String(sum.get(`${kind}.wanted`) ?? 0),
      per(shareOf(sum, { part: `${kind}.right`, whole: `${kind}.proposed` })),
      per(shareOf(sum, { part: `${kind}.found`, whole: `${kind}.wanted` }))
    ])
    return [group.replaceAll('|', '/'), ...cells]
  })
  return table(['publisher', 'decided', 'P', 'R', 'assigned', 'P', 'R'], rows)
}

function spanPart({ title, about, scores, trays, traysUnseen }: SpanSet): string {
  const counted = scores.map(({ counted: one }) => one)
  const publishers = counted.length > 1 ? ['### By publisher', groupTable(counted, 'publisher', 'all')] : []
  return [
    `## ${title}`,
    about,
    kindTable(counted),
    spanLine(counted),
    slotTable(counted),
    '### Trays',
    trayTable(trays, traysUnseen),
    distanceLine(scores),
    ...publishers
  ].join('\n\n')
}

/** Proposals of documents that tell every one of their kind, in one list. */
export const judgedOf = (scores: readonly { readonly findings: { readonly judged: readonly Judged[] } }[]): Judged[] =>
  scores.flatMap(({ findings }) => findings.judged)
