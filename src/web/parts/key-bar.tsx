/** The keys of the workbench: the common ones in a bar with their off switch, all of them in a list that opens over the page. */

const common: readonly (readonly [keys: readonly string[], words: string])[] = [
  [['J', 'K'], 'next, previous'],
  [['A'], 'accept'],
  [['E'], 'edit'],
  [['X'], 'reject'],
  [['Z'], 'undo'],
  [['O'], 'show in the document']
]

const all: readonly (readonly [keys: string, words: string])[] = [
  ['J, K', 'Next, previous proposal'],
  ['⇧J, ⇧K', 'Next, previous that is not reviewed'],
  ['A', 'Accept and go on'],
  ['⇧A', 'Accept those alike, after a look at the list'],
  ['E', 'Edit, then 1 to 4 for noted, directed, decided, assigned'],
  ['X', 'Reject, then 1 to 5 for a reason or Enter for none'],
  ['L', 'Later'],
  ['C', 'Make a commitment from it'],
  ['S', 'Split a list or sentences'],
  ['M', 'Merge with the next'],
  ['[, ]', 'Begin the quote a word earlier, later'],
  ['⇧[, ⇧]', 'End the quote a word earlier, later'],
  ['N', 'New proposal from the selected words'],
  ['O', 'Show in the document, and back'],
  ['V', 'The file as it was received'],
  ['Z, Ctrl+Z', 'Undo'],
  ['⇧Z', 'Redo'],
  ['G, then a number', 'Go to that proposal'],
  ['/', 'Search the record'],
  ['?', 'Show this list']
]

/** Nothing of it shows without the script that answers to the keys. */
export function KeyBar() {
  return (
    <div class="keybar scripted" id="key-bar">
      {common.map(([keys, words]) => (
        <span key={words}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {words}
        </span>
      ))}
      <output id="going" class="num" />
      <button type="button" class="btn quiet small" data-do="all-keys">
        <kbd>?</kbd> All keys
      </button>
      <label class="choice">
        <input type="checkbox" id="keys-on" checked /> <span>Single-key shortcuts</span>
      </label>
      <dialog id="all-keys" aria-labelledby="all-keys-title">
        <h2 id="all-keys-title">All keys</h2>
        <dl class="facts">
          {all.map(([keys, words]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" class="acts">
          <button type="submit" class="btn">
            Close
          </button>
        </form>
      </dialog>
    </div>
  )
}
