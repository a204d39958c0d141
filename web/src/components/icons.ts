/** Paths of the menu's signs, drawn on a grid of 20 with a line of 1.6. */
export const ICONS = {
  overview: 'M3 10.5 10 4l7 6.5M5 9v7.5h10V9M8.5 16.5v-4h3v4',
  documents: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5.5M7.5 13.5h5.5',
  claims: 'M3 16.5h14M5 13.5v-4M9 13.5v-8M13 13.5v-5M17 13.5V4',
  indicators: 'M3 3.5v13h14M5.5 13l3.5-4 3 2.5L16.5 6M15 6h1.5v1.5',
  conflicts: 'M7.5 3.5 4 7l3.5 3.5M4 7h9M12.5 9.5 16 13l-3.5 3.5M16 13H7',
  projects: 'M4 17V7l5-3v13M9 17h8V9l-8-2M12 12h2M6.5 10h0M6.5 13h0M2.5 17h15',
  links: 'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM14 17.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM7.5 7l5 6M14 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8.5 5h3',
  commitments: 'M5 17.5v-15M5 3.5h10l-2.5 3.5L15 10.5H5',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12ZM13.5 13.5 17.5 17.5',
  close: 'M5 5l10 10M15 5 5 15',
  previous: 'M12 4.5 6.5 10l5.5 5.5',
  next: 'M8 4.5l5.5 5.5L8 15.5',
  up: 'M4.5 12 10 6.5l5.5 5.5',
  down: 'M4.5 8 10 13.5 15.5 8',
  filter: 'M3 4.5h14M5.5 10h9M8.5 15.5h3',
  download: 'M10 3v9M6 8.5l4 4 4-4M3.5 16.5h13',
  table: 'M3 4h14v12H3zM3 8h14M8 4v12',
  theme: 'M10 3a7 7 0 1 0 0 14ZM10 3a7 7 0 0 1 0 14',
  language: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM2.5 10h15M10 2.5c-5 5-5 10 0 15M10 2.5c5 5 5 10 0 15',
  api: 'M7 5 2.5 10 7 15M13 5l4.5 5-4.5 5',
} as const

export type IconName = keyof typeof ICONS
