/** The review in the terminal, one scripted key after the other, on a real store. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ran, runHere } from '../support/command-line.ts'
import { minutes } from '../support/minutes.ts'

type Card = {
  readonly id: string
  readonly what: string
  readonly state: string
  readonly became: string | null
  readonly words: string
}

let folder: string
let data: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-review-'))
  data = join(folder, 'data')
  await writeFile(join(folder, 'minutes.md'), minutes)
  await runHere(['add', join(folder, 'minutes.md'), '--data', data])
})
afterEach(() => rm(folder, { recursive: true }))

/** Presses keys; names of keys stand in angle brackets. */
async function press(keys: string, ...options: string[]): Promise<Ran> {
  const pressed = keys.match(/<[^>]+>|./gu) ?? []
  const named: Record<string, string> = { '<enter>': '\r', '<down>': '\x1b[B', '<up>': '\x1b[A', '<escape>': '\x1b', '<ctrl-c>': '\x03' }
  return runHere(['review', 'D-1', '--data', data, ...options], { keys: pressed.map((key) => named[key] ?? key) })
}

async function cards(): Promise<Card[]> {
  const { out } = await runHere(['review', 'D-1', '--json', '--data', data])
  return (JSON.parse(out) as { cards: Card[] }).cards
}

const statesOf = async (): Promise<string[]> =>
  (await cards()).map((card) => `${card.id} ${card.state}${card.became === null ? '' : ` ${card.became}`}`)
const shown = async (id: string): Promise<Record<string, unknown>> =>
  JSON.parse((await runHere(['show', id, '--json', '--data', data])).out) as Record<string, unknown>

describe('review', () => {
  it('shows the meeting first, then each statement in its paragraph, with what is not stated', async () => {
    const { out, status } = await press('jjq')
    expect(status).toBe(0)
    const parts = out.split(/─{20,}\n/).slice(1)
    expect(parts[0]).toMatch(/^1 of 4 {2}meeting {2}the meeting {2}waiting/)
    expect(parts[0]).toContain('Date       20 April 2026 “20 April 2026”')
    expect(parts[1]).toMatch(/^2 of 4 {2}s1 {2}noted/)
    expect(parts[1]).toContain('Who acts   Not stated')
    expect(parts[2]).toMatch(/^3 of 4 {2}s2 {2}decided, must/)
    expect(parts[2]?.replaceAll(/\s+/g, ' ')).toContain('The Cabinet resolved that the Head of Environmental Health shall install')
    expect(parts[2]).toContain('Measure    “24 schools”')
  })

  it('accepts, dismisses and puts off with one key each, and goes on by itself', async () => {
    const ran = await press('axla')
    expect(await statesOf()).toEqual(['meeting accepted M-1', 's1 dismissed', 's2 later', 's3 accepted S-1'])
    expect(ran.err).toContain('M-1  Meeting recorded: ')
    expect(ran.out).toContain('3 statements: 1 accepted, 1 dismissed, 1 later')
    expect(ran.err).toContain('Next: throughline commit S-1')
  })

  it('says how often what its rule proposed was accepted before', async () => {
    await press('aaq')
    const { out } = await press('kq')
    expect(out).toMatch(/Before +\S+ was accepted 1 of 1 time here/)
  })

  it('goes on where it was left', async () => {
    await press('aaq')
    const { out } = await press('q')
    expect(out).toMatch(/3 of 4 {2}s2/)
  })

  it('takes decisions back, the last first, and does them again; also those of an earlier session', async () => {
    await press('jxaz')
    expect(await statesOf()).toEqual(['meeting waiting', 's1 dismissed', 's2 waiting', 's3 waiting'])
    await press('r')
    expect(await statesOf()).toContain('s2 accepted S-1')
    const { err } = await press('zjlzzz')
    expect(err).toContain('taken up again')
    expect(err).toContain('Nothing was decided yet that could be taken back.')
    expect((await statesOf()).every((state) => state.endsWith('waiting'))).toBe(true)
    await press('jja')
    expect(await statesOf()).toContain('s2 accepted S-1')
  })

  it('edits kind, force, the ends of the quote and the owner before accepting', async () => {
    const before = (await cards()).find((card) => card.id === 's3')!
    expect(before.words).toBe('Head of Highways to publish the winter grit plan by 26 November 2026')
    const ran = await press('jjjet4f2]}{{oa')
    expect(ran.status).toBe(0)
    expect(await statesOf()).toContain('s3 accepted S-1')
    const statement = await shown('S-1')
    expect(statement).toMatchObject({ kind: 'directed', force: 'should', state: 'accepted', slots: { owners: [] } })
    const words = 'of Highways to publish the winter grit plan by 26 November'
    expect(statement['words']).toBe(words)
    expect(minutes.slice(statement['start'] as number, statement['end'] as number)).toBe(words)
  })

  it('amends what is accepted already, and an undo of an edited one leaves nothing waiting twice', async () => {
    await press('jjja')
    await press('jjjet2a')
    expect(await shown('S-1')).toMatchObject({ kind: 'noted' })
    await runHere(['dismiss', 'S-1', '--data', data])
    expect(await statesOf()).toContain('s3 dismissed S-1')
    // Taken up again from the review it stands as the card shows it, which is as it was amended.
    const { out } = await press('jjja')
    expect(out).toMatch(/4 of 4 {2}s3 {2}noted, must .*dismissed as S-1/)
    expect(await statesOf()).toContain('s3 accepted S-1')
    expect(await shown('S-1')).toMatchObject({ kind: 'noted' })
  })

  it('leaves an edit without a trace, and says what a key does not do', async () => {
    const ran = await press('e<enter>jeq?<ctrl-c>')
    expect(ran.err).toContain('Only statements can be edited.')
    expect(ran.err).toContain('"?" does nothing here.')
    expect((await statesOf()).every((state) => state.endsWith('waiting'))).toBe(true)
  })

  it('moves with the arrows and ends at the end of input', async () => {
    const { out } = await press('<down><down><up>')
    expect([...out.matchAll(/^(\d) of 4/gm)].map((match) => match[1])).toEqual(['1', '2', '3', '2'])
  })

  it('with --dry-run enters nothing', async () => {
    const ran = await press('aax', '--dry-run')
    expect(ran.err).toContain('Meeting recorded')
    expect((await statesOf()).every((state) => state.endsWith('waiting'))).toBe(true)
  })

  it('lists, and asks nothing, where there is no terminal', async () => {
    const { out, err } = await runHere(['review', 'D-1', '--data', data])
    expect(out).toMatch(/^s2 +waiting +decided must \(\w+\) +226–327 +“the Head of Environmental Health shall install/m)
    expect(err).toBe('To decide: throughline accept D-1 meeting   throughline dismiss D-1 s2 --reason "…"\n')
  })
})
