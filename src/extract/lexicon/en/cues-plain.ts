/** Wording of decisions in the plain talk of notes: what all are happy with, what a project will no longer do. */
import type { CueRow } from '../cue-row.ts'

const everyone = '(?:[Ee]veryone|[Ee]verybody|[Aa]ll|(?:[Tt]he )?(?:[Gg]roup|[Tt]eam|[Mm]embers|[Cc]ommittee|[Bb]oard|[Cc]ouncil))'

export const plainTalkRows: readonly CueRow[] = [
  {
    id: 'en.dec.73',
    kind: 'decided',
    on: ["let's"],
    pattern:
      "^(?:[Ss]o,? |[Oo]k(?:ay)?,? |OK,? )?[Ll]et's (?:all )?(?:go (?:ahead )?with|stick (?:with|to)|stay with|settle on|go for|aim for) (?!the flow)",
    span: 'all',
    force: 'must',
    holds: ["Let's go with option 2.", "OK, let's stick to Tuesdays", "Let's aim for 25 May instead"],
    not: ["Let's go with the flow.", "Let's go.", "Let's see what the crew says."]
  },
  {
    id: 'en.dec.74',
    kind: 'decided',
    on: ['ok', 'okay', 'happy', 'fine', 'good'],
    pattern:
      '^(?:OK|Ok|[Oo]kay|[Ff]ine|[Hh]appy|[Gg]ood) to (?:go ahead|go forward|proceed|merge|land|ship|release|close|publish|adopt|accept|keep|drop|move (?:ahead|forward))\\b',
    span: 'all',
    force: 'must',
    holds: ['OK to merge', 'Okay to go ahead with the new gate'],
    not: ['Happy to help with the gate.', 'Good to see you.']
  },
  {
    id: 'en.dec.75',
    kind: 'decided',
    on: ['happy', 'fine', 'ok', 'okay', 'content', 'comfortable', 'board', 'good'],
    pattern: `^${everyone}(?: present)?(?: (?:is|are|was|were|seems?|seemed))?(?: all)? (?:happy|fine|[Oo][Kk]|okay|content|comfortable|on board|good) (?:to (?:go|proceed|adopt|accept|move|keep|use|continue|approve|start|support|hold)|with) (?!(?:this|that|it|these)\\b)`,
    unless: ' (?:if|unless|provided|but|whether) ',
    span: 'all',
    force: 'must',
    holds: ['Everyone happy to go ahead with the new name', 'All fine with the new date.', 'The team is on board with moving to May.'],
    not: ['Everyone happy to be back.', 'All good.', 'Everyone seems okay with this']
  },
  {
    id: 'en.dec.76',
    kind: 'decided',
    on: ['no', 'not', "won't"],
    pattern:
      "^(?:[Gg]oing forward,? |[Ff]rom now on,? |[Ss]o,? |[Tt]herefore,? )?[Ww]e(?:(?:'ll| will) (?:no longer|not)| won't) (?:be )?(?:accept|support|allow|offer|require|provid|fund|pay|publish|ship|releas|maintain|us|hold|chang|merg|renew|charg|pursu|includ|pars|add|adopt)(?:e|ing)? (?!it (?:until|unless)\\b)",
    unless: ' (?:until|unless|if|when|because we (?:do|did)) ',
    span: 'all',
    force: 'must',
    negative: true,
    holds: ['We will no longer support the old gate', "Going forward, we won't charge for the hall."],
    not: ['We will not know before May.', "We won't hold it unless it rains.", 'We will not be able to come.']
  }
]
