import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type RefusalKey, refusals, type Sentence, wordRefusal } from '../../src/domain/refusals.ts'

const root = new URL('../../src/', import.meta.url).pathname
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && name !== 'domain/refusals.ts')
  .map((name) => ({ name, text: readFileSync(root + name, 'utf8') }))
const keys = Object.keys(refusals) as RefusalKey[]
const placeholders = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!)

/** The keys of an object literal that gives a refusal its words; null where it is not written out at the call. */
function wordsGiven(literal: string | undefined): string[] | null {
  if (literal === undefined) return []
  if (literal.includes('...')) return null
  const flat = literal.replaceAll(/`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*'/g, "''").replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, '()')
  return flat.split(',').flatMap((part) => /^\s*(\w+)\s*(?::|$)/.exec(part)?.[1] ?? [])
}

describe('the catalogue of refusals', () => {
  it.each(keys)('%s is a sentence, the same words in every language, and some rule gives it', (key) => {
    const sentence: Sentence = refusals[key]
    expect(sentence.en).toMatch(/^[A-Z"{].*[.…]$/s)
    expect(sentence.en).not.toMatch(/successfully|please|sorry|invalid|error/i)
    if (sentence.zh !== undefined) expect(placeholders(sentence.zh).sort()).toEqual(placeholders(sentence.en).sort())
    expect(sources.some(({ text }) => text.includes(`'${key}'`))).toBe(true)
  })

  it('is given all the words its sentences ask for', () => {
    const lacking = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/\b(?:refuse|new Refused)\(\s*'([a-z.-]+)'(?:,\s*(?:\{([^{}]*)\}|\w+))?\s*\)/g)].flatMap(([call, key, literal]) => {
        if (!(key! in refusals)) return [`${name}: ${key} is not in the catalogue`]
        const given = call.includes('{') || !call.includes(',') ? wordsGiven(literal) : null
        const missing = given === null ? [] : placeholders(refusals[key as RefusalKey].en).filter((word) => !given.includes(word))
        return missing.length === 0 ? [] : [`${name}: ${key} lacks ${missing.join(', ')}`]
      })
    )
    expect(lacking).toEqual([])
  })

  it('puts its words in, once each, and never reads a value as a placeholder', () => {
    expect(wordRefusal('name.taken', { kind: 'post', name: '{kind}' })).toBe(
      'The post "{kind}" exists already. Use it, or choose another name.'
    )
    expect(wordRefusal('evidence.not-found', { id: 'C-1', number: 0, count: 2 })).toBe('C-1 has no evidence 0. It has 2.')
    expect(wordRefusal('evidence.both', {}, 'zh')).toContain('.')
  })
})
