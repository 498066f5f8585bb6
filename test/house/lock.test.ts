import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
type Entry = { version?: string; dev?: boolean; dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as { packages: Record<string, Entry> }
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>

/** The entry that a name means from inside a package: the nearest `node_modules` on the way up. */
function entryFor(place: string, name: string): Entry | undefined {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const entry = lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]
    if (entry !== undefined || at === '') return entry
  }
}

describe('package-lock.json', () => {
  it('has an entry for every optional dependency, or "npm ci" would refuse it (mend it with tools/complete-lock.mjs)', () => {
    const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => entryFor(place, name) === undefined)
        .map((name) => `${place || 'package.json'}: ${name}`)
    )
    expect(missing).toEqual([])
  })

  it('names no host that packages come from', () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved":"http')
  })

  it('gives every package an exact version that package.json asks for', () => {
    for (const part of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
      for (const [name, version] of Object.entries(manifest[part])) {
        expect(version).toMatch(/^\d+\.\d+\.\d+$/)
        expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version])
      }
    }
  })
})

describe('what the program depends on', () => {
  const direct = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)]
  const folder = `${root}docs/decisions/`
  const decisions = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(folder + name, 'utf8'))
    .join('\n')

  it('is twenty packages at most', () => {
    expect(direct.length).toBeLessThanOrEqual(20)
  })

  it.each(direct)('%s was weighed in a decision record', (name) => {
    expect(decisions).toContain(`\`${name}\``)
  })
})
