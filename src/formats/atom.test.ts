import { describe, expect, it } from 'vitest'
import { atom } from './atom.ts'

const feed = {
  self: 'https://record.port-meridian.example/public/changes.atom',
  page: 'https://record.port-meridian.example/public/changes',
  title: 'Port Meridian: what changed',
  author: 'Port Meridian City Council',
  at: '2026-11-20T09:00:00Z',
  entries: []
}

describe('a feed', () => {
  it('is no less a feed with nothing in it', () => {
    expect(atom(feed)).toContain('<updated>2026-11-20T09:00:00Z</updated>')
    expect(atom(feed)).not.toContain('<entry>')
  })

  it('carries words that are no markup, and none that XML cannot carry', () => {
    const entry = { id: 'urn:1', link: 'https://x.example/?a=1&b="2"', title: '<script>&\u0000\ud800</script>', words: "it's", at: feed.at }
    const written = atom({ ...feed, entries: [entry] })
    expect(written).toContain('<title>&lt;script&gt;&amp;\ufffd\ufffd&lt;/script&gt;</title>')
    expect(written).toContain('href="https://x.example/?a=1&amp;b=&quot;2&quot;"')
    expect(written).toContain('<summary>it&apos;s</summary>')
  })
})
