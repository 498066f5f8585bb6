/**
 * The peer, where its address is given in REDMINE_URL: Redmine 5 on this machine with 100,000 issues in trees of forty, three journal entries
 * each, 20 projects (dept1 …) and 50 users (u01 …, ids from 101), of whom the first has an API key. REDMINE_PID is its first process and
 * REDMINE_START_MS how long it took from its start to its first page, where they are known.
 */
import { hash } from 'node:crypto'
import type { Sent, Work } from './load.ts'
import { cookiesOf, hiddenIn, type Memory, memoryOf, posted, textOf } from './served.ts'

export type Peer = {
  readonly origin: string
  readonly works: Readonly<Record<string, Work>>
  readonly memory: () => Promise<Memory | null>
  /** Seconds. */
  readonly start: number | null
}

const size = 100_000
const key = { 'X-Redmine-API-Key': hash('sha1', 'api0', 'hex') }

export async function peer(): Promise<Peer | null> {
  const { REDMINE_URL: origin, REDMINE_PID: pid, REDMINE_START_MS: start } = process.env
  if (origin === undefined) return null
  const rare = await rareWords(origin)
  return {
    origin,
    works: works(await signIn(origin), rare),
    memory: async () => (pid === undefined ? null : memoryOf(Number(pid))),
    start: start === undefined ? null : Number(start) / 1000
  }
}

async function signIn(origin: string): Promise<string> {
  const door = await textOf(origin, { path: '/login', headers: {} })
  const form = { authenticity_token: hiddenIn(door.text, 'authenticity_token'), username: 'u01', password: 'password1' }
  const entered = await textOf(origin, posted('/login', { cookie: cookiesOf(door) }, form))
  const cookie = cookiesOf(entered)
  const own = await textOf(origin, { path: '/my/account', headers: { cookie } })
  if (own.status !== 200) throw new Error(`signing in to the peer answered ${entered.status}, and its own page ${own.status}`)
  return cookie
}

/** Words that occur once in the texts of a hundred issues. */
async function rareWords(origin: string): Promise<string[]> {
  const { text } = await textOf(origin, { path: '/issues.json?limit=100&offset=4000&status_id=*', headers: key })
  const { issues } = JSON.parse(text) as { issues: { description: string }[] }
  const counts = new Map<string, number>()
  for (const word of issues.flatMap(({ description }) => description.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].filter(([word, count]) => count === 1 && word.length > 4).map(([word]) => word)
}

function works(cookie: string, rare: readonly string[]): Peer['works'] {
  const page = (path: (i: number) => string): Work => ({ status: 200, request: (i) => ({ path: path(i), headers: { cookie } }) })
  const json = (path: (i: number) => string): Work => ({ status: 200, request: (i) => ({ path: path(i), headers: key }) })
  const issue = (i: number): number => 1 + ((i * 7919) % size)
  const user = (i: number): number => 101 + (i % 50)
  const project = (i: number): string => `/projects/dept${1 + (i % 20)}`
  const shown = ['id', 'project', 'tracker', 'status', 'priority', 'subject', 'assigned_to', 'due_date', 'done_ratio']
  return {
    list: page((i) => `/issues?${filter(user(i), shown)}`),
    'list.json': json((i) => `/issues.json?status_id=2&assigned_to_id=${user(i)}&sort=due_date&limit=25`),
    one: page((i) => `/issues/${issue(i)}`),
    'one.json': json((i) => `/issues/${issue(i)}.json?include=journals,children`),
    change: {
      status: 204,
      request: (i) => sent('PUT', `/issues/${leaf(i)}.json`, { status_id: 1 + (i % 4), done_ratio: (i % 10) * 10, notes: `Note ${i}` })
    },
    make: {
      status: 201,
      request: (i) =>
        sent('POST', '/issues.json', {
          project_id: 1 + (i % 20),
          tracker_id: 1 + (i % 3),
          subject: `New commitment ${i}`,
          description: 'What counts as done',
          assigned_to_id: 101,
          due_date: '2027-03-31',
          priority_id: 2
        })
    },
    search: page((i) => `/search?q=${rare[i % rare.length]}&scope=all`),
    overview: page(project),
    rollUp: page((i) => `${project(i)}/roadmap`)
  }
}

function filter(user: number, shown: readonly string[]): string {
  const query = new URLSearchParams({ set_filter: '1', sort: 'due_date' })
  for (const [field, value] of [
    ['status_id', 2],
    ['assigned_to_id', user]
  ]) {
    query.append('f[]', String(field))
    query.append(`op[${field}]`, '=')
    query.append(`v[${field}][]`, String(value))
  }
  for (const column of shown) query.append('c[]', column)
  return query.toString()
}

function sent(method: string, path: string, issue: Readonly<Record<string, string | number>>): Sent {
  return { method, path, headers: { ...key, 'content-type': 'application/json' }, body: JSON.stringify({ issue }) }
}

/** An issue without others under it: in a tree of forty, each has three below it, three levels down. */
function leaf(i: number): number {
  for (let at = (i * 7919) % size; ; at = (at + 1) % size) {
    const under = ((at % 40) - 1) % 13
    if (at % 40 > 0 && under > 0 && (under - 1) % 4 > 0) return at + 1
  }
}
