/** Clean air: what the Cabinet made of the Clean Air Direction, and what follows from the Direction itself. */
import { checked, closed, done, file, type Life, link, report, verified } from '../life.ts'
import { monthly, quayStreetAir, readingsFile } from '../readings.ts'

const cabinet = 'cabinet-2026-04-20.html'

export const cleanAir: readonly Life[] = [
  {
    key: 'school-air',
    from: [cabinet, 'install continuous monitors'],
    directive: 'clean-air',
    made: '2026-04-22',
    title: 'Fit air-quality monitors at 24 primary schools',
    owner: 'Head of Environmental Health',
    due: '2026-11-30',
    doneWhen:
      'Monitors at all 24 primary schools within 150 metres of an A-road send live readings that anyone can see. Internal Audit samples five schools.',
    published: '2026-05-21',
    turns: [
      report(
        '2026-06-30',
        'The contract for 24 monitors is signed. Delivery takes ten weeks; the first four come early because another city put off its order.',
        { number: 0, unit: 'of 24 schools live' }
      ),
      report('2026-07-27', 'Four monitors are live, all in Saltmarsh.', { number: 4, unit: 'of 24 schools live' }),
      report('2026-08-21', 'Six are live. The summer holiday let us work inside the grounds.', { number: 6, unit: 'of 24 schools live' }),
      file(
        '2026-08-21',
        'commissioning-certificates-1-to-6.txt',
        'Certificates of the first six monitors',
        'Commissioning certificates 1 to 6\n\nSaltmarsh Primary, Tide Lane, Rope Walk, St Brannoc, Mole Road, Gannet Infants.\nEach monitor has sent 24 hours of readings without a gap.\nSigned: K. Orme, installer, 20 August 2026\n'
      ),
      checked('2026-08-27', 1, 'checked', 'Two of the six visited; readings compared with a hand-held meter.'),
      report('2026-09-18', 'Eleven are live. Plan for now: fourteen.', { number: 11, unit: 'of 24 schools live' }),
      report('2026-10-16', 'Fourteen are live. Three schools have no power supply where the monitor must hang.', {
        number: 14,
        unit: 'of 24 schools live'
      }),
      report('2026-11-02', 'Seventeen are live.', { number: 17, unit: 'of 24 schools live', forecast: '2026-12-11' }),
      file(
        '2026-11-02',
        'commissioning-certificates-7-to-17.txt',
        'Certificates of monitors 7 to 17',
        'Commissioning certificates 7 to 17\n\nAll eleven have sent 24 hours of readings without a gap.\nSigned: K. Orme, installer, 30 October 2026\n'
      ),
      checked('2026-11-05', 2, 'checked', 'Three of the eleven visited.'),
      report(
        '2026-11-20',
        'Two monitors at Quayside Primary failed calibration. Replacements arrive on 1 December. Three schools still need a power supply.',
        { number: 19, unit: 'of 24 schools live', forecast: '2026-12-14' }
      ),
      file('2026-11-20', 'calibration-report-2026-11.pdf', 'Calibration report for Quayside Primary'),
      link('2026-11-20', 'https://air.portmeridian.example/schools', 'Live readings of all monitors')
    ]
  },
  {
    key: 'quay-street-air',
    from: [cabinet, 'yearly mean of nitrogen dioxide'],
    directive: 'clean-air',
    made: '2026-04-22',
    title: 'Bring nitrogen dioxide at Quay Street below 32',
    owner: 'Head of Environmental Health',
    due: '2027-12-31',
    doneWhen: 'The mean of the twelve months of 2027 at the Quay Street station is below 32 micrograms to the cubic metre.',
    published: '2026-05-21',
    turns: [
      report('2026-04-24', 'The value to start from is that of March.', { number: 44, unit: 'µg/m³', asOf: '2026-03-31' }),
      ...monthly(quayStreetAir, 5, 11, '12', {
        7: 'Schools were closed for one week of the month.',
        10: 'Diversions for the gas main sent more lorries past the station.'
      }),
      readingsFile('2026-07-13', quayStreetAir, 7),
      readingsFile('2026-10-13', quayStreetAir, 10),
      checked(
        '2026-10-20',
        2,
        'outcome-measured',
        'Compared with the Authority’s own station 80 metres away: within 2 micrograms in every month.'
      ),
      readingsFile('2026-11-13', quayStreetAir, 11)
    ]
  },
  {
    key: 'school-streets',
    from: [cabinet, 'close six school streets'],
    directive: 'clean-air',
    made: '2026-04-22',
    title: 'Close six school streets to through traffic',
    owner: 'Director of Highways',
    due: '2026-09-01',
    doneWhen:
      'Six streets in front of schools are closed to through traffic at the start and end of the school day, with an order and signs.',
    published: '2026-05-21',
    turns: [
      report('2026-06-19', 'Orders made for four streets; objections to two.', { number: 4, unit: 'of 6 orders made' }),
      report('2026-07-30', 'All six orders are made. Signs are being put up.', { number: 6, unit: 'of 6 orders made' }),
      done('2026-08-28', 'Signs stand in all six streets; wardens start with the term.'),
      file(
        '2026-08-28',
        'school-street-orders.csv',
        'The six orders',
        'street,school,order,in force\nTide Lane,Tide Lane Primary,2026/31,2026-09-01\nRope Walk,Rope Walk Primary,2026/32,2026-09-01\nMole Road,Mole Road Primary,2026/33,2026-09-01\nGannet Rise,Gannet Infants,2026/34,2026-09-01\nChapel Steps,St Brannoc,2026/40,2026-09-01\nTar Lane,Quayside Primary,2026/41,2026-09-01\n'
      ),
      checked('2026-09-10', 1, 'independently-verified', 'Orders read in the register; four streets seen at 08:30.'),
      closed('2026-09-11', 'Four of six streets seen on a school morning; all orders are in force.', 'Delivered on time.')
    ]
  },
  {
    key: 'idling-signs',
    from: [cabinet, 'mark 60 places'],
    directive: 'clean-air',
    made: '2026-04-22',
    title: 'Mark 60 places where engines must be switched off',
    owner: 'Head of Environmental Health',
    due: '2026-08-31',
    doneWhen: 'Sixty places are signed and listed on the map of the public page.',
    published: '2026-05-21',
    turns: [
      report('2026-07-03', 'Signs ordered for the first 35 places.', { number: 0, unit: 'of 60 places signed' }),
      report('2026-08-05', 'Taxi ranks and coach stops are done.', { number: 38, unit: 'of 60 places signed' }),
      done('2026-08-27', 'Sixty-one places are signed.'),
      link('2026-08-27', 'https://air.portmeridian.example/engines-off', 'Map of the places'),
      checked('2026-10-02', 1, 'checked', 'Twelve places seen; two signs face the wrong way and were turned.'),
      verified('2026-10-27', 'Twelve of 61 places seen. Two signs were turned. Ready to be closed once the map shows the new places.')
    ]
  },
  {
    key: 'monitor-claim',
    from: [cabinet, 'share of the cost of the monitors'],
    directive: 'clean-air',
    made: '2026-04-23',
    title: 'Claim the Authority’s share of the cost of the monitors',
    owner: 'Head of Environmental Health',
    due: '2027-03-01',
    doneWhen: 'The Authority has confirmed that the claim arrived.',
    published: '2026-05-21',
    turns: [report('2026-11-06', 'Invoices for 17 monitors are in; the claim goes in one piece when the last is paid.')]
  },
  {
    key: 'clean-air-return',
    from: null,
    directive: 'clean-air',
    made: '2026-10-26',
    title: 'Send the Authority the yearly return of readings',
    owner: 'Head of Environmental Health',
    due: '2027-01-31',
    doneWhen: 'The Authority has confirmed the return for 2026 (clause 6).',
    published: '2026-10-28',
    turns: []
  },
  {
    key: 'clean-air-page',
    from: ['clean-air-direction-2026-4.pdf', 'keep one public page'],
    directive: 'clean-air',
    made: '2026-04-24',
    title: 'Keep one public page on clean air',
    owner: 'Head of Environmental Health',
    due: null,
    ongoing: 'P3M',
    doneWhen: 'The page shows every measure under the Direction and is never older than three months (clause 9).',
    published: '2026-05-21',
    turns: [
      report('2026-07-24', 'The page is up, with eleven measures.'),
      link('2026-07-24', 'https://air.portmeridian.example', 'The page'),
      checked('2026-07-31', 1, 'checked'),
      report('2026-10-23', 'Brought up to date; two measures added, one corrected.')
    ]
  },
  {
    key: 'clean-journey-measures',
    from: ['communique-2025-12-15.txt', 'set a measure for each'],
    directive: 'coast-plan',
    made: '2025-12-18',
    title: 'Set a measure for each of the three clean journeys',
    owner: 'Head of Transport',
    due: '2026-03-31',
    doneWhen: 'Three measures with source and starting value are on the public page.',
    published: '2025-12-19',
    turns: [
      report('2026-02-12', 'Measures for school and work are agreed. For the shops we have nothing that is counted today.', {
        number: 2,
        unit: 'of 3 measures set'
      }),
      done('2026-03-27', 'The third measure is the share of shoppers who come on foot, by bus or by bicycle, counted twice a year.'),
      file(
        '2026-03-27',
        'three-measures.txt',
        'The three measures',
        'School: share of pupils who arrive on foot, by bicycle or by bus. Start: 58 %.\nWork: share of bus departures on time. Start: 71 %.\nShops: share of shoppers who come on foot, by bus or by bicycle. Start: 44 %.\n'
      ),
      closed('2026-04-14', 'Each measure has a source, a starting value and somebody who counts.')
    ]
  }
]
