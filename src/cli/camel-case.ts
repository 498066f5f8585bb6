/** Views as JSON: names as programs expect them (`dueLatest`, not `due_latest`), and `start`/`end` for places in code points. */

const renamed: Readonly<Record<string, string>> = { start_point: 'start', end_point: 'end' }

export function camelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCase)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [camel(name), camelCase(one)]))
}

function camel(name: string): string {
  return renamed[name] ?? name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
