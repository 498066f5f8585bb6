/** Wording of how far something has come, and further wording of what was said, put forward or will be judged by. */
import type { CueRow } from '../cue-row.ts'

export const toldRows: readonly CueRow[] = [
  {
    id: 'en.rpt.01',
    kind: 'reported',
    on: [
      'complete',
      'completed',
      'finished',
      'underway',
      'under',
      'progress',
      'hold',
      'track',
      'schedule',
      'delayed',
      'installed',
      'place'
    ],
    pattern:
      '\\b(?:is|are|was|were|has been|have been|had been)(?: now| nearly| almost| fully| all| still| already| \\d{1,3} ?(?:%|per ?cent)| half| (?:two thirds|three quarters|one third))? (?:complete(?:d)?|finished|installed|under ?way|in progress|in place|on hold|on track|on schedule|ahead of schedule|behind schedule|delayed)\\b(?! by the| to | until | when | if | before )',
    lead: true,
    span: 'all',
    force: null,
    holds: ['The pier survey is now complete.', 'Painting was two thirds complete.', 'The crane is still on hold.', 'Work is under way.'],
    not: ['The form must be completed by June.', 'Complete the form.', 'The work is to be completed.']
  },
  {
    id: 'en.rpt.02',
    kind: 'reported',
    on: ['since', 'already', 'now', 'recently', 'written', 'met', 'spoken', 'contacted', 'repaired', 'replaced', 'sent'],
    pattern:
      '^(?:[A-Z][A-Za-z.]{0,20}(?: [A-Z][a-z]{1,20})?|[Tt]he [a-z]{3,20}|[Hh]e|[Ss]he) (?:has|had|have) (?:(?:since|already|now|recently) (?:been )?[a-z]{2,14}(?:ed|en|t)\\b|(?:written to|met (?:with )?|spoken (?:to|with)|contacted|repaired|replaced|sent) ?)',
    lead: true,
    span: 'all',
    force: null,
    holds: ['Ada has since mended the lamp.', 'Jo has written to the ferry company.', 'The clerk had met the crew.'],
    not: ['Ada has to write to them.', 'The board has decided to wait.', 'Jo will have written by June.']
  },
  {
    id: 'en.nte.07',
    kind: 'noted',
    on: ['told', 'reminded', 'assured', 'read', 'addressed', 'showed'],
    pattern:
      '^(?:[A-Z][^.!?,:;]{1,80}|[Hh]e|[Ss]he|[Tt]hey) (?:told (?:us|them|members|the [a-z]{3,20})|reminded (?:us|everyone|members|the [a-z]{3,20})|assured (?:us|members|the [a-z]{3,20})|read (?:out )?(?:a|the) (?:letter|report|statement|card|message)|addressed the (?:[Bb]oard|[Cc]ouncil|[Cc]ommittee|meeting))(?: that| of| how| about| from| on| against|,|\\b)',
    lead: true,
    span: 'all',
    force: null,
    holds: [
      'Ada told the meeting that the lamp is out.',
      'The chair reminded the committee that the rules of the quay still hold.',
      'Jo read a letter from the ferry company.'
    ],
    not: ['Ada will tell the meeting.', 'The clerk was told to write.', 'Read the letter.']
  },
  {
    id: 'en.nte.08',
    kind: 'noted',
    on: ['read', 'presented', 'reviewed', 'discussed', 'distributed', 'shown'],
    pattern:
      '^[^.!?]{4,140} (?:was|were) (?:read(?: out)?|presented|reviewed|discussed|distributed|shown)(?: and (?:filed|noted|discussed))?[.]?$',
    span: 'all',
    force: null,
    holds: ['The letter about the lamp was read.', 'The tide charts were presented and discussed.'],
    not: ['The minutes were read and approved.', 'Read the letter.']
  },
  {
    id: 'en.prp.02',
    kind: 'proposed',
    on: ['suggested', 'proposed', 'like', 'suggests', 'proposes', 'wondered'],
    pattern:
      "^(?:[A-Z][^.!?,]{1,80} |[Hh]e |[Ss]he )(?:suggested|proposed|suggests|proposes) [a-z]{3,16}ing |^I(?:'d| would) like (?:us|the [a-z]{3,14}|members) to ",
    lead: true,
    span: 'all',
    force: null,
    holds: ['Ada suggested moving the lamp to the pier.', "I'd like us to move the lamp."],
    not: ['Ada suggested a lamp.', "I'd like to thank you."]
  },
  {
    id: 'en.crt.02',
    kind: 'criterion',
    on: ['weighed', 'judge', 'measure', 'assess', 'assessment', 'appraisal', 'evaluation', 'evaluate'],
    pattern:
      '\\b(?:(?:will|shall|should|must|to|is|are) be (?:weighed|counted|ranked) (?:by|against)|(?:[Ww]e|[Tt]he [a-z]{4,12}) (?:will|shall|should) (?:judge|measure|assess|evaluate) (?:ourselves|progress|success|results|it|this|(?:its|their|our) (?:[a-z]{3,12} )?(?:plans?|progress|work|results|success|performance)) (?:on|by|against)|(?:will|shall|to) be (?:included in|part of) the (?:[a-z]{3,12} ){0,2}(?:assessment|appraisal|evaluation)s?)\\b',
    span: 'all',
    force: null,
    holds: [
      'Results will be weighed by what boats land.',
      'We will judge ourselves on lamps lit.',
      'The council will judge its lighting plan by lamps lit.',
      'Lamps will be included in the yearly assessment of each quay.'
    ],
    not: ['The catch was weighed by the crew.', 'We judge boats.']
  }
]
