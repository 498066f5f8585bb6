import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findChromium } from './chromium-binary.ts'
import { installDebian, missingPrograms } from './debian-packages.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-find-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function program(path: string, text = '#!/bin/sh\n'): string {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
  chmodSync(join(folder, path), 0o755)
  return join(folder, path)
}

describe('finding Chromium', () => {
  it('takes the first on PATH, and no folder or file that may not run', () => {
    const path = ['a', 'b', 'c'].map((name) => join(folder, name)).join(delimiter)
    expect(findChromium(path)).toBeNull()
    mkdirSync(join(folder, 'a/chromium'), { recursive: true })
    mkdirSync(join(folder, 'b'))
    writeFileSync(join(folder, 'b/chromium'), '')
    expect(findChromium(path)).toBeNull()
    const chrome = program('a/google-chrome')
    expect(findChromium(path)).toBe(chrome)
    const chromium = program('c/chromium')
    expect(findChromium(path)).toBe(chromium)
  })
})

describe('what a run would miss', () => {
  it('is Chromium where PATH has none, and PostgreSQL where no server is given either', () => {
    const names = (environment: Record<string, string>): string[] => missingPrograms(environment).map((one) => one.package)
    program('pdftotext')
    program('python3')
    expect(names({ PATH: folder, DATABASE_URL: 'postgres://elsewhere' })).toEqual(['chromium'])
    program('chromium')
    expect(names({ PATH: folder, DATABASE_URL: 'postgres://elsewhere' })).toEqual([])
    rmSync(join(folder, 'pdftotext'))
    expect(names({ PATH: folder, DATABASE_URL: 'postgres://elsewhere' })).toEqual(['poppler-utils'])
    rmSync(join(folder, 'python3'))
    expect(names({ PATH: folder, DATABASE_URL: 'postgres://elsewhere' })).toEqual(['poppler-utils', 'python3'])
  })
})

describe('installing', () => {
  const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')
  beforeEach(() => program('apt-get', `#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >> ${folder}/calls\ntest ! -e ${folder}/refuse\n`))

  it('as root, calls apt-get once for all packages without asking anything', () => {
    expect(installDebian(['postgresql', 'chromium'], folder, 0)).toBe(true)
    expect(calls()).toEqual(['noninteractive update -qq', 'noninteractive install -y -qq --no-install-recommends postgresql chromium'])
  })
  it('answers no when apt-get fails, when the user is not root, where there is no apt-get, and with nothing to install', () => {
    writeFileSync(join(folder, 'refuse'), '')
    expect(installDebian(['chromium'], folder, 0)).toBe(false)
    expect(installDebian(['chromium'], folder, 1000)).toBe(false)
    expect(installDebian(['chromium'], join(folder, 'empty'), 0)).toBe(false)
    expect(installDebian([], folder, 0)).toBe(false)
    expect(calls()).toEqual(['noninteractive update -qq'])
  })
})
