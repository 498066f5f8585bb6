/** Fragments: pieces of a page for a script of ours that has the rest of it. */
import type { ComponentChild, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Answer } from './answer.ts'

export function fragment(piece: VNode): Answer {
  return { status: 200, body: fragmentOf(piece), mediaType: 'text/html; charset=utf-8' }
}

export function fragmentOf(piece: ComponentChild & VNode): string {
  return render(piece)
}
