/** Running the council: money, records, planning, licences, and what the Council owes its members and voters. */
import { checked, closed, done, file, type Life, link, moved, report, withdrawn } from '../life.ts'
import { invoicesPaid, monthly, planningOnTime, readingsFile } from '../readings.ts'

const minutes = 'council-2025-11-27.md'

export const council: readonly Life[] = [
  {
    key: 'petition-answer',
    from: [minutes, 'send the petitioners'],
    made: '2025-12-05',
    title: 'Answer the Harbour Row petition',
    owner: 'City Clerk',
    due: '2025-12-31',
    doneWhen: 'The petitioners have a full written answer.',
    published: '2025-12-15',
    turns: [
      done('2025-12-19', 'The answer went to the lead petitioner and stands on the petitions page.'),
      file(
        '2025-12-19',
        'answer-harbour-row.txt',
        'The answer',
        'To the petitioners of Harbour Row\n\nFrom 1 February lorries above 18 tonnes may not use Harbour Row between 22:00 and 06:00. An order has been drafted.\n\nCity Clerk, 19 December 2025\n'
      ),
      closed('2026-01-09', 'The answer deals with each point of the petition.')
    ]
  },
  {
    key: 'invoices',
    from: [minutes, "payment of suppliers' invoices"],
    made: '2025-12-05',
    title: 'Pay 95 % of invoices within 20 days',
    owner: 'Director of Finance',
    due: '2027-03-31',
    doneWhen: 'At least 95 % of invoices are paid in time in a full month.',
    published: '2025-12-15',
    turns: [
      ...monthly(invoicesPaid, 1, 11, '09', {
        3: 'Two departments now send invoices in by e-mail only.',
        9: 'Holidays in the payments office.',
        11: 'Best month so far.'
      }),
      readingsFile('2026-04-10', invoicesPaid, 4),
      checked('2026-04-21', 1, 'independently-verified', 'Two hundred invoices drawn at random: 90.5 per cent.'),
      readingsFile('2026-10-12', invoicesPaid, 10),
      checked('2026-10-30', 2, 'outcome-measured'),
      readingsFile('2026-11-10', invoicesPaid, 11)
    ]
  },
  {
    key: 'records',
    from: [minutes, 'retention schedule'],
    made: '2025-12-05',
    title: 'Adopt the records retention schedule',
    owner: 'City Archivist',
    due: '2026-10-31',
    doneWhen: 'A schedule for all twelve classes of record is in force.',
    published: '2025-12-15',
    turns: [
      report('2026-02-27', 'Ships’ registers and wage books are settled.', { number: 2, unit: 'of 12 classes' }),
      report('2026-05-15', 'Five classes.', { number: 5, unit: 'of 12 classes' }),
      report('2026-08-14', 'Six; the county is about to change its guidance.', { number: 6, unit: 'of 12 classes' }),
      moved('2026-09-14', '2026-12-18', 'The county’s new guidance appears in October.', 'cabinet-2026-09-07.docx'),
      report('2026-10-30', 'The guidance is out and helps.', { number: 8, unit: 'of 12 classes' }),
      report('2026-11-16', 'Nine.', { number: 9, unit: 'of 12 classes', forecast: '2026-12-15' })
    ]
  },
  {
    key: 'planning',
    from: ['scrutiny-2026-03-16.txt', '80 per cent of applications'],
    made: '2026-03-20',
    title: 'Decide planning cases within 8 weeks',
    owner: 'Head of Planning',
    due: '2026-12-31',
    doneWhen: 'At least 80 % of applications are decided within eight weeks in a full month.',
    published: '2026-03-30',
    turns: [
      ...monthly(planningOnTime, 4, 11, '16', {
        7: 'One of the two empty posts is filled.',
        9: 'Both posts are filled.',
        11: 'Eighty will not be reached this year.'
      }),
      readingsFile('2026-07-17', planningOnTime, 7),
      readingsFile('2026-11-17', planningOnTime, 11)
    ]
  },
  {
    key: 'consultants',
    from: ['scrutiny-2026-03-16.txt', 'list every consultant'],
    made: '2026-03-20',
    title: 'List every consultant paid more than £10,000',
    owner: 'Director of Finance',
    due: '2026-06-15',
    doneWhen: 'The Scrutiny Panel has the list, with the reason for each.',
    published: '2026-03-30',
    turns: [
      report('2026-05-06', 'Forty-one payments found; reasons are missing for nine.', { number: 32, unit: 'of 41 with a reason' }),
      done('2026-06-04', 'The list is complete.'),
      file(
        '2026-06-04',
        'consultants-2025-26.csv',
        'The list, without names of persons',
        'department,payments,pounds\nHighways,14,221000\nHousing,9,148500\nPlanning,7,92000\nFinance,6,88400\nothers,5,90100\n'
      ),
      checked('2026-06-08', 1, 'checked', 'Ten payments followed to their invoices.'),
      closed('2026-06-09', 'Ten of 41 payments followed to their invoices.')
    ]
  },
  {
    key: 'taxi-standard',
    from: ['cabinet-2026-01-19.docx', 'single standard for licensed taxis'],
    made: '2026-01-26',
    title: 'Set a single standard for licensed taxis',
    owner: 'Head of Licensing',
    due: '2026-12-31',
    doneWhen: 'One standard is in force, after drivers were heard.',
    published: '2026-02-03',
    turns: [
      report('2026-05-13', 'Three evenings with drivers are fixed for June.'),
      report('2026-07-08', 'Seventy-four drivers came.', { number: 74, unit: 'drivers heard' }),
      report('2026-09-17', 'The draft has gone to the drivers’ association.'),
      done('2026-11-09', 'The standard is in force since 9 November.'),
      file('2026-11-09', 'taxi-standard-2026.pdf', 'The standard'),
      checked('2026-11-11', 1, 'independently-verified', 'Three drivers and the association asked.'),
      closed('2026-11-12', 'The standard was read; three drivers and the association were asked.', 'Delivered seven weeks early.')
    ]
  },
  {
    key: 'solar-roof',
    from: ['cabinet-2026-01-19.docx', 'fit solar panels'],
    made: '2026-01-27',
    title: 'Fit solar panels on the Mole Road depot',
    owner: 'Head of Assets',
    due: '2026-10-30',
    doneWhen: 'The panels feed the depot and the first month is metered.',
    published: '2026-02-03',
    turns: [
      report('2026-04-29', 'A survey of the roof is ordered.'),
      report('2026-08-10', 'The survey finds the roof too weak.'),
      file(
        '2026-08-10',
        'roof-survey-summary.txt',
        'Summary of the survey',
        'Mole Road depot, roof survey, July 2026\nThe purlins of bays 3 to 7 cannot bear another 15 kg to the square metre.\nStrengthening would cost £212,000.\n'
      ),
      withdrawn('2026-09-14', 'The roof cannot bear the load. The money goes to the energy map.', 'cabinet-2026-09-07.docx')
    ]
  },
  {
    key: 'energy-map',
    from: ['cabinet-2026-09-07.docx', 'map of the energy used'],
    made: '2026-09-14',
    title: 'Publish a map of the energy used in council buildings',
    owner: 'Head of Assets',
    due: '2026-11-20',
    doneWhen: 'A public map shows the energy used in each of the 64 buildings.',
    published: '2026-09-24',
    turns: [
      report('2026-10-20', 'Meters of 51 buildings are read.', { number: 51, unit: 'of 64 buildings' }),
      done('2026-11-18', 'The map shows all 64 buildings.'),
      link('2026-11-18', 'https://energy.portmeridian.example/map', 'The map'),
      file(
        '2026-11-18',
        'energy-by-building.csv',
        'Numbers behind the map',
        'building,MWh 2025/26\nCustom House,412\nCentral Library,388\nMole Road depot,301\nTidal pool,96\nother 60 buildings,4210\n'
      )
    ]
  },
  {
    key: 'market-fees',
    from: ['licensing-2026-07-13.html', 'market licence fees'],
    made: '2026-07-20',
    title: 'Set market licence fees for 2027',
    owner: 'Head of Licensing',
    due: '2026-12-09',
    doneWhen: 'The fees are set and published after six weeks of public comment.',
    published: '2026-07-30',
    turns: [
      report('2026-09-21', 'Three ways to charge are written up.'),
      report('2026-11-11', 'Out to comment until 23 November.', { number: 38, unit: 'comments' })
    ]
  },
  {
    key: 'trading-map',
    from: ['licensing-2026-07-13.html', 'one map of street trading pitches'],
    made: '2026-07-20',
    title: 'Publish one map of street trading pitches',
    owner: 'Head of Licensing',
    due: '2026-10-31',
    doneWhen: 'One map of all 58 pitches is public and the three old ones are withdrawn.',
    published: '2026-07-30',
    turns: [
      report('2026-09-24', 'Forty pitches are measured.', { number: 40, unit: 'of 58 pitches' }),
      done('2026-10-29', 'The map is finished.')
    ]
  },
  {
    key: 'attendance',
    from: ['council-2026-10-01.pdf', 'attendance of every member'],
    made: '2026-10-26',
    title: 'Publish the attendance of every member each quarter',
    owner: 'City Clerk',
    due: null,
    ongoing: 'P3M',
    doneWhen: 'Each quarter’s attendance of all members is public within three weeks.',
    published: '2026-10-29',
    turns: []
  },
  {
    key: 'polling-places',
    from: ['council-2026-10-01.pdf', 'new polling places'],
    made: '2026-10-26',
    title: 'Report on polling places that wheelchairs cannot reach',
    owner: 'City Clerk',
    due: '2027-02-01',
    doneWhen: 'The Council has a proposal for each of the four places.',
    published: '2026-10-29',
    turns: []
  },
  {
    key: 'budget-consultation',
    from: ['cabinet-2026-11-16.docx', 'budget consultation'],
    made: '2026-11-20',
    title: 'Publish the budget consultation for 2027/28',
    owner: 'Director of Finance',
    due: '2026-12-14',
    doneWhen: 'The consultation is public, with the gap and the choices in figures.',
    published: null,
    turns: []
  }
]
