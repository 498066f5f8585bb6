import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(new URL('../../', import.meta.url).pathname)
const notOurs = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', 'LICENSE'])
const binary = /\.(?:pdf|docx|png|woff2|sqlite|gz|bin)$/

/** Every text file of the repository, by its path. */
const files = new Map(
  readdirSync(root)
    .filter((name) => !notOurs.has(name))
    .flatMap((name) =>
      statSync(root + name).isFile()
        ? [name]
        : readdirSync(root + name, { recursive: true, encoding: 'utf8' }).map((inside) => join(name, inside))
    )
    .filter((path) => statSync(root + path).isFile() && !binary.test(path))
    .map((path) => [path, readFileSync(root + path, 'utf8')])
)
const pages = [...files].filter(([path]) => path.endsWith('.md') && !path.startsWith('docs/examples/') && !path.startsWith('test/'))
const scripts = Object.keys((JSON.parse(files.get('package.json')!) as { scripts: Record<string, string> }).scripts)

/** Lines that match, as `path:line`. */
function found(pattern: RegExp, but: readonly string[] = []): string[] {
  return [...files].flatMap(([path, text]) =>
    but.includes(path) || !pattern.test(text) ? [] : text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}`] : []))
  )
}

describe('the repository', () => {
  it('names no place of any one machine', () => {
    expect(found(/(?<![\w.-])\/(?:work|root|home\/\w|Users\/\w)(?:\/|\b(?![\w-]))/, ['test/house/repository.test.ts'])).toEqual([])
  })

  it('tests itself with the very command that README gives', () => {
    expect(files.get('.ci/run')).toMatch(/^exec npm cit$/m)
    expect(files.get('README.md')).toMatch(/^npm cit\b/m)
    for (const program of ['.ci/run', 'bin/throughline.mjs']) expect(statSync(root + program).mode & 0o111).toBe(0o111)
  })

  it('names no host that packages come from', () => {
    expect(found(/registry\.npmjs|deb\.debian\.org|pypi\.org/, ['test/house/repository.test.ts'])).toEqual([])
  })

  it('speaks of the shared material only where its default place is documented', () => {
    const told = ['CONTRIBUTING.md', 'README.md', 'test/support/shared.ts', 'test/house/repository.test.ts']
    expect(found(/\.\.\/shared\b/, told)).toEqual([])
  })
})

describe.each(pages)('%s', (path, text) => {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!).filter((link) => !/^(?:https?|mailto):/.test(link))

  it('links only to what is there', () => {
    const broken = links.filter((link) => {
      const [file, anchor] = link.split('#') as [string, string?]
      const target = file === '' ? path : relative(root, join(root, dirname(path), file))
      if (!existsSync(root + target)) return true
      return anchor !== undefined && !anchorsOf(files.get(target) ?? '').includes(anchor)
    })
    expect(broken).toEqual([])
  })

  it('names only files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:src|test|docs|tools|bin)\/[\w./-]*)`/g)].map((match) => match[1]!)
    expect(named.filter((name) => !existsSync(root + name))).toEqual([])
  })

  it('gives only npm commands that package.json has', () => {
    const run = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1]!)
    const short = [...text.matchAll(/\bnpm (start|test|cit)\b/g)].map((match) => (match[1] === 'cit' ? 'test' : match[1]!))
    expect([...run, ...short].filter((name) => !scripts.includes(name))).toEqual([])
  })
})

/** The anchors that the headings of a page give. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-')
  )
}
