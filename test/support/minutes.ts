/** Minutes of an invented meeting, with one statement of each kind that the line needs. */
export const minutes = `# Cabinet meeting

Minutes of the Cabinet of Port Meridian City Council held on 20 April 2026.

Present: Rosa Diaz (Chair), Tom Okoye

## 7. Air quality

The Cabinet noted the report on air quality.

The Cabinet resolved that the Head of Environmental Health shall install air-quality monitors at 24 schools by 30 November 2026.

ACTION: Head of Highways to publish the winter grit plan by 26 November 2026.
`
