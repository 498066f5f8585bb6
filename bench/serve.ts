/**
 * The web over real HTTP on a store of 100,000 commitments: our server in a process of its own with a clerk signed in, beside the peer where
 * one runs (peer.ts), in turns, the same loads on both. Without the peer nothing is compared and only wrong answers fail.
 */
import { unitOf } from './fill.ts'
import { filled, reported } from './filled.ts'
import { type Load, load, loadAfter, type Work } from './load.ts'
import { median, percentile, type Result } from './measure.ts'
import { type Peer, peer } from './peer.ts'
import { coldStart, type Memory, memoryOf, posted, type Served, serveFolder } from './served.ts'
import { rareWord } from './words.ts'

/** What a user does, with the factor by which we must answer more requests than the peer. */
export const kinds = {
  list: { words: 'list by status and owner, by date', least: 60, tail: 20 },
  'list.json': { words: 'the same list, JSON', least: 100 },
  one: { words: 'one commitment with its history', least: 60 },
  'one.json': { words: 'one commitment, JSON', least: 60 },
  search: { words: 'search for a rare word', least: 200 },
  overview: { words: 'overview', least: 60 },
  rollUp: { words: 'roll-up: what each unit has open, late, met', least: 200 },
  change: { words: 'report with a note, durable', least: 60 },
  make: { words: 'commitment made, durable', least: 30 }
} as const satisfies Readonly<Record<string, { words: string; least: number; tail?: number }>>
export type Kind = keyof typeof kinds

/** Seconds of one load on us and on the peer, and before the first of each kind. */
const lasting = { ours: 1, theirs: 2.5 }
const warmUp = { connections: 4, seconds: 2 }
/** The columns are read, and the page of each of the forty owners is made once. */
const listWarmUp = { connections: 4, seconds: 10 }
/** Turns on one connection; sixteen ask often enough in one. */
const turns = 3

/** Pages that are also asked for right after a change. */
const renewed = ['list', 'one', 'overview'] as const
/** What can be measured by itself: a kind of request, the pages after a change, memory, the start. */
const parts = [...(Object.keys(kinds) as Kind[]), 'after', 'memory', 'start'] as const
type ServePart = (typeof parts)[number]

/** All parts, or those that are named. */
export async function benchServe(words: readonly string[] = [], note: (result: Result) => Promise<void>): Promise<Result[]> {
  const named = words.filter((word): word is ServePart => (parts as readonly string[]).includes(word))
  const results: Result[] = []
  const both = { beside: await peer(), folder: (await filled()).folder }
  for (const part of named.length > 0 ? named : parts)
    for (const result of await measured(part, both)) {
      process.stderr.write(`  ${result.name}: ${result.ours} | ${result.reference}\n`)
      results.push(result)
      await note(result)
    }
  return results
}

type Sides = { readonly beside: Peer | null; readonly folder: string }

async function measured(part: ServePart, { beside, folder }: Sides): Promise<Result[]> {
  const served = await serveFolder(folder)
  if (part === 'start') {
    await served.close()
    return [
      await startRow(folder, served, { beside, path: '/sign-in', words: 'the first page' }),
      await startRow(folder, served, { beside, path: '/', words: 'the first overview' })
    ]
  }
  const results: Result[] = []
  try {
    const ours = works(served, reported)
    if (part === 'memory') {
      for (const kind of Object.keys(kinds) as Kind[]) await load(served.origin, ours[kind], { connections: 16, seconds: lasting.ours })
      results.push(memoryRow(await memoryOf(served.pid), (await beside?.memory()) ?? null, beside))
    } else if (part === 'after') {
      await load(served.origin, ours.list, warmUp)
      for (const kind of renewed) results.push(await afterChange(kind, { served, works: ours, beside }))
    } else {
      await load(served.origin, ours[part], part.startsWith('list') ? listWarmUp : warmUp)
      if (beside !== null) await load(beside.origin, beside.works[part]!, { ...warmUp, seconds: 1 })
      for (const connections of [1, 16]) results.push(await compared(part, connections, { served, work: ours[part], beside }))
    }
  } finally {
    await served.close()
  }
  return results
}

/** `reported`: how many commitments, the first ones, have reports. */
export function works({ headers, csrf }: Served, reported: number): Readonly<Record<Kind, Work>> {
  const page = (path: (i: number) => string): Work => ({ status: 200, request: (i) => ({ path: path(i), headers }) })
  const json = (path: (i: number) => string): Work => ({
    status: 200,
    request: (i) => ({ path: path(i), headers: { ...headers, accept: 'application/json' } })
  })
  const list = (i: number): string => `/commitments?status=late&owner=${unitOf(i)}&sort=due`
  const one = (i: number): string => `/commitments/C-${1 + ((i * 7919) % reported)}`
  return {
    list: page(list),
    'list.json': json(list),
    one: page(one),
    'one.json': json(one),
    search: page((i) => `/search?q=${rareWord(i)}`),
    overview: page(() => '/'),
    rollUp: page(() => '/offices'),
    change: {
      status: 303,
      request: (i) => posted(`${one(i)}/report`, headers, { csrf, words: `Note ${i}`, number: '', unit: '', forecast: '' })
    },
    make: {
      status: 303,
      request: (i) =>
        posted('/commitments/new', headers, {
          csrf,
          title: `New commitment ${i}`,
          owner: 'Unit 1',
          due: '31 March 2027',
          doneWhen: 'What counts as done'
        })
    }
  }
}

type Both = { readonly served: Served; readonly work: Work; readonly beside: Peer | null }

async function compared(kind: Kind, connections: number, { served, work, beside }: Both): Promise<Result> {
  const ours: Load[] = []
  const theirs: Load[] = []
  for (let turn = 0; turn < (connections === 1 ? turns : 1); turn++) {
    ours.push(await load(served.origin, work, { connections, seconds: lasting.ours }))
    if (beside !== null) theirs.push(await load(beside.origin, beside.works[kind]!, { connections, seconds: lasting.theirs }))
  }
  const [us, them] = [middle(ours), theirs.length === 0 ? null : middle(theirs)]
  const { words, least, ...more } = kinds[kind]
  const tail = connections > 1 && 'tail' in more ? more.tail : null
  const ratio = them === null ? null : us.perSecond / them.perSecond
  const enough = them === null || (ratio! >= least && (tail === null || us.p99 <= them.p99 / tail))
  return {
    name: `serve: ${words}, ${connections} connection${connections === 1 ? '' : 's'}`,
    ours: figures(us),
    reference: them === null ? '' : `Redmine ${figures(them)}`,
    ratio,
    gate: `≥ ${least}×${tail === null ? '' : `, p99 ≤ 1/${tail}`}; 0 wrong`,
    holds: us.errors > 0 ? false : them === null ? null : enough
  }
}

type AfterChange = { readonly served: Served; readonly works: Readonly<Record<Kind, Work>>; readonly beside: Peer | null }

/** A page that is asked for right after a change, when nothing that was remembered of it holds any more. */
async function afterChange(kind: Kind, { served, works, beside }: AfterChange): Promise<Result> {
  const us = await loadAfter(served.origin, works.change, works[kind], { seconds: lasting.ours })
  const them =
    beside === null ? null : await loadAfter(beside.origin, beside.works['change']!, beside.works[kind]!, { seconds: lasting.theirs })
  return {
    name: `serve: ${kinds[kind].words}, each right after a report`,
    ours: `p50 ${short(us.p50)}, p99 ${short(us.p99)} ms${wrong(us)}`,
    reference: them === null ? '' : `Redmine p50 ${short(them.p50)}, p99 ${short(them.p99)} ms${wrong(them)}`,
    ratio: them === null ? null : them.p50 / us.p50,
    gate: '–',
    holds: us.errors > 0 ? false : null
  }
}

/** The figures of some turns, each the median of its kind; what was answered wrongly is added up. */
function middle(turns: readonly Load[]): Load {
  const of = (name: keyof Load): number => median(turns.map((turn) => turn[name]))
  const sum = (name: keyof Load): number => turns.reduce((all, turn) => all + turn[name], 0)
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    bytes: of('bytes'),
    answered: sum('answered'),
    errors: sum('errors')
  }
}

function short(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0)
}

function figures(load: Load): string {
  return `${short(load.perSecond)}/s, p50 ${short(load.p50)}, p99 ${short(load.p99)} ms, ${(load.bytes / 1024).toFixed(0)} KB${wrong(load)}`
}

function wrong({ errors, answered }: Load): string {
  return errors === 0 ? '' : `, **${errors} of ${answered} wrong**`
}

function memoryRow(us: Memory | null, them: Memory | null, beside: Peer | null): Result {
  const words = (memory: Memory): string => `${memory.rss.toFixed(0)} MB (${memory.pss.toFixed(0)} MB of its own)`
  const ratio = us === null || them === null ? null : us.rss / them.rss
  return {
    name: 'serve: memory after all kinds of requests on 16 connections, all processes',
    ours: us === null ? '–' : words(us),
    reference: beside === null ? '' : them === null ? '–' : `Redmine ${words(them)}, its database apart`,
    ratio,
    gate: '≤ 1/10',
    holds: ratio === null ? null : ratio <= 0.1
  }
}

async function startRow(folder: string, { headers }: Served, { beside, path, words }: StartOf): Promise<Result> {
  const times: number[] = []
  for (let turn = 0; turn < 5; turn++) times.push(await coldStart(folder, path, headers))
  const us = median(times)
  const ratio = beside?.start == null ? null : us / beside.start
  return {
    name: `serve: start to ${words}`,
    ours: `${(us * 1000).toFixed(0)} ms, slowest ${(percentile(times, 1) * 1000).toFixed(0)} ms`,
    reference: beside === null ? '' : beside.start === null ? '–' : `Redmine ${(beside.start * 1000).toFixed(0)} ms`,
    ratio,
    gate: '≤ 1/5',
    holds: ratio === null ? null : ratio <= 0.2
  }
}

type StartOf = { readonly beside: Peer | null; readonly path: string; readonly words: string }
