/** The whole line from the shell, as the real program in child processes, on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openShell, type Shell } from '../support/command-line.ts'
import { minutes } from '../support/minutes.ts'
import { freshDatabase, hasPostgres } from '../support/postgres.ts'

type Card = { readonly id: string; readonly what: string; readonly state: string; readonly became: string | null; readonly words: string }
type Entered = {
  readonly dryRun: boolean
  readonly entered: readonly { readonly entry: number; readonly act: string; readonly on: string }[]
}

describe.each([
  { name: 'SQLite', there: true },
  { name: 'PostgreSQL', there: hasPostgres }
])('the line on $name', ({ name, there }) => {
  let shell: Shell
  let drop = async (): Promise<void> => undefined

  beforeAll(async () => {
    if (!there) return
    const database = name === 'PostgreSQL' ? await freshDatabase() : null
    shell = await openShell(database === null ? {} : { DATABASE_URL: database.url, THROUGHLINE_UNSAFE: 'on' })
    if (database !== null) drop = database.drop
    await shell.write('minutes.md', minutes)
    await shell.write('photo.jpg', 'not really a photograph')
  })
  afterAll(async () => {
    await shell?.remove()
    await drop()
  })

  const at = (day: string): string[] => ['--now', `2026-${day}T09:00:00Z`]
  const acts = (answer: Entered): string[] => answer.entered.map(({ act, on }) => `${act} ${on}`)

  it.runIf(there)(
    'goes from a document to a published, provable commitment',
    async () => {
      const opened = await shell.thl(['init', '--name', 'Port Meridian City Council', '--zone', 'Europe/London', ...at('04-21')])
      expect(opened).toMatchObject({ status: 0, out: expect.stringContaining('Opened     the record of Port Meridian City Council') })

      const added = await shell.thl(['add', 'minutes.md', ...at('04-21')])
      expect(added.status).toBe(0)
      expect(added.out).toMatch(/^Read +minutes\.md, Markdown, 4\d\d bytes, English\nKept +D-1, sha256 [0-9a-f]{8}…[0-9a-f]{4}\n/)
      expect(added.err).toBe('Next: throughline review D-1\n')

      const list = await shell.json<{ cards: Card[] }>(['review', 'D-1'])
      const called = (words: string): string => list.cards.find((card) => card.words.includes(words))!.id
      expect(list.cards.map((card) => card.state)).not.toContain('accepted')
      const accepted = await shell.json<Entered>(['accept', 'D-1', 'meeting', called('install'), called('grit'), ...at('04-22')])
      expect(acts(accepted)).toEqual(['meeting.recorded M-1', 'statement.accepted S-1', 'statement.accepted S-2'])

      const filled = await shell.thl(['commit', 'S-2', '--new-owner', '--done-when', 'The plan is on the website', ...at('04-22')])
      expect(filled.status).toBe(0)
      expect(filled.err).toContain('Owner, as S-2 says: “Head of Highways”')
      expect(filled.err).toContain('Due, as S-2 says: 26 November 2026, “26 November 2026”')
      expect(filled.out).toContain('due 26 November 2026')

      const owner = ['--owner', 'Head of Environmental Health', '--new-owner']
      const what = ['--due', '2026-11-30', '--done-when', 'Monitors read at 24 schools', '--title', 'Fit monitors at 24 schools']
      const made = await shell.json<Entered>(['commit', 'S-1', ...owner, ...what, ...at('04-22')])
      expect(acts(made)).toEqual(['post.created head-of-environmental-health', 'commitment.made C-2'])

      for (const line of [
        ['report', 'C-2', 'Fitted', 'at', '19', 'schools', '--number', '19', '--unit', 'schools', ...at('11-20')],
        ['evidence', 'C-2', 'photo.jpg', '--note', 'Dock Road school', ...at('11-21')],
        ['evidence', 'C-2', '--check', '1', '--grade', 'checked', ...at('11-22')],
        ['report', 'C-2', 'Read at all 24 schools', '--done', ...at('11-23')],
        ['close', 'C-2', '--check', 'Readings seen for all 24 schools', ...at('11-24')]
      ])
        expect(await shell.thl(line), line.join(' ')).toMatchObject({ status: 0, err: expect.not.stringContaining('Fault') })

      const published = await shell.thl(['publish', 'C-2', 'S-1', 'M-1', 'D-1', ...at('11-25')])
      expect(published.status).toBe(0)
      expect(published.out).toContain('Made public')
      expect(published.out).not.toContain('Rosa Diaz')

      const traced = await shell.thl(['trace', 'C-2', ...at('11-25')])
      expect(traced.out).toMatch(/^directive +none named\nmeeting +M-1 +Cabinet of Port Meridian City Council +20 April 2026\n/)
      expect(traced.out.replaceAll(/\s+/g, ' ')).toContain('S-1 decided “the Head of Environmental Health shall')
      expect(traced.out).toMatch(/^commitment +C-2 closed +Fit monitors at 24 schools +due 30 Nov$/m)
      expect(traced.out).toMatch(/^evidence +1 item +1 checked +latest 21 Nov$/m)

      const due = await shell.thl(['due', ...at('12-02')])
      expect(due.out).toMatch(
        /^LATE {4}6 d {2}C-1 {2}Head of Highways to publish .* {2}Head of Highways\n1 item\. Exit 1 because 1 is late\.\n$/
      )
      expect(due.status).toBe(1)

      const all = await shell.thl(['commitments', ...at('12-02')])
      expect(all.out.split('\n')[0]).toBe('2 commitments: 1 late, 1 closed.')
      const found = await shell.json<{ results: { id: string }[] }>(['find', 'monitors'])
      expect(found.results.map((result) => result.id)).toEqual(['C-2', 'S-1', 'D-1'])

      const rebuilt = await shell.thl(['rebuild'])
      expect(rebuilt).toMatchObject({ status: 0, out: 'Rebuilt the tables of Port Meridian City Council from 21 entries.\n' })
      const verified = await shell.thl(['verify'])
      expect(verified.out).toMatch(/^21 entries, root [0-9a-f]{4} [0-9a-f]{4} … +recomputed, equal\n/)
      expect(verified.out).toContain('No entry has been changed, removed or reordered.')
      expect(verified.status).toBe(0)
    },
    240_000
  )

  it.runIf(there)(
    'is copied, restored elsewhere, and stands there entry for entry',
    async () => {
      const taken = await shell.json<{ folder: string }>(['backup', '--to', 'backups', ...at('12-03')])
      expect(taken.folder).toBe('backups/throughline-2026-12-03T090000Z')
      const elsewhere = await openShell()
      try {
        const restored = await elsewhere.thl(['restore', `${shell.folder}/${taken.folder}`, '--data', 'copy'])
        expect(restored).toMatchObject({ status: 0, out: expect.stringContaining('21 entries, root') })
        const here = await shell.thl(['trace', 'C-2', '--json', ...at('12-03')])
        const there = await elsewhere.thl(['trace', 'C-2', '--json', '--data', 'copy', ...at('12-03')])
        expect(there.out).toBe(here.out)
        expect(await elsewhere.thl(['restore', `${shell.folder}/${taken.folder}`, '--data', 'copy'])).toMatchObject({ status: 1 })
        expect(await elsewhere.thl(['restore', elsewhere.folder, '--data', 'other'])).toMatchObject({
          status: 1,
          err: expect.stringContaining('not a backup')
        })
      } finally {
        await elsewhere.remove()
      }
      await shell.json(['checkpoint', ...at('12-03')])
      const checked = await shell.thl(['doctor', '--now', '2026-12-05'])
      const late = await shell.thl(['doctor', '--now', '2026-12-31'])
      expect(late).toMatchObject({ status: 1, out: expect.stringMatching(/^Backup +WRONG .*27 days/m) })
      // The throw-away server of the tests syncs nothing to disk, and doctor says so.
      const wrong = checked.out.split('\n').filter((line) => line.includes('WRONG'))
      expect(wrong.every((line) => name === 'PostgreSQL' && line.startsWith('Durability'))).toBe(true)
      expect(checked.status).toBe(wrong.length === 0 ? 0 : 1)
      for (const name of ['Reader', 'Checkpoint', 'Witness', 'Outbox', 'Backup'])
        expect(checked.out).toMatch(new RegExp(`^${name} +good`, 'm'))
    },
    240_000
  )
})
