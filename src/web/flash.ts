/** What a page says at its top after something was done: sentences by key, so that no address can put words on a page. */
const sentences: Readonly<Record<string, string>> = {
  published: 'Everyone can see it from now on.',
  withdrawn: 'It is hidden from the public from now on. Whoever has seen or copied it still has it.',
  'directive-registered': 'The directive is registered. Record where it was conveyed, and what carries it.',
  'statement-dismissed': 'It is dismissed. It can be taken up again.',
  'statement-reopened': 'It stands in the record again.',
  aliased: 'It is on record as another name. Both keep their own words.',
  'office-entered': 'It is in the record from now on.',
  conveyed: 'It is on record that it was conveyed there.',
  'signed-in': 'You are signed in.',
  'password-changed': 'Your password is changed. Other sessions of yours have ended.',
  'account-made': 'The account is made. Hand over the password in person.',
  'commitment-made': 'The commitment is made. Whoever answers for it can report on it from now on.',
  reported: 'Your report is in the record.',
  'reported-done': 'Your report is in the record. It now waits to be checked by someone else.',
  'reported-already': 'This very report was entered a moment ago, so it was not entered twice.',
  'evidence-added': 'The evidence is in the record.',
  'evidence-checked': 'What the look at the evidence has shown is in the record.',
  'commitment-checked': 'The check is in the record. It can be closed now.',
  'commitment-closed': 'It is checked and closed.',
  'lead-changed': 'Another office answers for it from now on.',
  'date-set': 'The new date is in the record, with the one before it.',
  'commitment-withdrawn': 'It is withdrawn. Its page stays, with the reason.',
  'commitment-reopened': 'It is taken up again.',
  'entered-before': 'That was entered the first time it was sent, and not a second time.',
  erased: 'It is erased. What kind of thing it was, and why, stays here.',
  'erased-unfinished':
    'It is erased. Another program still reads the store: whoever runs this server ends it and runs throughline erase --go-on.',
  'account-changed': 'The account is changed. Its sessions have ended.'
}

export function flashWords(key: string | null): string | null {
  return key !== null && Object.hasOwn(sentences, key) ? sentences[key]! : null
}
