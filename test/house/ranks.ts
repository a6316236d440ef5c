/** Which room may import which: an arrow runs from a higher rank to a lower one, never up and never between siblings. */
export const RANK_OF_ROOM: Readonly<Record<string, number>> = {
  'src/domain': 0,
  'src/text': 0,
  'src/config': 0,
  'src/log': 0,
  'src/pictures': 1,
  'src/reading': 1,
  'src/wording': 1,
  'src/knowledge': 1,
  'src/azure': 1,
  'src/status': 1,
  'src/diagnosis': 1,
  'src/model': 1,
  'src/tickets': 1,
  'src/store': 1,
  'src/cards': 2,
  dialogs: 3,
  'src/conversation': 4,
  'src/fleet': 5,
  'src/second-opinion': 5,
  'src/teams': 6,
  'src/jobs': 6,
  'src/compose': 7,
  'src/ask': 8,
  'src/measure': 9,
  'src/main': 8,
  'src/learn': 8,
};

/** Packages, platform modules and stand-ins of the tests that only one folder may import. */
export const FENCES: readonly { readonly packages: RegExp; readonly folder: string }[] = [
  { packages: /^(?:botbuilder|botframework)/, folder: 'src/teams/' },
  { packages: /^@azure\/(?!openai)/, folder: 'src/azure/live/' },
  { packages: /^(?:openai|@azure\/openai|cockatiel)/, folder: 'src/model/' },
  { packages: /^@?tesseract/, folder: 'src/pictures/' },
  { packages: /^test\//, folder: 'src/measure/' },
  { packages: /^(?:node:sqlite|pg|better-sqlite3|mysql2?|mongodb)$/, folder: 'src/store/' },
];
