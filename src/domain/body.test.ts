import { describe, expect, it } from 'vitest'
import { agreed, refused } from '../../test/support/outcome.ts'
import { createPost, findOwner, formBody, formUnit, type Office } from './body.ts'
import { slugOf } from './id.ts'

const office = (kind: Office['kind'], name: string): Office => ({ kind, slug: slugOf(name), name })
const council = slugOf('Port Meridian City Council')

describe('bodies, units and posts', () => {
  it('are formed under a slug of their name', () => {
    expect(agreed(formBody(' Port Meridian City Council ', null, null))).toEqual({
      act: 'body.formed',
      on: 'port-meridian-city-council',
      with: [],
      body: { slug: council, name: 'Port Meridian City Council', parent: null }
    })
    expect(agreed(formUnit('Harbour Office ', council, null))).toMatchObject({
      act: 'unit.formed',
      on: 'harbour-office',
      with: [council],
      body: { name: 'Harbour Office' }
    })
    expect(agreed(createPost('Harbour Master', slugOf('Harbour Office'), null))).toMatchObject({
      act: 'post.created',
      with: ['harbour-office']
    })
    expect(agreed(createPost(' Mayor ', null, null))).toMatchObject({ with: [], body: { unit: null, name: 'Mayor' } })
  })

  it('need a name, and one that is not taken', () => {
    expect(refused(formBody('—', null, null))).toBe('name.empty')
    expect(refused(formUnit('Harbour Office', council, office('unit', 'Harbour office')))).toBe('name.taken')
    expect(refused(createPost('Mayor', null, office('post', 'Mayor')))).toBe('name.taken')
  })
})

describe('the owner that a name means', () => {
  const offices = [office('body', 'Harbour Board'), office('post', 'Harbour Master'), office('unit', 'Roads and Works')]

  it.each([
    ['Harbour Master', 'post', 'harbour-master'],
    ['harbour   MASTER', 'post', 'harbour-master'],
    ['roads-and-works', 'unit', 'roads-and-works']
  ])('%j is a %s', (written, kind, slug) => {
    expect(findOwner(written, offices)).toEqual({ owner: { kind, slug }, near: null })
  })

  it.each([
    ['Harbor Master', 'Harbour Master'],
    ['Road and Works', 'Roads and Works'],
    ['Harbuor Master', 'Harbour Master'],
    ['Harbr Master', 'Harbour Master'],
    ['Thee Roads and Works', null],
    ['Harbour Masterly', 'Harbour Master'],
    ['Habr Master', null]
  ])('%j is no owner, but at most two letters from %j', (written, near) => {
    const found = findOwner(written, offices)
    expect([found.owner, found.near?.name ?? null]).toEqual([null, near])
  })

  it.each(['Harbour Board', 'Harbour Mistress', 'Schools'])('%j is neither: a body does not carry out', (written) => {
    expect(findOwner(written, offices)).toEqual({ owner: null, near: null })
  })
})
