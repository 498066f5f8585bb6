/**
 * Policies (C2SP tlog-policy): which logs a reader trusts, which witnesses it knows, and how many of them must have signed.
 */
import { parseVerifierKey, type Verifier } from './note.ts'

export type Witness = { readonly name: string; readonly key: Verifier; readonly url: string | null }
type Group = { readonly name: string; readonly members: readonly string[]; readonly needed: number }

export type Policy = {
  readonly logs: readonly Verifier[]
  readonly witnesses: readonly Witness[]
  readonly groups: readonly Group[]
  /** The name of a witness or group, or "none". */
  readonly quorum: string
}

/** Reads a policy file; throws a `SyntaxError` that names the line. */
export function parsePolicy(text: string): Policy {
  const [logs, witnesses, groups]: [Verifier[], Witness[], Group[]] = [[], [], []]
  const used = new Set<string>()
  let quorum: string | null = null
  text.split('\n').forEach((line, at) => {
    const [word, ...rest] = line.trim().split(/[ \t]+/)
    const fail = (why: string): never => {
      throw new SyntaxError(`line ${at + 1} of the policy: ${why}`)
    }
    const known = (name: string): boolean => witnesses.some((one) => one.name === name) || groups.some((one) => one.name === name)
    const key = (written: string | undefined): Verifier => parseVerifierKey(written ?? '') ?? fail('its key cannot be read')
    if (word === undefined || word === '' || word.startsWith('#')) return
    if (word === 'log') logs.push(key(rest[0]))
    else if (word === 'witness') {
      if (rest[0] === undefined || rest[0] === 'none' || known(rest[0])) fail('a witness needs a name of its own')
      witnesses.push({ name: rest[0]!, key: key(rest[1]), url: rest[2] ?? null })
    } else if (word === 'group') {
      const [name = '', count = '', ...members] = rest
      if (name === '' || name === 'none' || known(name)) fail('a group needs a name of its own')
      if (members.length === 0 || members.some((member) => !known(member) || used.has(member)))
        fail('a group names witnesses and groups of earlier lines, each in one group only')
      const needed = count === 'all' ? members.length : count === 'any' ? 1 : /^[1-9]\d*$/.test(count) ? Number(count) : 0
      if (needed < 1 || needed > members.length) fail('a group says how many of its members must sign: all, any, or a number up to theirs')
      for (const member of members) used.add(member)
      groups.push({ name, members, needed })
    } else if (word === 'quorum') {
      if (quorum !== null) fail('there is one quorum only')
      if (rest[0] !== 'none' && !known(rest[0] ?? '')) fail('the quorum names a witness or group of an earlier line, or none')
      quorum = rest[0]!
    } else fail(`"${word}" is not a word of policies`)
  })
  if (quorum === null) throw new SyntaxError('the policy says no quorum')
  return { logs, witnesses, groups, quorum }
}
