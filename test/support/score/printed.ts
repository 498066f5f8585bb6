/** What `throughline extract --json --text` prints, asked for many files at once. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Attendee, Due, Measure, StatementKind, Tray, Vote } from '../../../src/domain/proposal.ts'
import type { Place } from './place.ts'

type Quoted = Place & { readonly quote: string }

export type PrintedStatement = Quoted & {
  readonly id: string
  readonly kind: StatementKind
  readonly negative: boolean
  readonly tray: Tray
  readonly confidence: number
  readonly because: readonly (Place & { readonly rule: string })[]
  readonly owners: readonly (Quoted & { readonly name: string; readonly role: 'lead' | 'supporting' })[]
  readonly due: (Quoted & Pick<Due, 'edtf' | 'kind'>) | null
  readonly measures: readonly (Quoted & Pick<Measure, 'number' | 'unit' | 'comparator'>)[]
  readonly vote: (Quoted & Pick<Vote, 'result' | 'for' | 'against' | 'abstained'>) | null
}

export type Printed = {
  readonly file: string
  readonly text: string
  readonly error?: { readonly code: string }
  readonly meeting: {
    readonly title: Quoted | null
    readonly body: Quoted | null
    readonly date: (Quoted & { readonly edtf: string }) | null
    readonly chair: Quoted | null
    readonly attendees: readonly (Quoted & Pick<Attendee, 'name' | 'status'>)[]
  }
  readonly statements: readonly PrintedStatement[]
  readonly terms: readonly { readonly label: string }[]
}

const program = join(import.meta.dirname, '../../../src/bin.ts')

/** By file, as given. A file that cannot be read has an error and nothing else. */
export function printedOf(files: readonly string[]): Map<string, Printed> {
  const found = new Map<string, Printed>()
  for (let at = 0; at < files.length; at += 40) {
    for (const line of printedLines(files.slice(at, at + 40))) {
      const printed = JSON.parse(line) as Printed
      found.set(printed.file, printed)
    }
  }
  return found
}

function printedLines(files: readonly string[]): string[] {
  try {
    const command = [program, 'extract', '--json', '--text', ...files]
    return execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] })
      .split('\n')
      .filter((line) => line !== '')
  } catch (error) {
    const printed = (error as { stdout?: string }).stdout ?? ''
    if (printed === '') throw error
    return printed.split('\n').filter((line) => line !== '')
  }
}

/** How many quotes there are in all, and how many are not the slice of the text at their place. */
export function quoteCheck(printed: Printed): { readonly all: number; readonly wrong: number } {
  const points = Array.from(printed.text)
  let [all, wrong] = [0, 0]
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const inner of value) walk(inner)
    else if (value !== null && typeof value === 'object') {
      const { quote, start, end } = value as Partial<Quoted>
      if (typeof quote === 'string' && typeof start === 'number') {
        all++
        if (points.slice(start, end).join('') !== quote) wrong++
      }
      for (const inner of Object.values(value)) walk(inner)
    }
  }
  walk(printed)
  return { all, wrong }
}
