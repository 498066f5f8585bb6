/** Every set of known documents that is there, scored; the page of figures and the counts of rules written from that. */
import { writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { shared } from '../../support/shared.ts'
import { accuracyPage, type GoldenSet, judgedOf, type MarkedSet, type SpanSet } from './accuracy-page.ts'
import { type CorpusScore, scoreCorpus } from './corpus-score.ts'
import { goldenDocuments } from './golden-document.ts'
import { type GoldenScore, scoreGolden } from './golden-score.ts'
import type { Judged } from './judged.ts'
import { countRules, countsFile, isHint, trayWithoutOwn } from './rule-counts.ts'
import { type SpanScore, scoreSeed, scoreSpanFolders } from './span-folder.ts'
import { harmonic, shareOf, summed } from './tally.ts'
import { trayCalibration } from './trays.ts'
import { wordsOf } from './words.ts'

const root = resolve(import.meta.dirname, '../../..')

/**
 * `--set DIR` (more than once): further folders of documents with expected answers. `--held DIR`: the like, never counted from. `--spans DIR/PREFIX`: folders of documents whose
 * statements were marked with their places. `--only NAME`: only golden documents whose split, slug
 * or shape contains it; nothing is written. `--show`: what was missed and what was proposed beyond the answers, of the dev documents alone.
 * `--counts`: writes the counts of rules that the extraction ships, from everything but the held-out golden documents.
 */
export function main(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      set: { type: 'string', multiple: true, default: [] },
      held: { type: 'string', multiple: true, default: [] },
      spans: { type: 'string' },
      only: { type: 'string' },
      show: { type: 'boolean', default: false },
      counts: { type: 'boolean', default: false }
    }
  })
  const only = values.only
  const documents = goldenDocuments().filter(
    ({ slug, gold, split }) => only === undefined || [slug, gold.shape, split].some((name) => name.includes(only))
  )
  const golden = scoreGolden(documents)
  for (const split of ['dev', 'held-out'] as const)
    printGolden(
      split,
      golden.filter(({ document }) => document.split === split),
      values.show && split === 'dev'
    )
  if (only !== undefined) return
  const [corpus, seedFolder] = [shared('corpus'), shared('seed')]
  const seed = seedFolder === null ? [] : [scoreSeed(seedFolder)]
  const spans = values.spans === undefined ? [] : scoreSpanFolders(dirname(values.spans), basename(values.spans))
  const sets = [
    ...(corpus === null ? [] : [markedSet('the corpus', corpus, false), markedSet('the corpus, marks taken away', corpus, true)]),
    ...values.set.map((folder) => markedSet('further publishers', resolve(folder), false))
  ]
  const held = values.held.map((folder) => markedSet('publishers never seen', resolve(folder), false))
  for (const { title, scores } of [...sets, ...held]) printMarked(title, scores, values.show && !held.some((set) => set.title === title))
  if (spans.length > 0) printSpans('further Chinese documents', spans)
  const learnt = withoutTwice([
    ...judgedOf(golden.filter(({ document }) => document.split === 'dev')),
    ...sets.flatMap(({ scores }) => judgedOf(scores)),
    ...judgedOf(spans),
    ...judgedOf(seed)
  ])
  if (values.counts) writeFileSync(join(root, 'src/extract/11-propose/rule-counts.ts'), countsFile(countRules(learnt)))
  const page = accuracyPage({
    golden: goldenSets(golden),
    marked: [...sets, ...held].map((set) => described(set, learnt)),
    spans: [
      ...(spans.length === 0
        ? []
        : [
            spanSet(
              'Further Chinese documents',
              'Real ones, in sight while rules were made; directed, decided and assigned marked by hand.',
              spans,
              learnt
            )
          ]),
      ...(seed.length === 0 ? [] : [spanSet('The seed', 'One real communiqué, every statement marked by hand.', seed, learnt)])
    ]
  })
  writeFileSync(join(root, 'docs/reference/accuracy.md'), page)
}

function spanSet(title: string, about: string, scores: readonly SpanScore[], learnt: readonly Judged[]): SpanSet {
  const judged = judgedOf(scores)
  return { title, about, scores, trays: trayCalibration(judged), traysUnseen: trayCalibration(judged, trayWithoutOwn(learnt)) }
}

/** Without what was judged before: the same document is read twice, with its marks and without. */
function withoutTwice(judged: readonly Judged[]): Judged[] {
  const seen = new Set<string>()
  return judged.filter((one) => {
    if (isHint(one)) return false
    const { document, kind, statement } = one
    const key = `${document} ${kind} ${wordsOf(statement.quote).join(' ')}`
    return !seen.has(key) && seen.add(key)
  })
}

function goldenSets(golden: readonly GoldenScore[]): GoldenSet[] {
  const set = (title: string, about: string, scores: readonly GoldenScore[]): GoldenSet => ({
    title,
    about,
    scores,
    trays: trayCalibration(judgedOf(scores))
  })
  return [
    set(
      'Golden documents, held out',
      'Whole documents of invented places, in shapes whose answers no rule, word list or count was made with.',
      golden.filter(({ document }) => document.split === 'held-out')
    ),
    set(
      'Golden documents, dev',
      'Whole documents of invented places, which rules and counts were made with.',
      golden.filter(({ document }) => document.split === 'dev')
    )
  ]
}

type NamedSet = { readonly title: string; readonly about: string; readonly scores: readonly CorpusScore[] }

function markedSet(title: string, folder: string, blind: boolean): NamedSet {
  const about = blind
    ? 'The same documents without the words that mark a decision or an action ("ACTION:", "RESOLVED:"), as text and Markdown only.'
    : 'Real documents, in sight while rules were made; what they decided and gave to whom is known from their own marks or was marked by hand.'
  return { title: title.charAt(0).toUpperCase() + title.slice(1), about, scores: scoreCorpus(folder, blind) }
}

function described(set: NamedSet, learnt: readonly Judged[]): MarkedSet {
  const judged = judgedOf(set.scores)
  return { ...set, trays: trayCalibration(judged), traysUnseen: trayCalibration(judged, trayWithoutOwn(learnt)) }
}

const per = (value: number | null): string => (value === null ? '–' : (100 * value).toFixed(1)).padStart(5)

function printGolden(split: string, scores: readonly GoldenScore[], show: boolean): void {
  if (scores.length === 0) return
  const sum = summed(scores.map(({ counted }) => counted))
  console.log(`golden, ${split}: ${scores.length} documents; quotes wrong ${sum.get('quotes.wrong') ?? 0} of ${sum.get('quotes') ?? 0}`)
  for (const kind of ['decided', 'assigned', 'directed', 'proposed', 'deferred', 'reported', 'noted', 'criterion', 'procedural', 'all']) {
    const p = shareOf(sum, { part: `${kind}.right@0.5`, whole: `${kind}.proposed` })
    const r = shareOf(sum, { part: `${kind}.found@0.5`, whole: `${kind}.wanted` })
    console.log(
      `  ${kind.padEnd(11)} ${String(sum.get(`${kind}.wanted`) ?? 0).padStart(4)}  P ${per(p)}  R ${per(r)}  F1 ${per(harmonic(p, r))}`
    )
  }
  for (const name of ['owner', 'due', 'measure', 'vote']) {
    const right = shareOf(sum, { part: `${name}.right`, whole: `${name}.given` })
    const invented = shareOf(sum, { part: `${name}.invented`, whole: `${name}.filled` })
    console.log(`  ${name.padEnd(11)} ${String(sum.get(`${name}.given`) ?? 0).padStart(4)}  right ${per(right)}  invented ${per(invented)}`)
  }
  for (const { tray, right, seen } of trayCalibration(judgedOf(scores))) console.log(`  ${tray.padEnd(6)} ${right} of ${seen} right`)
  if (!show) return
  for (const { document, findings } of scores) {
    console.log(`\n${document.slug}`)
    for (const one of findings.missed) console.log(`  missed ${one}`)
    for (const one of findings.beyond) console.log(`  beyond ${one}`)
    for (const one of [...(findings.slots ?? []), ...(findings.facts ?? [])]) console.log(`  ${one}`)
  }
}

function printSpans(title: string, scores: readonly SpanScore[]): void {
  const sum = summed(scores.map(({ counted }) => counted))
  console.log(`${title}: ${scores.length} documents`)
  for (const kind of ['directed', 'decided', 'assigned']) {
    const p = shareOf(sum, { part: `${kind}.right@0.5`, whole: `${kind}.proposed` })
    const r = shareOf(sum, { part: `${kind}.found@0.5`, whole: `${kind}.wanted` })
    console.log(`  ${kind.padEnd(9)} P ${per(p)}  R ${per(r)}`)
  }
  for (const { tray, right, seen } of trayCalibration(judgedOf(scores))) console.log(`  ${tray.padEnd(6)} ${right} of ${seen} right`)
}

function printMarked(title: string, scores: readonly CorpusScore[], show: boolean): void {
  const sum = summed(scores.map(({ counted }) => counted))
  console.log(`${title}: ${scores.length} documents`)
  for (const kind of ['decided', 'assigned']) {
    const p = shareOf(sum, { part: `${kind}.right`, whole: `${kind}.proposed` })
    const r = shareOf(sum, { part: `${kind}.found`, whole: `${kind}.wanted` })
    console.log(`  ${kind.padEnd(9)} P ${per(p)}  R ${per(r)}`)
  }
  for (const { tray, right, seen } of trayCalibration(judgedOf(scores))) console.log(`  ${tray.padEnd(6)} ${right} of ${seen} right`)
  if (!show) return
  for (const { findings } of scores) {
    for (const one of findings.missed) console.log(`  missed ${one}`)
    for (const one of findings.beyond) console.log(`  beyond ${one}`)
  }
}
