/**
 * A store in which every text that a person or a document can give carries script payloads: names, titles, file names, bodies, posts, words,
 * reasons, reports, evidence, terms, accounts.
 */
import { randomBytes } from 'node:crypto'
import { listAccounts, openAccount } from '../../src/actions/manage-accounts.ts'
import { recordOf } from '../../src/actions/workspace.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { openWorkspace } from '../../src/main.ts'
import type { KeptStore } from './kept-store.ts'
import { must } from './record.ts'
import { Payloads } from './script-payloads.ts'
import { type PlayedLine, play } from './small-store.ts'

const at = '2026-04-21T09:00:00Z'

/** `from` turns the payloads, so that another store has others in each place. */
export function hostileStore(all: readonly string[], from: number): KeptStore {
  const words = new Payloads(all, from)
  return {
    name: `hostile-${from}`,
    build: async (folder) => {
      await play(folder, storyOf(words), {
        'minutes.txt': minutesOf(words, all),
        'again.txt': minutesOf(words, all),
        'a"><x-sink>.txt': words.line(3000)
      })
      await addAccounts(folder, words)
    }
  }
}

/** Minutes in plain text, which is kept as it is: a heading, people, a programme in quotation marks, and resolutions. */
function minutesOf(words: Payloads, all: readonly string[]): string {
  const who = ['Director of Culture', 'Head of Highways', 'Director of Homes', 'Head of Parks', 'Director of Finance', 'Head of Harbour']
  return [
    `CABINET ${words.one()}`,
    'Minutes of the Cabinet of Port Meridian City Council held on 20 April 2026.',
    `Present: Rosa ${words.one()} Diaz (Chair), Tom Okoye ${words.one()}`,
    ...who.map((office) => `The Cabinet resolved that the ${office} shall publish the plan ${words.one()} by 30 November 2026.`),
    `The Cabinet noted the "Clean ${words.one()} Journeys" programme, the “Bright ${words.one()} Streets” programme and the report ${words.one()}.`,
    `ACTION: Head of Highways to publish the winter grit plan ${words.one()} by 26 November 2026.`,
    ...all
  ].join('\n\n')
}

function storyOf(words: Payloads): PlayedLine[] {
  const title = (): string => words.line(300)
  const commit = (statement: string, more: readonly string[]): string[] => [
    'commit',
    statement,
    `--title=${title()}`,
    `--done-when=${words.line(900)}`,
    ...more
  ]
  const named = (): string[] => ['--owner', `Head of ${words.one()}`, '--new-owner']
  const lines: (readonly string[])[] = [
    ['init', `--name=Port Meridian ${words.one()}`, '--zone', 'Europe/London'],
    ['add', '@minutes.txt', `--title=${title()}`],
    ['accept', 'D-1', 'meeting', 's1', 's2', 's3', 's4', 's5', 's6'],
    ['add', '@again.txt', `--title=${title()}`],
    ['add', '@a"><x-sink>.txt'],
    ['directive', `--title=${title()}`, `--issuer=${words.line(200)}`, '--date', '2026-03-03', '--document', 'D-1'],
    ['directive', 'R-1', '--conveyed-at', 'M-1'],
    commit('S-1', [...named(), '--due', '2026-11-30', '--directive', 'R-1']),
    commit('S-2', [...named(), '--due', '2026-11-30']),
    commit('S-3', named()),
    commit('S-4', named()),
    ['report', 'C-1', `Told ${words.line(1500)}`, '--number', '6', `--unit=${words.one().slice(0, 79)}`],
    ['report', 'C-1', `Told ${words.line(1500)}`, '--number', '9', `--unit=${words.one().slice(0, 79)}`, '--forecast', '2026-12-20'],
    ['evidence', 'C-1', '@a"><x-sink>.txt', `--note=${words.line(700)}`],
    ['evidence', 'C-1', `https://portmeridian.example/${encodeURI(words.one())}`, `--note=${words.line(700)}`],
    ['evidence', 'C-1', '--check', '1', '--grade', 'checked', `--note=${words.line(700)}`],
    ['deadline', 'C-1', '2026-12-14', `--reason=${words.line(900)}`],
    ['lead', 'C-1', ...named(), `--reason=${words.line(900)}`],
    ['evidence', 'C-3', 'https://portmeridian.example/plan', `--note=${words.line(300)}`],
    ['report', 'C-3', `Told ${words.line(600)}`, '--done'],
    ['close', 'C-3', `--check=${words.line(600)}`, `--words=${words.line(600)}`],
    ['close', 'C-3', `--reopen=${words.line(600)}`],
    ['close', 'C-4', `--withdraw=${words.line(600)}`],
    ['publish', 'C-1', 'C-2', 'C-3', 'C-4', 'S-1', 'S-2', 'M-1', 'D-1', 'R-1']
  ]
  return lines.map((line): PlayedLine => [at, line])
}

async function addAccounts(folder: string, words: Payloads): Promise<void> {
  const workspace = (await openWorkspace({ data: folder, databaseUrl: null }, false))!
  const record = must(await recordOf(workspace, null))
  const request = { actor: { kind: 'operator', user: words.one() }, via: 'cli', at: at as Instant } as const
  for (const role of ['admin', 'clerk', 'reader'] as const) {
    const wanted = { login: `test.${role}`, name: words.line(200), password: 'three clean journeys', grant: { role, office: null } }
    must(await openAccount(record, request, wanted, () => randomBytes(32)))
  }
  if ((await listAccounts(record)).length !== 3) throw new Error('the accounts were not made')
  await workspace.close()
}
