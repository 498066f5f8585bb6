/** Counts with their nouns, lists, sizes, and kinds of files, in English. */

const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

/** 4812 → "4,812". */
export function number(value: number): string {
  return Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : format.format(value)
}

/** "1 entry", "2 entries". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`
}

/** "a, b and c". */
export function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export function size(bytes: number): string {
  if (bytes < 10_000) return `${number(bytes)} bytes`
  const units = ['kB', 'MB', 'GB', 'TB']
  let value = bytes / 1000
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`
}

const languages: Readonly<Record<string, string>> = { en: 'English', zh: 'Chinese', und: 'language not known' }

export function language(code: string): string {
  return languages[code] ?? code
}

const types: Readonly<Record<string, string>> = {
  'text/plain': 'text',
  'text/markdown': 'Markdown',
  'text/html': 'HTML',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX'
}

export function mediaType(type: string): string {
  return types[type] ?? type
}
