/** What the pages of terms show: where a term is used, and which commitments carry it and each of its members. */
import type { ObjectId } from '../../domain/id.ts'
import type { SourceText } from '../../domain/source-text.ts'
import { textIndexOf } from '../../domain/text-index.ts'
import { type CommitmentView, commitment } from '../../store/queries/commitments.ts'
import { type DocumentView, document } from '../../store/queries/documents.ts'
import { documentTitles, meetingTitles, type NamedMeeting } from '../../store/queries/named-objects.ts'
import { documentsSaying, placesSaying } from '../../store/queries/said-phrase.ts'
import { type StatementView, statements } from '../../store/queries/statements.ts'
import { statementsNaming } from '../../store/queries/statements-naming.ts'
import { termList } from '../../store/queries/term-list.ts'
import { type TermView, term, terms } from '../../store/queries/terms.ts'
import type { Viewer } from '../../store/queries/viewer.ts'
import { placeOf, type StatementPlace, textsOf } from './statement-place.ts'
import type { TermsRow } from './terms.tsx'

export type Mention = {
  readonly reading: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly place: StatementPlace
  readonly document: DocumentView
  readonly meeting: NamedMeeting | null
}

export type TermPageView = {
  readonly term: TermView
  /** The term it is another name of. */
  readonly of: TermView | null
  readonly aliases: readonly TermView[]
  /** Those whose document may be seen, in the order given. */
  readonly mentions: readonly Mention[]
  /** Where documents say it beside those that it was named in, the earliest meeting first. */
  readonly said: readonly Mention[]
  /** Each member with the commitments whose statements hold its words. */
  readonly members: readonly { readonly words: string; readonly carriedBy: readonly CommitmentView[] }[]
  readonly carriedBy: readonly CommitmentView[]
  /** Statements that use it and became no commitment. */
  readonly uncarried: readonly StatementView[]
  /** Terms it may be another name of. */
  readonly others: readonly TermView[]
}

/** Most uses that are shown with their words. */
const mostMentions = 40

export async function termPageView(viewer: Viewer, id: ObjectId): Promise<TermPageView | null> {
  const found = await term(viewer, id)
  if (found === null) return null
  const [using, all] = await Promise.all([statementsUsing(viewer, found), terms(viewer)])
  const [carriedBy, mentions] = await Promise.all([commitmentsOf(viewer, using), mentionsOf(viewer, found.mentions)])
  const members = await Promise.all(
    found.members.map(async (words) => ({ words, carriedBy: await commitmentsOf(viewer, await statementsNaming(viewer, words)) }))
  )
  return {
    term: found,
    of: all.find((one) => one.id === found.alias_of) ?? null,
    aliases: all.filter((one) => one.alias_of === id),
    mentions,
    said: await saidOf(viewer, found, mentions),
    members,
    carriedBy,
    uncarried: using.filter((one) => one.commitment === null),
    others: all.filter((one) => one.id !== id && one.alias_of === null)
  }
}

/** Statements within which it was found, and those of other texts that hold its words. */
async function statementsUsing(viewer: Viewer, { label, mentions }: TermView): Promise<StatementView[]> {
  const documents = [...new Set(mentions.map(({ reading }) => reading.split('.')[0] as ObjectId))]
  const said = await Promise.all(documents.map((id) => statements(viewer, { document: id })))
  const within = said
    .flat()
    .filter(
      (one) =>
        one.state === 'accepted' &&
        mentions.some(({ reading, start, end }) => reading === one.reading && one.start_point <= start && end <= one.end_point)
    )
  const named = await statementsNaming(viewer, label)
  return [...new Map([...within, ...named].map((one) => [one.id, one])).values()]
}

async function commitmentsOf(viewer: Viewer, from: readonly StatementView[]): Promise<CommitmentView[]> {
  const ids = [...new Set(from.flatMap((one) => (one.commitment === null ? [] : [one.commitment])))]
  const found = await Promise.all(ids.map((id) => commitment(viewer, id)))
  return found.filter((one) => one !== null)
}

/** Documents and places in each that are read for uses. */
const mostSaid = { documents: 60, places: 12 } as const

async function saidOf(viewer: Viewer, { label }: TermView, named: readonly Mention[]): Promise<Mention[]> {
  const documents = (await documentsSaying(viewer, label)).filter(({ id }) => !named.some((mention) => mention.document.id === id))
  const places = await Promise.all(
    documents
      .slice(0, mostSaid.documents)
      .map(async ({ reading }) =>
        (await placesSaying(viewer, reading, label)).slice(0, mostSaid.places).map((span) => ({ reading, ...span }))
      )
  )
  const found = await mentionsOf(viewer, places.flat())
  return found.sort((a, b) => ((a.meeting?.date ?? '9') < (b.meeting?.date ?? '9') ? -1 : 1))
}

async function mentionsOf(viewer: Viewer, mentions: TermView['mentions']): Promise<Mention[]> {
  const shown = mentions.slice(0, mostMentions)
  const documents = [...new Set(shown.map(({ reading }) => reading.split('.')[0] as ObjectId))]
  const [texts, meetings, kept] = await Promise.all([
    textsOf(
      viewer,
      shown.map(({ reading }) => reading)
    ),
    meetingTitles(viewer, documents),
    Promise.all(documents.map((id) => document(viewer, id)))
  ])
  return shown.flatMap(({ reading, start, end }) => {
    const source = texts.get(reading)
    const own = kept.find((one) => one?.id === reading.split('.')[0])
    const place = placeOf(source, { reading, start_point: start, end_point: end })
    if (source === undefined || own == null || place === null) return []
    return [{ reading, start, end, words: wordsIn(source, { start, end }), place, document: own, meeting: meetings.get(own.id) ?? null }]
  })
}

function wordsIn(source: SourceText, points: { readonly start: number; readonly end: number }): string {
  return textIndexOf(source).words(points)
}

export async function termRows(
  viewer: Viewer,
  filter: { readonly words: string; readonly limit: number; readonly offset: number }
): Promise<{ rows: TermsRow[]; total: number }> {
  const { words, ...page } = filter
  const { rows, total } = await termList(viewer, words === '' ? page : { ...page, words })
  const documents = [
    ...new Set(rows.flatMap((row) => (row.mentions[0] === undefined ? [] : [row.mentions[0].reading.split('.')[0] as ObjectId])))
  ]
  const [titles, meetings] = await Promise.all([documentTitles(viewer, documents), meetingTitles(viewer, documents)])
  return {
    total,
    rows: await Promise.all(
      rows.map(async (row) => {
        const first = row.mentions[0]?.reading.split('.')[0] as ObjectId | undefined
        const using = await statementsUsing(viewer, row)
        return {
          ...row,
          carriedBy: new Set(using.flatMap(({ commitment: id }) => id ?? [])).size,
          first: {
            title: first === undefined ? null : (titles.get(first) ?? null),
            meeting: first === undefined ? null : (meetings.get(first) ?? null)
          }
        }
      })
    )
  }
}
