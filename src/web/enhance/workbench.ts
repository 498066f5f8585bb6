/**
 * The workbench with a script: single keys, the next proposal at once, decisions sent behind. Everything here is also done by a form or a
 * link of the page; where the script fails the page still works.
 */
import { part } from './bench.ts'
import { go, keysOf } from './commands.ts'
import { Desk } from './desk.ts'
import { listen } from './keys.ts'
import { intoList } from './show.ts'

const desk = new Desk()
const keys = keysOf(desk)

/** Forms that lead to another page wait until every decision is sent; those that decide are sent behind the page. */
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  const button = event.submitter as HTMLButtonElement | null
  const act = button?.name === 'do' ? button.value : ''
  if (form.method !== 'post' || event.defaultPrevented) return
  const { decides } = form.dataset
  if (form.id === 'undo' || form.id === 'redo') {
    event.preventDefault()
    desk.step(form.id)
  } else if (decides !== undefined && act !== 'commit' && !act.startsWith('edit-')) {
    event.preventDefault()
    desk.decide(decides, fieldsOf(form, button))
  } else if (desk.queue.size > 0) {
    event.preventDefault()
    desk.queue.empty().then(() => form.requestSubmit(button))
  }
})

function fieldsOf(form: HTMLFormElement, button: HTMLButtonElement | null): URLSearchParams {
  return new URLSearchParams([...new FormData(form, button)].map(([name, value]) => [name, String(value)]))
}

/** Links to a proposal of this page show it without asking for the page again. */
document.addEventListener('click', (event) => {
  const target = event.target as Element
  if (target.closest('[data-do=all-keys]') !== null) part<HTMLDialogElement>('all-keys').showModal()
  const link = target.closest<HTMLAnchorElement>('a[href]')
  if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (link.closest('#card') !== null && link.hash.startsWith('#m-')) {
    event.preventDefault()
    keys['o']?.()
    return
  }
  if (link.pathname !== desk.bench.path) return
  const query = new URLSearchParams(link.search)
  const proposal = desk.bench.find(query.get('at') ?? '')
  if (proposal === undefined) return
  event.preventDefault()
  if (query.has('edit')) desk.edit(query.get('edit') ?? '')
  else desk.show(proposal)
})

listen(
  keys,
  (number) => go(desk, desk.bench.proposals[number - 1]),
  () => desk.bench.proposals.length
)

/** The card stays below the header, however many lines that has. */
new ResizeObserver(([head]) => {
  document.documentElement.style.setProperty('--bench-top', `${head!.borderBoxSize[0]!.blockSize}px`)
}).observe(document.querySelector('.bench-head')!)

if (desk.bench.current !== undefined) intoList(desk.bench.current)
