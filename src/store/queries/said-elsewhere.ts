/**
 * Where else the same is said: passages of other documents that are identical to some words, restate them, or are related to them through a cited
 * document or a named term. Words that many documents of a body have in common count less, so that set phrases do not link everything.
 */
import type { ObjectId } from '../../domain/id.ts'
import { foldedWords, type Likeness, likenessOf, type Relation, relationOf, relations, runsOf, weightOf } from '../../domain/likeness.ts'
import { keysOfWords } from '../../domain/passage.ts'
import { documentTitles, meetingTitles, type NamedMeeting } from './named-objects.ts'
import { statementsSaying } from './said-phrase.ts'
import { selectRows } from './select.ts'
import { type StatementView, selectStatements } from './statements.ts'
import { seesAll, type Viewer } from './viewer.ts'

export type SaidElsewhere = Likeness & {
  readonly relation: Relation
  readonly document: ObjectId
  readonly title: string
  readonly meeting: NamedMeeting | null
  readonly reading: string
  /** Code points. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** The accepted statement that holds these words, and what carries it. */
  readonly statement: ObjectId | null
  readonly commitment: ObjectId | null
}

export type Wanted = {
  readonly words: string
  /** The document they stand in. */
  readonly but: ObjectId | null
  /** Names of cited documents and terms in them: what shares one may be related. */
  readonly names?: readonly string[]
  readonly limit?: number
}

/** Passages that are compared word for word, those with the most keys in common first; fewer of those that have but one. */
const lookedAt = 200
const lookedAtOfOne = 60
/** How alike passages are that count as the same words when it is asked how many documents have them. */
const sameWords = 0.8

export async function saidElsewhere(viewer: Viewer, { words, but, names = [], limit = 5 }: Wanted): Promise<SaidElsewhere[]> {
  const own = runsOf(foldedWords(words))
  const rows = [...(await passagesMeeting(viewer, keysOfWords(words))), ...(await statementsNaming(viewer, names))]
  const compared = rows.map((row) => {
    const folded = foldedWords(row.words)
    return { ...row, folded, ...likenessOf(own, runsOf(folded)) }
  })
  const weights = await weightsFor(viewer, compared)
  const folded = names.map(foldedWords).filter((name) => name.length >= 4 || /\p{Script=Han}{2}/u.test(name))
  const found = compared.flatMap((row) => {
    const together = folded.some((name) => row.folded.includes(name))
    const relation = relationOf(row, { together, weight: weights(row.publisher), runs: own.size })
    return relation === null || row.document === but ? [] : [{ ...row, relation }]
  })
  return named(viewer, bestOfEach(found).slice(0, limit))
}

type PassageRow = {
  readonly document: ObjectId
  readonly reading: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly publisher: string
}

async function passagesMeeting(viewer: Viewer, keys: readonly number[]): Promise<PassageRow[]> {
  const all = await selectRows<{ number: number; met: number }>(
    viewer,
    `SELECT number, count(*) AS met FROM passage_key WHERE authority = ? AND key IN (${keys.map(() => '?').join(', ')})
     GROUP BY number ORDER BY met DESC, number DESC LIMIT ?`,
    [...keys, lookedAt]
  )
  const met = all.filter((row, i) => i < lookedAtOfOne || Number(row.met) > 1)
  if (met.length === 0) return []
  const which = [...met.map((row) => row.number), ...Array<number>(lookedAt - met.length).fill(met[0]!.number)]
  const shown = seesAll(viewer)
    ? ''
    : ` AND EXISTS (SELECT 1 FROM object WHERE object.authority = passage.authority AND object.id = passage.document AND object.published IS NOT NULL)`
  return selectRows<PassageRow>(
    viewer,
    `SELECT passage.document, passage.reading, start_point AS start, end_point AS "end", words, publisher FROM passage
     JOIN passage_reading ON passage_reading.authority = passage.authority AND passage_reading.document = passage.document
     WHERE passage.authority = ? AND number IN (${which.map(() => '?').join(', ')})${shown} ORDER BY number`,
    which
  )
}

/** Names that are looked for, and statements of each that are compared: alike enough to be related, too little so to share a key. */
const namesLookedFor = 4
const ofEachName = 50

async function statementsNaming(viewer: Viewer, names: readonly string[]): Promise<PassageRow[]> {
  const found = await Promise.all(names.slice(0, namesLookedFor).map((name) => statementsSaying(viewer, name)))
  return found.flatMap((some) =>
    some.slice(-ofEachName).map(({ document, reading, start_point: start, end_point: end, words }) => {
      return { document, reading, start, end, words, publisher: '' }
    })
  )
}

type Compared = PassageRow & Likeness & { readonly folded: string }

/** For each publisher how much these words count in its documents. */
async function weightsFor(viewer: Viewer, compared: readonly Compared[]): Promise<(publisher: string) => number> {
  const having = new Map<string, Set<ObjectId>>()
  for (const { publisher, document, jaccard } of compared) {
    if (jaccard < sameWords) continue
    const documents = having.get(publisher) ?? new Set()
    having.set(publisher, documents.add(document))
  }
  const common = [...having].filter(([, documents]) => documents.size > 3)
  if (common.length === 0) return () => 1
  const rows = await selectRows<{ publisher: string; documents: number }>(
    viewer,
    `SELECT publisher, count(*) AS documents FROM passage_reading WHERE authority = ? AND publisher IN (${common.map(() => '?').join(', ')})
     GROUP BY publisher`,
    common.map(([publisher]) => publisher)
  )
  const all = new Map(rows.map((row) => [row.publisher, Number(row.documents)]))
  return (publisher) => weightOf(having.get(publisher)?.size ?? 0, all.get(publisher) ?? 0)
}

type Found = Compared & { readonly relation: Relation }

/** One for each stretch of a document, the most alike; the nearest relations first. */
function bestOfEach(found: readonly Found[]): Found[] {
  const ranked = [...found].sort((a, b) => relations.indexOf(a.relation) - relations.indexOf(b.relation) || b.jaccard - a.jaccard)
  const kept: Found[] = []
  for (const one of ranked)
    if (!kept.some((other) => other.document === one.document && other.start < one.end && one.start < other.end)) kept.push(one)
  return kept
}

async function named(viewer: Viewer, found: readonly Found[]): Promise<SaidElsewhere[]> {
  const documents = [...new Set(found.map((one) => one.document))]
  const [titles, meetings] = await Promise.all([documentTitles(viewer, documents), meetingTitles(viewer, documents)])
  const shown = found.filter((one) => titles.has(one.document))
  return Promise.all(
    shown.map(async ({ folded: _, publisher: __, ...one }) => {
      const holding = await statementAt(viewer, one)
      const carried = { statement: holding?.id ?? null, commitment: holding?.commitment ?? null }
      return { ...one, title: titles.get(one.document)!, meeting: meetings.get(one.document) ?? null, ...carried }
    })
  )
}

/** The accepted statement that shares the most of a passage. */
async function statementAt(
  viewer: Viewer,
  { reading, start, end }: Pick<PassageRow, 'reading' | 'start' | 'end'>
): Promise<StatementView | null> {
  const rows = await selectStatements(
    viewer,
    [
      ['statement.document = ?', reading.split('.')[0]!],
      ['statement.reading = ?', reading],
      ['statement.start_point < ? AND statement.end_point > ?', end, start],
      ["statement.state = 'accepted'"]
    ],
    { limit: 20 }
  )
  const common = (row: StatementView): number => Math.min(row.end_point, end) - Math.max(row.start_point, start)
  return [...rows].sort((a, b) => common(b) - common(a))[0] ?? null
}
