/** Wording of decisions in the plain talk of notes: what all are happy with, what a project will no longer do. */
import type { CueRow } from '../cue-row.ts'
import { between, body } from './parts.ts'

const everyone = '(?:[Ee]veryone|[Ee]verybody|[Aa]ll|(?:[Tt]he )?(?:[Gg]roup|[Tt]eam|[Mm]embers|[Cc]ommittee|[Bb]oard|[Cc]ouncil))'

export const plainTalkRows: readonly CueRow[] = [
  {
    id: 'en.dec.came-to',
    kind: 'decided',
    on: ['conclusion', 'decision', 'agreement'],
    pattern: `^(?:${body}|[Ww]e|[Ee]veryone|[Aa]ll)${between} (?:came to|reached|arrived at|took) (?:the|a|an) (?:[a-z]{4,12} )?(?:conclusion|decision|agreement) (?:that|to|on) `,
    lead: true,
    span: 'rest',
    force: 'must',
    holds: ['The group came to the conclusion that the lamp is best.', 'The Board took the decision to sell.'],
    not: ['The Board reached no decision on the sale.', 'Bo came to the conclusion that it rained.']
  },
  {
    id: 'en.dec.won',
    kind: 'decided',
    on: ['won', 'preferred', 'chosen', 'winning', 'favoured', 'favored'],
    pattern:
      '^(?:[Tt]he )?(?:[Oo]ption|[Dd]esign|[Pp]lan|[Pp]roposal|[Nn]ame|[Ll]ogo|[Vv]enue)\\b[^.!?;:]{0,60}? (?:won the (?:vote|poll|ballot)|(?:was|is) the (?:preferred|chosen|winning|favou?red) (?:option|choice|design|plan|name|one)(?: by\\b| of the\\b|[.]?$))',
    span: 'all',
    force: 'must',
    holds: ['Option B won the vote.', 'Option B was the preferred choice by majority.'],
    not: ['Option B won a prize.', 'Option B is the preferred way to ask.']
  },
  {
    id: 'en.dec.leave-given',
    kind: 'decided',
    on: ['given', 'granted'],
    pattern:
      '^(?!If |When |Once |Unless |Until )[A-Z][^.!?;:]{2,80}? (?:was|were) (?:then |also |unanimously )?(?:given|granted) (?:permission|leave|approval|authority|consent) (?:to|for) ',
    unless:
      '\\b(?:last|previous) (?:year|month|week|meeting)\\b|\\bby the (?:county|state|city|district|court|ministry|police)\\b|^(?:He|She|They|It) ',
    span: 'all',
    force: 'must',
    holds: ['The scouts were given permission to use the quay.'],
    not: ['The scouts were given permission to land by the county.', 'If the club was given leave to land, it would.']
  },
  {
    id: 'en.dec.in-agreement',
    kind: 'decided',
    on: ['agreement'],
    pattern: `^(?:${everyone})(?: present)? (?:is|are|was|were)(?: all| both| unanimously)? in (?:full |general |unanimous )?agreement with (?:the |this |that )(?:[\\w'\\u2019-]{2,20} ){0,4}?(?:proposals?|plans?|recommendations?|suggestions?|requests?|changes?|amendments?|motions?|approach)\\b`,
    unless: ' (?:if|unless|provided|but|whether) ',
    span: 'all',
    force: 'must',
    holds: ["All were in agreement with the chair's proposal to paint the shed."],
    not: ['All were in agreement with Bo.', 'Bo was in agreement with the plan.']
  },
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
    pattern: `^${everyone}(?: present)?(?: (?:is|are|was|were|seems?|seemed))?(?: all)? (?:happy|fine|[Oo][Kk]|okay|content|comfortable|on board|good) (?:to (?:go|proceed|adopt|accept|move|keep|use|continue|approve|start|support|hold)|with) (?!(?:this|that|it|these|what|how|where|who|(?:the |our )?(?:progress|work|results?|outcome|team|turnout))\\b)`,
    unless: ' (?:if|unless|provided|but|whether) ',
    span: 'all',
    force: 'must',
    holds: ['Everyone happy to go ahead with the new name', 'All fine with the new date.', 'The team is on board with moving to May.'],
    not: ['Everyone happy to be back.', 'All good.', 'Everyone seems okay with this', 'All are happy with what the crew made.']
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
  },
  {
    id: 'en.dec.90',
    kind: 'decided',
    on: ['now', 'forward'],
    pattern:
      "^(?:(?:[Ff]rom now on|[Gg]oing forward|[Ff]rom here on),? (?:we(?:'ll| will)|(?:the |our |all |each |every )?(?:[\\w'-]{2,16} ){1,4}(?:will|shall|must)(?: now)?(?: be| have)?|(?:the |our |all )(?:[\\w'-]{2,16} ){1,3}(?:opens?|closes?|starts?|meets?|runs?|costs?)) |(?:[Ww]e(?:'ll| will)|(?:The |Our |All |Each |Every )?[A-Z]?[\\w'-]{2,16} (?:[\\w'-]{2,16} ){0,4}(?:will|shall|must)(?: now)?(?: be| have)?) [^.!?;:]{3,80}(?:from now on|going forward|from here on)\\b)",
    unless: '\\b(?:if|unless|whether|hopes?|hoped|may|might|could|would|probably|he|she|they|I)\\b',
    span: 'all',
    force: 'must',
    holds: [
      'Public minutes will be made from now on, by rotation.',
      'From now on the pier closes at dusk.',
      'Going forward, all invoices will be countersigned by the treasurer.'
    ],
    not: ['From now on it may rain.', 'Ada hopes that fees will fall going forward.', 'Going forward is the plan.']
  },
  {
    id: 'en.dec.91',
    kind: 'decided',
    on: ['consensus', 'agreement'],
    pattern:
      "^(?:[A-Z][\\w' -]{2,40} (?:was|were) )?(?:[Rr]ephrased|[Rr]enamed|[Cc]hanged|[Aa]mended|[Rr]eplaced|[Rr]emoved|[Cc]hosen|[Ss]elected|[Rr]eworded|[Rr]evised|[Dd]ropped|[Mm]erged) (?:[\\w'-]{1,20} ){0,8}by (?:general |common |unanimous |rough |mutual )?(?:consensus|agreement)\\b",
    unless: '\\b(?:if|unless|may|might|could|would|should|can|cannot|must|have|has|he|she|they|I)\\b',
    span: 'all',
    force: 'must',
    holds: ['Rephrased to Event Support Officer by general consensus', 'The title was changed to Pier Warden by consensus.'],
    not: ['Pages can be changed by consensus.', 'The fee was changed by the county.']
  },
  {
    id: 'en.dec.92',
    kind: 'decided',
    on: ['passed', 'approved', 'carried', 'adopted', 'accepted', 'ratified'],
    pattern:
      '^(?:(?:Article|Section|Clause|Item|Rule|Amendment|Point|Paragraph|Chapter) )?\\d{1,2}(?:\\.\\d{1,2}){1,3}(?:,? (?:and|&) \\d{1,2}(?:\\.\\d{1,2}){1,3})? (?:was |were )?(?:unanimously )?(?:passed|approved|carried|adopted|accepted|ratified)(?=[.,;]?$|,? (?:with|as|by|unanimously|nem|without)\\b)',
    span: 'all',
    force: 'must',
    holds: ['3.4 passed', '3.2 passed with a change of the power to add rules', 'Clause 5.2 was approved as amended.'],
    not: ['Version 3.4 passed all tests', '3.4 passed the tests of the crew']
  },
  {
    id: 'en.dec.77',
    kind: 'decided',
    on: ['meeting', 'meetings', 'call', 'calls', 'sync', 'cadence'],
    pattern:
      "^(?:[Ww]e(?:'re| are|'ll be| will be) (?:moving|switching|changing|shifting) (?:the|our) (?:[a-z-]{3,12} ){0,2}(?:meetings?|calls?|sync|cadence|meeting time) to |(?:The |Our )?(?:[A-Za-z-]{3,12} ){0,2}(?:[Mm]eetings?|[Cc]alls?)(?: time| day| cadence)? (?:will (?:now )?be (?:moved to|held (?:every|monthly|weekly|bi-?weekly|quarterly|fortnightly))|(?:was |were |is |are )?(?:moved|changed|switched) to (?!the next|items?\\b|executive|closed|an? (?:vote|recess|executive|closed))))",
    unless: ' (?:if|unless|whether|may|might|could|order) ',
    span: 'all',
    force: 'must',
    holds: ['We are moving the meeting to 16:00 UTC', 'Meetings will now be held monthly', 'Next meeting moved to 4 June.'],
    not: ['The meeting moved to the next item.', 'The call will be short.', 'The meeting was called to order.']
  },
  {
    id: 'en.dec.no-meeting',
    kind: 'decided',
    on: ['cancelled', 'canceled', 'cancel', 'skip', 'skipping', 'cancelling', 'canceling'],
    pattern:
      "^(?:(?:The |Our )?(?:[A-Za-z\\d-]{1,12} ){0,4}(?:[Mm]eetings?|[Cc]alls?|[Ss]ync)(?: (?:of|on|for|next|this) [^.!?;:]{2,30})? (?:is|are|was|were|will be|to be|has been) (?:cancell?ed|skipped)\\b|[Ww]e(?:'ll| will|'re|'re going to| are going to)? (?:cancel|skip|cancell?ing|skipping) (?:the |our |next )(?:[A-Za-z\\d-]{1,12} ){0,4}(?:[Mm]eetings?|[Cc]alls?|[Ss]ync|week)\\b)",
    unless: ' (?:if|unless|whether|when|may|might|could|last) ',
    span: 'all',
    force: 'must',
    holds: ['The meeting on 4 July is cancelled.', "We'll skip the next meeting.", 'Next meeting will be cancelled due to the fair.'],
    not: [
      'The meeting is cancelled if it rains.',
      'The order was cancelled.',
      'We skip lunch.',
      'Last meeting was cancelled, when it rained.'
    ]
  },
  {
    id: 'en.dec.78',
    kind: 'decided',
    on: ['fee', 'fees', 'dues', 'subscription', 'subscriptions', 'subs', 'rent', 'levy', 'precept', 'rate', 'rates', 'price', 'prices'],
    pattern:
      '^(?:The |Our |All )?(?:[A-Za-z]{3,14} ){0,2}(?:[Ff]ees?|[Ss]ubs|[Ss]ubscriptions?|[Dd]ues|[Rr]ates?|[Pp]rices?|[Pp]recept|[Ll]evy|[Rr]ent)(?: for [^.!?;:,]{3,40})? (?:(?:stays?|remains?|will (?:stay|remain)) (?:at [£$€\\d]|unchanged|the same)|will (?:increase|rise|go up) (?:to|by|from) [£$€\\d])',
    span: 'all',
    force: 'must',
    holds: ['Membership fee stays at 20 EUR.', 'The membership fee remains unchanged.', 'Dues will increase to $30.'],
    not: ['The fee remains a worry.', 'Rates will rise.']
  },
  {
    id: 'en.dec.79',
    kind: 'decided',
    on: ['going', 'sticking', 'staying', 'proceeding', 'moving'],
    pattern:
      '^(?:Going|Sticking|Staying|Proceeding|Going ahead|Moving (?:ahead|forward)) with (?!the flow|(?:it|this|that)\\b)(?=[^!?;]{2,120}$)',
    unless: ' (?:if|unless|would|might|may|could|is|was|are|were) ',
    span: 'all',
    force: 'must',
    holds: ['Going with MIT.', 'Sticking with the old name'],
    not: ['Going with the flow.', 'Going with MIT would be odd.', 'Going home.']
  },
  {
    id: 'en.dec.80',
    kind: 'decided',
    on: ['conclusion', 'outcome', 'decision', 'agreement'],
    pattern: '^(?:The |Our )?(?:[Cc]onclusion|[Oo]utcome|[Dd]ecision|[Aa]greement) (?:was|is) (?:that we |to )(?=[a-z])(?!be\\b)',
    unless: ' (?:up to|pending|next (?:week|month|meeting)) ',
    span: 'rest',
    force: 'must',
    holds: ['Conclusion was to leave the gate as is.', 'The decision is to sell the crane.'],
    not: ['The decision is to be made in May.', 'The outcome was good.']
  },
  {
    id: 'en.dec.83',
    kind: 'decided',
    on: ['continue', 'remain', 'stay', 'continues', 'remains', 'stays'],
    pattern:
      "^(?!(?:He|She|They|It|Who|This) )[A-Z][\\w'\u2019.-]{0,20}(?:(?: and| &|,)? [A-Z][\\w'\u2019.-]{0,20}){0,3} (?:(?:is |are )?to (?:continue|remain|stay)|will (?:continue|remain|stay)|stays|remains|continues)(?: on)? as (?:the |our |an? )?(?:[Vv]ice[- ]|[Aa]cting |[Ii]nterim |[Cc]o-?)?(?:[Cc]hair\\w{0,6}|[Pp]resident|[Tt]reasurer|[Ss]ecretary|[Cc]lerk|[Ff]acilitator|[Cc]aptain|[Ee]ditor|[Aa]uditors?|[Tt]rustees?|[Dd]irectors?|[Rr]elease [Mm]anager)\\b",
    unless: '\\b(?:if|until|unless|whether|asked|wants?|hopes?) ',
    span: 'all',
    force: 'must',
    holds: ['AL to continue as Chair.', 'Ana Lind will stay on as Treasurer', 'Bo Vance stays as facilitator'],
    not: ['Ana Lind to continue as before.', 'She stays as Chair.', 'Ana Lind to remain as Chair if asked.']
  },
  {
    id: 'en.dec.84',
    kind: 'decided',
    on: ['objection', 'objections', 'objected'],
    pattern:
      '^[A-Z@][^.!?;]{8,160},? (?:as|since|because) (?:there (?:were|was|are) no objections?|no ?(?:body|-?one) objected|no objections? (?:was|were) (?:raised|made|heard))[.]?$',
    span: 'all',
    force: 'must',
    holds: ['The gate will be moved to the quay as there were no objections.', 'The lamp will go because nobody objected'],
    not: ['There were no objections.', 'Leave to film was asked and there were no objections.']
  }
]
