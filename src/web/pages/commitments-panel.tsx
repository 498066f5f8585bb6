/** The panel that filters the list of commitments, with how many each choice would show. */
import { dayInWords } from '../../formats/date-words.ts'
import type { CommitmentChoices } from '../../store/queries/commitment-choices.ts'
import { type CommitmentGap, commitmentGaps, commitmentStatuses } from '../../store/queries/commitment-status.ts'
import { type Ask, pathTo } from '../ask.ts'
import { Choice } from '../parts/choice.tsx'
import { Field } from '../parts/field.tsx'
import { FilterPanel } from '../parts/filter-panel.tsx'
import { Select } from '../parts/select.tsx'
import { statusWords } from '../parts/status.tsx'
import type { ListFilter } from './commitment-filter.ts'

export const gapWords: Readonly<Record<CommitmentGap, string>> = {
  'no-news': 'No report for 40 days',
  'no-evidence': 'No evidence yet',
  'no-owner': 'No owner',
  'undecided-move': 'Date moved without a decision'
}

export function CommitmentsPanel({
  ask,
  filter,
  choices
}: {
  readonly ask: Ask
  readonly filter: ListFilter
  readonly choices: CommitmentChoices
}) {
  const { dueBy, dueTyped, meeting, sort, reversed } = filter
  const kept: (readonly [string, string])[] = [
    ...(meeting === null ? [] : [['meeting', meeting] as const]),
    ...(sort === 'due' && !reversed ? [] : [['sort', `${reversed ? '-' : ''}${sort}`] as const])
  ]
  return (
    <FilterPanel action={pathTo(ask, '/commitments')} kept={kept}>
      <Field name="q" label="Words" type="search" value={filter.words} />
      <Choice
        name="status"
        label="Status"
        several
        chosen={filter.statuses}
        rows={commitmentStatuses.map((value) => ({ value, words: statusWords[value], count: choices.byStatus[value] }))}
      />
      <Field
        name="due"
        label="Due by"
        value={dueBy === null ? dueTyped : dayInWords(dueBy)}
        hint="Such as 31 January 2027"
        error={dueTyped !== '' && dueBy === null ? `“${dueTyped}” is not a date. Write 31 January 2027, or 2027-01.` : null}
      />
      <Select
        name="owner"
        label="Owner"
        value={filter.owner}
        none="Any office"
        options={choices.byOwner.map(({ slug, name, count }) => ({ value: slug, words: `${name} (${count})` }))}
      />
      {choices.byDirective.length === 0 ? null : (
        <Select
          name="directive"
          label="Carries out"
          value={filter.directive}
          none="Any directive"
          options={choices.byDirective.map(({ id, title, count }) => ({ value: id, words: `${title} (${count})` }))}
        />
      )}
      <Choice
        name="gap"
        label="Gaps"
        several
        chosen={filter.gaps}
        rows={commitmentGaps
          .filter((gap) => gap !== 'no-owner' || choices.byGap[gap] > 0 || filter.gaps.includes(gap))
          .map((value) => ({ value, words: gapWords[value], count: choices.byGap[value] }))}
      />
    </FilterPanel>
  )
}
