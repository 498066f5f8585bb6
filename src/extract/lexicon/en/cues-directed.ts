/** Wording that says what is to be done, without a formal act that names who and what. */
import type { CueRow } from '../cue-row.ts'
import { names, office } from './parts.ts'

const all =
  '(?:[Ww]e|[Ww]e all|[Yy]ou|[Aa]ll of us|[Ee]veryone|[Ee]ach of us|[Aa]ll (?:localities|departments|levels|parties|units|members|sides))'

export const directedRows: readonly CueRow[] = [
  {
    id: 'en.dir.20',
    kind: 'directed',
    on: ['asked', 'requested', 'called'],
    pattern: `^(?:${office}|${names}) (?:also |then )?(?:asked|requested|called) for (?=[a-z])(?=[^.;!?]{4,120} (?:by|before) (?:the |next |end |\\d|[A-Z]))`,
    span: 'rest',
    force: 'must',
    holds: ['The Deputy Mayor asked for a recovery plan by 29 March.'],
    not: ['The Deputy Mayor asked for patience.', 'The Mayor asked Bo for the map.']
  },
  {
    id: 'en.dir.01',
    kind: 'directed',
    on: ['necessary', 'essential', 'imperative', 'vital', 'crucial', 'important'],
    pattern:
      "\\b(?:[Ii]t(?: is|'s| was| will be| remains) (?:also |further |therefore |very |absolutely )?(?:necessary|essential|imperative|vital|crucial|important)(?: for us| that we)? )(?:to )?",
    span: 'list',
    force: 'must',
    holds: ['It is necessary to dredge the harbour.', "It's essential that we dredge the harbour.", 'She said it is also vital to act.'],
    not: ['A necessary repair was made.', 'It is not clear.']
  },
  {
    id: 'en.dir.02',
    kind: 'directed',
    on: ['must', 'shall'],
    pattern: `\\b${all} (?:also |all |therefore )?(?:must|shall)(?: (?:also|always|now|therefore))? (?!not\\b|never\\b)`,
    span: 'list',
    force: 'must',
    holds: ['We must dredge the harbour.', 'All departments must report.'],
    not: ['We must not wait.', 'They must wait.']
  },
  {
    id: 'en.dir.03',
    kind: 'directed',
    on: ['should', 'ought'],
    pattern: `\\b${all} (?:also |all |therefore )?(?:should|ought to) (?!not\\b|never\\b|we\\b|have been\\b|be able\\b)`,
    span: 'list',
    force: 'should',
    holds: ['We should dredge the harbour.', 'You ought to close the gate.'],
    not: ['We should not wait.', 'Should we wait?']
  },
  {
    id: 'en.dir.04',
    kind: 'directed',
    on: ['must', 'should', 'shall'],
    has: [' never ', ' not '],
    pattern: `\\b${all} (?:must|should|shall|ought to)(?: never| not) `,
    span: 'list',
    force: 'must',
    negative: true,
    holds: ['We must not close the gate.', 'You should never park here.'],
    not: ['We must close the gate.']
  },
  {
    id: 'en.dir.05',
    kind: 'directed',
    on: ['efforts', 'effort', 'attention', 'priority', 'emphasis'],
    pattern:
      '\\b(?:(?:[Gg]reater |[Ff]urther |[Ee]very |[Aa]ll |[Mm]ore )?(?:[Ee]fforts?|[Aa]ttention|[Pp]riority|[Ee]mphasis|[Ww]ork) (?:should|must|shall|will|need to|needs to) be (?:made|paid|given|placed|put|done)(?: to| on| in)?) ',
    span: 'list',
    force: 'should',
    holds: ['Efforts should be made to deepen the channel.', 'Priority must be given to safety.'],
    not: ['Efforts were made to deepen the channel.']
  },
  {
    id: 'en.dir.06',
    kind: 'directed',
    on: ['need', 'needs', 'have', 'needed'],
    has: ['need to ', 'have to '],
    pattern: `\\b${all} (?:will |do |also |all |still )?(?:need|have) to (?!be able\\b)`,
    span: 'list',
    force: 'must',
    holds: ['We need to repaint the hall.', 'We still have to sign the lease.'],
    not: ['We needed to repaint it.', 'They need paint.']
  },
  {
    id: 'en.dir.07',
    kind: 'directed',
    on: ['urged', 'encouraged', 'requested', 'required', 'reminded', 'called', 'invited', 'expected', 'advised', 'asked', 'obliged'],
    pattern:
      '^(?!If |When )[^.!?;]{1,160} (?:is|are|was|were|should be|must be|be)(?: (?:also|strongly|kindly|further|again|hereby))? (?:urged|encouraged|requested|required|reminded|called upon|called on|invited|expected|advised|obliged) to (?=[a-z])',
    span: 'all',
    verb: true,
    force: 'urged',
    holds: [
      'Residents are urged to clear the drains.',
      'Members were reminded to send reports.',
      'All boats are required to carry lights.'
    ],
    not: ['The rule is expected next year.', 'She was invited for tea.']
  },
  {
    id: 'en.dir.08',
    kind: 'directed',
    on: ['must', 'shall'],
    pattern:
      '^(?!If |When |What |Who |How |Why )(?:[^.!?;]|\\.(?=\\d)){1,160} (?:must|shall)(?: (?:also|not|never|now|all|each|only))? (?=[a-z])(?!have been\\b|be (?:a|an|the) )',
    span: 'all',
    verb: true,
    force: 'must',
    holds: ['The contractor must finish by May.', 'Boats shall carry lights.'],
    not: ['What must change?', 'They must have been late.']
  },
  {
    id: 'en.dir.09',
    kind: 'directed',
    on: ['should'],
    pattern:
      '^(?!If |When |What |Who |How |Why |Should |Where |Whether |Do )(?:[^.!?;]|\\.(?=\\d)){1,160} should(?: (?:also|not|never|now|all|each|only|always|definitely|probably))? (?=[a-z])(?!have\\b|be (?:able|fine|ok|okay|easy|noted) ?)',
    span: 'all',
    verb: true,
    force: 'should',
    holds: ['The reserve of 2.4m should not be touched.', 'The gate should stay shut.', 'Reports should be filed monthly.'],
    not: ['What should change?', 'The gate should have stayed shut.']
  },
  {
    id: 'en.dir.24',
    kind: 'directed',
    on: ['no'],
    has: [' may be ', ' shall be ', ' should be ', ' is to be ', ' are to be ', ' must be ', ' will be '],
    pattern:
      '^(?:Until [a-z ]{3,40}[,:] )?[Nn]o (?:[a-z-]{2,20} ){1,6}(?:(?:for|in|on|of|to|from|with) (?:[\\w-]{2,20} ){1,5})?(?:may|shall|should|is to|are to|must|will) be (?=[a-z]{3,16}(?:ed|en|ne|nt|ld|pt|wn|de|ad)\\b)(?!(?:required|needed|charged|taken|held)\\b)',
    span: 'all',
    force: 'must',
    negative: true,
    holds: ['No new lease may be signed without a survey.', 'No boats are to be launched from the slip.'],
    not: ['No boats were launched.', 'No meeting will be held in May.', 'There may be no boats.']
  },
  {
    id: 'en.dir.10',
    kind: 'directed',
    on: ['please', 'kindly'],
    pattern:
      '^(?:(?:[A-Z][\\w ]{2,40}: )?(?:[Aa]ll(?: [a-z]{4,14})?|[Ee]veryone|[Ee]verybody),? please|Please|PLEASE|please|Kindly)(?: also| do)?,? (?=[a-z])(?!see\\b|note\\b|find\\b|visit\\b|refer\\b|click\\b|contact\\b)',
    span: 'all',
    verb: true,
    force: 'urged',
    holds: ['All maintainers please add your names.', 'Please send reports to the clerk.', 'Kindly return the keys.'],
    not: ['Please see the map.', 'It would please us.']
  },
  {
    id: 'en.dir.11',
    kind: 'directed',
    on: ["let's", 'let'],
    pattern: "^(?:[Ss]o,? |[Oo]k,? |OK,? )?(?:[Ll]et's|[Ll]et us) (?:also )?(?=[a-z])(?!see\\b|not\\b|say\\b|start\\b|move\\b)",
    span: 'rest',
    verb: true,
    force: 'should',
    holds: ["Let's close the gate.", 'Let us repaint the hall.'],
    not: ["Let's see.", 'They let us in.']
  },
  {
    id: 'en.dir.12',
    kind: 'directed',
    on: ['to'],
    has: [' to be '],
    pattern: `^(?!If |When )[^.!?;]{1,160} (?:needs?|has|have|is|are) to be (?=[a-z]{3,20}(?:ed|en|ne|nt|ld|pt|wn|de|ad|aid|ut|ght)\\b)`,
    span: 'all',
    force: 'must',
    holds: ['The pier needs to be repaired.', 'Keys are to be returned.'],
    not: ['This seems to be repaired.', 'The pier has to be the longest.']
  },
  {
    id: 'en.dir.13',
    kind: 'directed',
    on: ['requested', 'urged', 'called', 'stressed', 'emphasized', 'emphasised', 'insisted', 'demanded'],
    pattern: `^(?:[^.!?]{1,160}) (?:requested|urged|called (?:for|on|upon)|insisted|demanded)(?: that)? (?=${office}|the |an? |all |more |better |greater )`,
    span: 'all',
    force: 'urged',
    holds: ['Osei called for better lighting on the quay.', 'The mayor requested that staff look into it.'],
    not: ['Osei called Mara.', 'The mayor called the meeting to order.']
  }
]
