import { describe, expect, it } from 'vitest'
import { agreed, refused } from '../../test/support/outcome.ts'
import { conveyDirective, registerDirective } from './directive.ts'
import { acts } from './event.ts'

describe('a directive', () => {
  it('is registered with its issuer and its date, and its document where there is one', () => {
    const draft = agreed(
      registerDirective('R-1', { title: 'Clean\nharbours', issuer: ' Ministry of  Ports ', date: '2025-06', document: 'D-4' })
    )
    expect(draft).toEqual({
      act: 'directive.registered',
      on: 'R-1',
      with: ['D-4'],
      body: { document: 'D-4', date: '2025-06', title: 'Clean harbours', issuer: 'Ministry of Ports' }
    })
    expect(acts['directive.registered'].body.safeParse(draft.body).success).toBe(true)
    expect(agreed(registerDirective('R-1', { title: 'T', issuer: null, date: null, document: null }))).toMatchObject({
      with: [],
      body: { issuer: null }
    })
  })
  it('needs a title', () => {
    expect(refused(registerDirective('R-1', { title: ' ', issuer: null, date: null, document: null }))).toBe('name.empty')
  })
  it('is conveyed once at a meeting, and at as many meetings as there are', () => {
    expect(agreed(conveyDirective('R-1', 'M-2', ['M-1']))).toEqual({
      act: 'directive.conveyed',
      on: 'R-1',
      with: ['M-2'],
      body: { meeting: 'M-2' }
    })
    expect(refused(conveyDirective('R-1', 'M-2', ['M-1', 'M-2']))).toBe('directive.already-conveyed')
  })
})
