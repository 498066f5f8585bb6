/** What changed since a day or an entry: the list, its CSV with one line for each act, and the newest of it as a feed. */
import { addDays } from '../../domain/calendar-date.ts'
import { type Way, ways } from '../../domain/change.ts'
import { kindOf } from '../../domain/id.ts'
import { atom } from '../../formats/atom.ts'
import { changeInWords } from '../../formats/change-words.ts'
import { csv } from '../../formats/csv.ts'
import { viewerAsOf } from '../../store/queries/as-of.ts'
import { allChanges, changes, newestChanges } from '../../store/queries/changes.ts'
import type { Viewer } from '../../store/queries/viewer.ts'
import { type Answer, page, refused, text } from '../answer.ts'
import { type Ask, pathTo } from '../ask.ts'
import { erasedNotes, jsonWithErasures, withErasures } from '../erased.tsx'
import { changesFrame } from '../pages/changes.tsx'
import { paths } from '../pages/log.tsx'
import type { Route } from '../route.ts'
import { originOf } from '../settings.ts'

export const changesRoutes: readonly Route[] = [
  { method: 'GET', path: '/changes', policy: 'see', published: true, handle: list },
  { method: 'GET', path: '/changes.csv', policy: 'see', published: true, handle: listCsv },
  { method: 'GET', path: '/changes.atom', policy: 'see', published: true, handle: feed }
]

const perPage = 50
/** What is shown where no day is asked for. */
const usualDays = 30

function sinceOf(ask: Ask): ReturnType<typeof viewerAsOf> {
  const { viewer } = ask
  const present: Viewer = viewer.past?.present ?? viewer
  return viewerAsOf(present, ask.query.get('since')?.trim() || addDays(viewer.today, -usualDays))
}

function wayOf(ask: Ask): Way | null {
  return ways.find((way) => way === ask.query.get('way')) ?? null
}

async function list(ask: Ask): Promise<Answer> {
  const since = await sinceOf(ask)
  if (!since.ok) return refused(ask, since.refusal, 422)
  const { entry, day } = since.value.past!
  const at = Math.min(Math.max(1, Number.parseInt(ask.query.get('page') ?? '1', 10) || 1), 100_000)
  const way = wayOf(ask)
  const found = await changes(ask.viewer, { since: entry, way, limit: perPage, offset: (at - 1) * perPage })
  if (ask.wantsJson) return jsonWithErasures(ask, { since: { entry, day }, page: at, perPage, ...found })
  const written = ask.query.get('since')?.trim() || day
  const frame = changesFrame(ask, { ...found, since: { entry, day, written }, way, at, perPage })
  return page(ask, await withErasures(ask, frame, { view: found }))
}

async function listCsv(ask: Ask): Promise<Answer> {
  const since = await sinceOf(ask)
  if (!since.ok) return refused(ask, since.refusal, 422)
  return { ...text('', 'text/csv; charset=utf-8'), pieces: lines(ask, since.value.past!.entry, wayOf(ask)) }
}

async function* lines(ask: Ask, since: number, way: Way | null): AsyncGenerator<string> {
  yield csv([['entry', 'at', 'id', 'title', 'way', 'act', 'change', 'erased']])
  for await (const piece of allChanges(ask.viewer, since, way)) {
    const erased = await erasedNotes(ask, piece)
    yield csv(
      piece.map(({ n, at, id, title, way: how, act, said }) => [
        ...[String(n), at, id, title, how, act, changeInWords(act, said)],
        erased.get(id) ?? null
      ])
    )
  }
}

/** Acts in the feed. */
const newest = 50

async function feed(ask: Ask): Promise<Answer> {
  const acts = await newestChanges(ask.viewer, newest)
  const erased = await erasedNotes(ask, acts)
  const at = (path: string): string => `${originOf(ask.settings)}${pathTo(ask, path)}`
  const { name } = ask.viewer.authority
  const written = atom({
    self: at('/changes.atom'),
    page: at('/changes'),
    title: `${name}: what changed`,
    author: name,
    at: acts[0]?.at ?? ask.settings.now(),
    entries: acts.map(({ n, id, title, act, said, at: entered }) => {
      const link = at(`/${paths[kindOf(id)]}/${id}`)
      return {
        id: `${link}#entry-${n}`,
        link,
        title: `${id} ${title}`,
        words: [changeInWords(act, said), erased.get(id)].filter((one) => one !== undefined).join('. '),
        at: entered
      }
    })
  })
  return text(written, 'application/atom+xml; charset=utf-8')
}
