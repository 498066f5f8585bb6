import { describe, expect, it } from 'vitest'
import { type Actor, can, mayNot, type Role, roles } from './actor.ts'

const highways = { kind: 'post', slug: 'head-of-highways' } as const
const holding = (...held: Role[]): Actor => ({
  kind: 'account',
  account: 'account-7',
  name: 'Dana Whitlock',
  roles: held,
  offices: [highways]
})
const owned = { published: false, owner: highways }

describe('a check is a look by someone other than the owner', () => {
  it('so a supervisor or an assessor does not check what their own office answers for, and may check all else', () => {
    for (const role of ['supervisor', 'assessor'] as const) {
      expect(can(holding(role, 'office'), 'check', owned), role).toBe(false)
      expect(can(holding(role), 'check', owned), role).toBe(false)
      expect(can(holding(role, 'office'), 'check', { ...owned, owner: { kind: 'unit', slug: highways.slug } }), role).toBe(true)
      expect(can(holding(role, 'office'), 'check', { ...owned, owner: { kind: 'post', slug: 'head-of-parks' } }), role).toBe(true)
      expect(can(holding(role, 'office'), 'check', { ...owned, owner: null }), role).toBe(true)
      expect(mayNot(holding(role, 'office'), 'check').key).toBe('check.own-office')
    }
  })

  it('and a clerk or an administrator may, since a small body may have nobody else', () => {
    for (const role of ['clerk', 'admin'] as const) expect(can(holding(role, 'office', 'supervisor'), 'check', owned), role).toBe(true)
    expect(can({ kind: 'operator', user: 'rosa' }, 'check', owned)).toBe(true)
  })

  it('and acting for the owner takes nothing else away', () => {
    expect(can(holding('supervisor'), 'assign', owned)).toBe(true)
    expect(can(holding('office'), 'report', owned)).toBe(true)
    expect(can(holding('assessor'), 'assess', owned)).toBe(true)
    for (const role of roles) expect(can(holding(role), 'see', owned), role).toBe(true)
  })

  it('and whoever may not check at all is told only that', () => {
    expect(mayNot(holding('office'), 'check')).toEqual({ key: 'actor.may-not', words: { verb: 'check' } })
    expect(mayNot(holding('supervisor'), 'make')).toEqual({ key: 'actor.may-not', words: { verb: 'make' } })
  })
})
