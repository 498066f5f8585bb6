/** What holds for the program whatever the verb: exit statuses, streams, JSON, dry runs, and that no document steers the terminal. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReader } from '../../src/intake/read-source.ts'
import { openShell, runCutOff, runHere, type Shell } from '../support/command-line.ts'
import { minutes } from '../support/minutes.ts'

let shell: Shell
beforeAll(async () => {
  shell = await openShell()
  await shell.write('minutes.md', minutes)
  await shell.write('binary.bin', Uint8Array.from([0, 1, 2, 3, 0, 0, 255, 254, 0, 7]))
  await shell.thl(['init', '--name', 'Port Meridian', '--zone', 'Europe/London'])
  await shell.thl(['add', 'minutes.md', '--now', '2026-04-21T09:00:00Z'])
})
afterAll(() => shell.remove())

describe('exit status', () => {
  it.each([
    [['--version'], 0],
    [['help', 'trace'], 0],
    [['show', 'D-1'], 0],
    [['find', 'zeppelin'], 0],
    [['add', 'MINUTES'], 1],
    [['add', 'BINARY'], 1],
    [['extract', 'MINUTES', 'BINARY'], 1],
    [[], 2],
    [['shwo', 'D-1'], 2],
    [['show'], 2],
    [['show', 'D-1', 'D-2'], 2],
    [['show', 'X-1'], 2],
    [['commit', 'D-1'], 2],
    [['report', 'C-1'], 2],
    [['due', '--days', 'many'], 2],
    [['due', '--now', 'yesterday'], 2],
    [['due', '--dayz', '3'], 2],
    [['due', '--days'], 2],
    [['due', '--json=yes'], 2],
    [['due', '--dry-run'], 2],
    [['show', 'C-1'], 3],
    [['add', 'absent.md'], 3],
    [['due', '--data', 'nowhere'], 3],
    [['due', '--record', 'nobody'], 3],
    [['accept', 'D-1', 's999'], 3],
    [['commit', 'S-9', '--owner', 'x', '--due', '2026-01-01', '--done-when', 'y'], 3]
  ] as const)('%j ends with %i', async (words, status) => {
    const here = words.map((word) =>
      word.replace('MINUTES', join(shell.folder, 'minutes.md')).replace('BINARY', join(shell.folder, 'binary.bin'))
    )
    const store =
      ['--version', 'help', undefined].includes(here[0]) || here.includes('--data') ? [] : ['--data', join(shell.folder, 'data')]
    const ran = await runHere([...here, ...store])
    expect(ran.status, ran.err).toBe(status)
    if (status === 0) expect(ran.out).not.toBe('')
    else expect(ran.err).not.toBe('')
  })

  it('is that of the process', async () => {
    expect((await shell.thl(['show', 'D-1'])).status).toBe(0)
    expect((await shell.thl(['add', 'minutes.md'])).status).toBe(1)
    expect((await shell.thl(['shwo'])).status).toBe(2)
    expect((await shell.thl(['show', 'C-1'])).status).toBe(3)
  })

  it('is 70 for a fault, with a name, the message and no stack unless asked for', async () => {
    const away = await openShell({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
    const plain = await away.thl(['due'])
    expect(plain).toMatchObject({ status: 70, out: '', err: expect.stringMatching(/^Fault [0-9a-f]{8}: .*\n/) })
    expect(plain.err).not.toContain('    at ')
    await away.remove()
    const debug = await openShell({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', THROUGHLINE_DEBUG: '1' })
    expect((await debug.thl(['due'])).err).toContain('    at ')
    await debug.remove()
  })

  it('is 75 for a store of a newer version, which is left as it is', async () => {
    const newer = await openShell()
    await newer.thl(['init'])
    const database = new DatabaseSync(join(newer.folder, 'data', 'throughline.sqlite'))
    database.exec("INSERT INTO migration (number, name, at) VALUES (999, 'later', '2030-01-01T00:00:00Z')")
    database.close()
    expect(await newer.thl(['due'])).toMatchObject({ status: 75, err: expect.stringContaining('Update Throughline') })
    await newer.remove()
  })

  it('is 2 for a setting that cannot be used', async () => {
    const wrong = await openShell({ PORT: 'eighty' })
    expect(await wrong.thl(['due'])).toMatchObject({ status: 2, err: expect.stringContaining('PORT must be a number') })
    await wrong.remove()
  })
})

it('suggests what was probably meant', async () => {
  expect((await runHere(['shwo', 'D-1'])).err).toContain('Did you mean "show"?')
  expect((await runHere(['due', '--dayz', '3'])).err).toContain('Did you mean --days?')
})

it('puts refusals on stderr in words, and on stdout too where JSON was asked for', async () => {
  const ran = await shell.thl(['show', 'C-1', '--json'])
  expect(JSON.parse(ran.out)).toEqual({
    refused: { key: 'object.not-found', message: 'There is no C-1 in this record. Look it up with "throughline find".' }
  })
  expect(ran.err).toContain('There is no C-1')
})

it('ends quietly when nobody reads its output any more', async () => {
  await shell.write('long.txt', 'The Council resolved that the office shall publish the plan.\n\n'.repeat(8000))
  const ran = await runCutOff(shell, ['text', 'long.txt'])
  expect(ran).toMatchObject({ status: 0, err: '' })
})

it('names a record that was altered by hand, with entry and object, and changes nothing', async () => {
  const altered = await openShell()
  await altered.write('minutes.md', minutes)
  await altered.thl(['add', 'minutes.md'])
  const database = new DatabaseSync(join(altered.folder, 'data', 'throughline.sqlite'))
  database.exec("UPDATE document SET title = 'Another title'")
  database.close()
  const ran = await altered.thl(['verify'])
  expect(ran.status).toBe(1)
  expect(ran.out).toMatch(/^Entry 3 \(D-1\): document\.title: the log says Cabinet meeting, the row says Another title\.\n1 finding\./)
  expect((await altered.thl(['rebuild', '--dry-run'])).status).toBe(1)
  await altered.thl(['rebuild'])
  expect((await altered.thl(['verify'])).status).toBe(0)
  await altered.remove()
})

describe('add without a store', () => {
  it('opens a record, says so, and says how to name one', async () => {
    const fresh = await openShell()
    await fresh.write('minutes.md', minutes)
    const ran = await fresh.thl(['add', '-', '--name', 'minutes.md'], minutes)
    expect(ran.status).toBe(0)
    expect(ran.err).toContain('one named "Record" was opened')
    expect(ran.err).toContain('throughline init --name "Port Meridian City Council" --zone Europe/London')
    await fresh.remove()
  })

  it('with --dry-run leaves nothing at all behind', async () => {
    const fresh = await openShell()
    await fresh.write('minutes.md', minutes)
    const ran = await fresh.thl(['add', 'minutes.md', '--dry-run'])
    expect(ran).toMatchObject({ status: 0, out: expect.stringContaining('Nothing was.') })
    expect(await fresh.thl(['init', '--dry-run'])).toMatchObject({ status: 0 })
    expect(await readdir(fresh.folder)).toEqual(['minutes.md'])
    await fresh.remove()
  })
})

describe('extract', () => {
  it('prints one line of JSON for each file, in order, also for one that cannot be read, and the same bytes again', async () => {
    const words = ['extract', '--json', 'minutes.md', 'binary.bin', 'absent.md', 'minutes.md']
    const ran = await shell.thl(words)
    expect(ran.status).toBe(1)
    const lines = ran.out.trimEnd().split('\n')
    const parsed = lines.map((line) => JSON.parse(line))
    expect(parsed.map((line) => [line.schema, line.file, line.error?.code])).toEqual([
      ['throughline/extract/1', 'minutes.md', undefined],
      ['throughline/extract/1', 'binary.bin', 'source.not-text'],
      ['throughline/extract/1', 'absent.md', 'file.not-found'],
      ['throughline/extract/1', 'minutes.md', undefined]
    ])
    expect(lines[3]).toBe(lines[0])
    expect((await shell.thl(words)).out).toBe(ran.out)
    expect(parsed[0].text).toBeUndefined()
  })

  it('goes on with the other files where one breaks the reading', async () => {
    const reader = openReader()
    const breaking = {
      ...reader,
      read: (...given: Parameters<typeof reader.read>) =>
        given[0].includes(0x21) ? Promise.reject(new Error('broken')) : reader.read(...given)
    }
    const [bad, good] = [join(shell.folder, 'bad.md'), join(shell.folder, 'minutes.md')]
    await shell.write('bad.md', `${minutes}!`)
    const ran = await runHere(['extract', '--json', bad, good], { openReader: () => breaking })
    const lines = ran.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(ran.status).toBe(1)
    expect(lines.map((line) => [line.file, line.error?.code])).toEqual([
      [bad, 'file.fault'],
      [good, undefined]
    ])
    expect(lines[0].error.message).toContain('fault-in-test')
  })

  it('counts places in code points of the text that --text adds', async () => {
    await shell.write('astral.md', `# 𝒜 meeting\n\n${minutes}`)
    const ran = await shell.thl(['extract', '--json', '--text', 'astral.md'])
    const { text, statements } = JSON.parse(ran.out)
    expect(statements.length).toBeGreaterThan(1)
    for (const { quote, start, end } of statements) expect([...text].slice(start, end).join('')).toBe(quote)
  })

  it('touches no store', async () => {
    const fresh = await openShell()
    await fresh.write('minutes.md', minutes)
    await fresh.thl(['extract', '--json', 'minutes.md'])
    expect(await readdir(fresh.folder)).toEqual(['minutes.md'])
    await fresh.remove()
  })
})

describe('a document that would steer the terminal', () => {
  const hostile =
    '# \x1b]0;owned\x07Title \x1b[2J\x9b31m\n\nThe Council resolved that the Clerk shall \x1b[31mpublish\x1b[0m the \u202eplan by 3 May 2026.\n'

  it('is shown without its control characters, in text and in JSON', async () => {
    const away = await openShell()
    await away.write('hostile.md', hostile)
    await away.thl(['add', 'hostile.md'])
    await away.thl(['accept', 'D-1', 's1'])
    const data = ['--data', join(away.folder, 'data')]
    for (const line of [
      ['extract', join(away.folder, 'hostile.md')],
      ['review', 'D-1'],
      ['show', 'D-1'],
      ['show', 'S-1'],
      ['trace', 'S-1'],
      ['find', 'plan']
    ]) {
      for (const json of [[], ['--json']]) {
        const { out, err } = await runHere([...line, ...json, ...data])
        expect(out + err, line.join(' ')).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
      }
    }
    await away.remove()
  })
})

describe('text', () => {
  it('hands the text on to a pipe unchanged, and the bytes to a new file only', async () => {
    expect((await shell.thl(['text', 'D-1'])).out).toBe(minutes)
    expect(await shell.thl(['text', 'D-1', '--original', 'copy.md'])).toMatchObject({ status: 0 })
    expect((await shell.thl(['text', 'copy.md'])).out).toBe(minutes)
    expect(await shell.thl(['text', 'D-1', '--original', 'copy.md'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('already a file')
    })
  })
})
