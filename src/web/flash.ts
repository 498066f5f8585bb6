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
  'account-changed': 'The account is changed. Its sessions have ended.'
}

export function flashWords(key: string | null): string | null {
  return key !== null && Object.hasOwn(sentences, key) ? sentences[key]! : null
}
