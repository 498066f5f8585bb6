/** Fault points: named once each, and never armed by what is shipped. */
import { describe, expect, it } from 'vitest'
import { armFaults, fault } from '../../src/domain/fault.ts'
import { faultPoints, sources } from './fault-points.ts'

describe('fault points', () => {
  it('are many, and each name stands once and says where it is', () => {
    const names = faultPoints().map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(80)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect(names.filter((name) => !/^[a-z]+\.(?:before|after|between)-[a-z-]+$/.test(name))).toEqual([])
  })

  it('are armed by nothing that is shipped', () => {
    expect(sources().filter(({ text }) => text.includes('armFaults'))).toEqual([])
  })

  it('do nothing until a test arms them, and nothing after it has let go', () => {
    const hit: string[] = []
    fault('here.before-arming')
    armFaults((point) => void hit.push(point))
    fault('here.after-arming')
    armFaults(null)
    fault('here.after-letting-go')
    expect(hit).toEqual(['here.after-arming'])
  })
})
