/**
 * Reads a TypeScript source just far enough for the rules of the house: where its strings are, what it imports, and its code with the
 * words of comments, strings and patterns blanked, so that a rule never mistakes a word for code. No compiler is involved.
 */

export type SourceFile = { readonly path: string; readonly text: string }
export type StringLiteral = { readonly value: string; readonly start: number }
export type Import = { readonly from: string; readonly start: number }
export type ReadSource = {
  /** The text with every character of a comment, string, template or pattern blanked; same length, same lines, quotes kept. */
  readonly code: string
  readonly strings: readonly StringLiteral[]
  readonly imports: readonly Import[]
}

export function readSource(file: SourceFile): ReadSource {
  const scan = new Scan(file.text, file.path.endsWith('x'))
  scan.run(0, '')
  const code = scan.code.join('')
  const imports = scan.strings
    .filter(({ start }) =>
      /(?:^|[^.\w])(?:from|import|import\s*\(|import\.meta\.resolve\s*\(|new\s+URL\s*\()\s*$/.test(
        code.slice(Math.max(0, start - 60), start)
      )
    )
    // An address is an import only where it is a program's: a data file beside the code is none.
    .filter(({ value, start }) => !/URL\s*\(\s*$/.test(code.slice(0, start)) || /^\.\.?\/.*\.(?:ts|tsx|js|mjs)$/.test(value))
    .map(({ value, start }) => ({ from: value, start }))
  return { code, strings: scan.strings, imports }
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

class Scan {
  readonly code: string[]
  readonly strings: StringLiteral[] = []
  readonly #text: string
  readonly #jsx: boolean

  constructor(text: string, jsx: boolean) {
    this.#text = text
    this.#jsx = jsx
    this.code = text.split('')
  }

  /** Scans from an offset to the `}` that ends a template's hole, or to the end of the text. Answers where it stopped. */
  run(from: number, until: '' | '}'): number {
    const text = this.#text
    let depth = 0
    for (let i = from; i < text.length; i++) {
      const sign = text[i]!
      if (sign === '/' && text[i + 1] === '/') i = this.#blank(i, endOf(text, '\n', i)) - 1
      else if (sign === '/' && text[i + 1] === '*') i = this.#blank(i, endOf(text, '*/', i + 2) + 2) - 1
      else if (sign === '"' || sign === "'") i = this.#quoted(i, sign)
      else if (sign === '`') i = this.#template(i)
      else if (sign === '/') i = this.#pattern(i)
      else if (sign === '{') depth++
      else if (sign === '}' && --depth < 0 && until === '}') return i
    }
    return text.length
  }

  #blank(from: number, to: number): number {
    const end = Math.min(to, this.#text.length)
    for (let i = from; i < end; i++) if (this.#text[i] !== '\n') this.code[i] = ' '
    return end
  }

  /** A string that does not end on its line is an apostrophe in JSX, and no string. */
  #quoted(start: number, quote: string): number {
    for (let i = start + 1; i < this.#text.length && this.#text[i] !== '\n'; i++) {
      if (this.#text[i] === '\\') i++
      else if (this.#text[i] === quote) {
        this.strings.push({ value: this.#text.slice(start + 1, i), start })
        this.#blank(start + 1, i)
        return i
      }
    }
    return start
  }

  /** A template counts as one string with its holes left out; what stands in the holes is code. */
  #template(start: number): number {
    let value = ''
    let from = start + 1
    for (let i = from; i < this.#text.length; i++) {
      if (this.#text[i] === '\\') i++
      else if (this.#text.startsWith('${', i)) {
        value += this.#text.slice(from, i)
        this.#blank(from, i)
        i = this.run(i + 2, '}')
        from = i + 1
      } else if (this.#text[i] === '`') {
        this.strings.push({ value: value + this.#text.slice(from, i), start })
        this.#blank(from, i)
        return i
      }
    }
    return this.#text.length
  }

  /** A slash begins a pattern where a value may begin; elsewhere it divides, or closes a tag. */
  #pattern(start: number): number {
    const before = this.code
      .slice(Math.max(0, start - 80), start)
      .join('')
      .trimEnd()
    const last = before.at(-1) ?? ''
    const mayBegin = last === '' || '(,=:[!&|?{;+-*%~^>'.includes(last) || /\b(?:return|typeof|case|in|of|void|await)$/.test(before)
    if (!mayBegin || (this.#jsx && last === '>' && !before.endsWith('=>'))) return start
    let inClass = false
    for (let i = start + 1; i < this.#text.length && this.#text[i] !== '\n'; i++) {
      const sign = this.#text[i]
      if (sign === '\\') i++
      else if (sign === '[') inClass = true
      else if (sign === ']') inClass = false
      else if (sign === '/' && !inClass) {
        this.#blank(start + 1, i)
        return i
      }
    }
    return start
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at
}
