/** Keys one at a time, also where several arrive at once; null when there are no more. */
import type { Environment } from '../environment.ts'

export type ReadKey = (prompt: string) => Promise<string | null>

/** Escape sequences (arrows and the like) count as one key and are named; Ctrl-C and Ctrl-D end the input. */
export function keysOf(environment: Environment): ReadKey {
  const waiting: string[] = []
  return async (prompt) => {
    if (waiting.length === 0) {
      const given = await environment.readKey(prompt)
      if (given === null) return null
      waiting.push(...split(given))
    }
    const key = waiting.shift() ?? ''
    return key === '\u0003' || key === '\u0004' ? null : key
  }
}

const named: Readonly<Record<string, string>> = {
  '\x1b[A': 'k',
  '\x1b[D': 'k',
  '\x1b[B': 'j',
  '\x1b[C': 'j',
  '\x1b': 'escape',
  '\r': 'enter',
  '\n': 'enter'
}

function split(given: string): string[] {
  const keys = given.match(/\x1b\[[0-9;]*[A-Za-z~]|\x1b|[^\x1b]/gu) ?? []
  return keys.map((key) => named[key] ?? key)
}
