/** How texts cite other documents. Patterns are matched with the `u` flag; group 0 is the citation. */
import type { CitationType } from '../../../domain/proposal.ts'

export type CitationRow = {
  readonly id: string
  readonly type: CitationType
  /** Characters one of which every match contains in this very form: the row is tried only on blocks that have one. */
  readonly on: readonly string[]
  readonly pattern: string
  readonly holds: readonly string[]
  readonly not: readonly string[]
}

const code = '(?:[Nn]o\\.?\\s?|#\\s?|[Nn]umber\\s)?(?:[A-Z]{1,5}-?)?\\d[\\d./-]*(?:-[A-Z0-9]{1,6})?'
export const citationRows: readonly CitationRow[] = [
  {
    id: 'en.cite.session',
    type: 'meeting',
    on: ['ession', 'ongress'],
    pattern:
      '[Tt]he\\s(?:spirit\\sof\\sthe\\s)?(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|\\d{1,2}(?:st|nd|rd|th))\\s(?:Plenary\\s)?(?:Session|Congress|Plenum)(?:\\sof\\sthe\\s(?:\\d{1,2}(?:st|nd|rd|th)\\s)?(?:\\p{Lu}[\\p{L}]{1,20}\\s?){1,5})?',
    holds: ['the Fifth Plenary Session of the 9th Harbour Congress', 'the spirit of the 12th Congress'],
    not: ['the first session of training', 'a plenary session']
  },
  {
    id: 'en.cite.resolution',
    type: 'decision',
    on: ['esolution', 'RESOLUTION', 'ecision', 'irective'],
    pattern: `\\b(?:Resolutions?|RESOLUTIONS?|Decisions?|Motion|Proclamation)\\s${code}`,
    holds: ['Resolution 254-2017', 'Resolution No. R-12', 'RESOLUTION 2025-019', 'Decision 1386/2013'],
    not: ['the resolution of the dispute', 'Resolutions were read']
  },
  {
    id: 'en.cite.ordinance',
    type: 'law',
    on: ['rdinance', 'ORDINANCE', 'ylaw', 'Local Law', 'Bill', 'Public Law', 'Executive Order', 'Regulation', 'Directive'],
    pattern: `\\b(?:Ordinances?|ORDINANCES?|By-?law|Local\\sLaw|(?:House|Senate|Assembly)\\sBill|Bill|Public\\sLaw|Executive\\sOrder|Regulation(?:\\s\\((?:EU|EC)\\))?|Directive)\\s${code}(?:/E[UC])?`,
    holds: ['Ordinance No. 1182', 'Executive Order 14028', 'Senate Bill 707', 'Public Law 117-58', 'Regulation (EU) 2016/679'],
    not: ['an ordinance on noise', 'Bill Vance spoke']
  },
  {
    id: 'en.cite.section',
    type: 'law',
    on: ['ection', 'rticle', 'hapter', '§'],
    pattern:
      '(?:\\b(?:Government|Municipal|Public|Civil|Penal|Water|Health|Education|Town|City|Village|Local)\\sCode\\s)?(?:\\bSections?|§{1,2}|\\bArticle|\\bChapter)\\s?\\d{1,6}(?:\\.\\d{1,5}){1,4}(?:\\([a-z0-9]{1,3}\\)){0,3}',
    holds: ['Section 16.40.030', 'Government Code Section 54956.9', '§ 12.3(a)'],
    not: ['Section 4', 'Chapter 11', 'sections of pipe']
  },
  {
    id: 'en.cite.standard',
    type: 'other',
    on: ['RFC', 'ISO', 'ANSI', 'IEEE', 'NIST', 'ECMA'],
    pattern: '\\b(?:RFC\\s?\\d{2,5}|(?:ISO|IEC|ISO/IEC|ANSI|IEEE|ECMA|NIST\\sSP)[\\s-]\\d[\\d.:-]{1,14})',
    holds: ['RFC 2119', 'ISO 8601-2', 'NIST SP 800-53'],
    not: ['an RFC', 'ISO members']
  },
  {
    id: 'zh.cite.number',
    type: 'decision',
    on: ['〕'],
    pattern: '[\\u4e00-\\u9fff]{1,6}〔\\d{4}〕\\d{1,4}号',
    holds: ['港发〔2025〕15号'],
    not: ['〔2025〕']
  },
  {
    id: 'zh.cite.speech',
    type: 'speech',
    on: ['讲话', '指示'],
    pattern: '(?:总书记|主席|总理|省长|市长|书记|部长|同志)?(?:系列)?重要(?:讲话|指示)(?:批示)?(?:精神)?',
    holds: ['省长在港口座谈会上的重要讲话精神'],
    not: ['他讲话']
  }
]

/** Last words of titles written with capitals ("Harbour Safety Act", "Tide Gate Feasibility Study"), by what the document is. */
export const titleNouns: Readonly<Record<string, CitationType>> = {
  Act: 'law',
  Code: 'law',
  Constitution: 'law',
  Treaty: 'law',
  Convention: 'law',
  Plan: 'plan',
  Strategy: 'plan',
  Roadmap: 'plan',
  Framework: 'plan',
  Report: 'report',
  Study: 'report',
  Assessment: 'report',
  Survey: 'report',
  Memorandum: 'decision',
  Directive: 'law',
  Proclamation: 'decision'
}
