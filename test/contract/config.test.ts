/** Settings are refused at the start where they are bad or unsafe. */
import { describe, expect, it } from 'vitest'
import { BadConfig, readConfig } from '../../src/config.ts'

const model = (address: string, more: Record<string, string> = { THROUGHLINE_MODEL: 'm' }) =>
  readConfig({ THROUGHLINE_MODEL_ADDRESS: address, ...more })

describe('the settings of a language model', () => {
  it('are off unless an address and a model are set', () => {
    expect(readConfig({})).toMatchObject({ modelAddress: null, modelKey: null, modelName: null })
    expect(() => model('https://models.example.org/v1', {})).toThrow('THROUGHLINE_MODEL must be set too')
    expect(() => readConfig({ THROUGHLINE_MODEL: 'm' })).toThrow('THROUGHLINE_MODEL_ADDRESS must be set too')
    expect(() => readConfig({ THROUGHLINE_MODEL_KEY: 'k' })).toThrow(BadConfig)
  })

  it.each(['https://models.example.org/v1', 'http://localhost:11434/v1', 'http://127.0.0.1:8080', 'http://[::1]:8080/v1'])(
    'take %s',
    (address) => {
      expect(model(address).modelAddress).toBe(address)
    }
  )

  it.each([
    'http://models.example.org/v1',
    'http://127.evil.example/v1',
    'http://localhost.evil.example/v1',
    'https://user:password@models.example.org',
    'https://models.example.org/v1?key=1',
    'https://models.example.org/#x',
    'file:///etc/passwd',
    'ftp://models.example.org',
    'models.example.org',
    'http://localhost\\@evil.example/'
  ])('refuse %s', (address) => {
    expect(() => model(address)).toThrow(BadConfig)
  })

  it('refuse a key that would break a header', () => {
    expect(() => model('https://m.example', { THROUGHLINE_MODEL: 'm', THROUGHLINE_MODEL_KEY: 'a\nb' })).toThrow(BadConfig)
  })
})
