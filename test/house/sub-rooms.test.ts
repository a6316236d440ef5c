import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './imports.ts';
import { comesIn, isSubRoom, SUB_ROOMS, trespass } from './sub-rooms.ts';

const TOP = process.cwd();
const FILES = [...sourceFiles(TOP, 'src'), ...sourceFiles(TOP, 'dialogs')];
const EDGES = FILES.flatMap((file) => importsOf(TOP, file));

function planted(file: string, to: string, code = `import { a } from '${to}';`): (string | null)[] {
  return importsOf(TOP, file, code).map(trespass);
}

describe('a sub-room', () => {
  it('stands in the table, whatever folder it is, and no row stands for a folder that is gone', () => {
    const folders = new Set(FILES.map(dirname));
    const rooms = new Set([...folders].filter(isSubRoom));
    expect(rooms.size).toBeGreaterThan(20);
    expect([...rooms].filter((folder) => SUB_ROOMS[folder] === undefined)).toEqual([]);
    expect(Object.keys(SUB_ROOMS).filter((folder) => !folders.has(folder))).toEqual([]);
  });

  it('is entered by its face, by those it is open to, and in the order of its room', () => {
    expect(EDGES.filter(comesIn).length).toBeGreaterThan(300);
    expect(EDGES.map(trespass).filter((one) => one !== null)).toEqual([]);
  });

  it('shows no face that nobody outside looks at', () => {
    const seen = new Set(EDGES.filter(comesIn).map(({ to }) => to));
    const faces = Object.entries(SUB_ROOMS).flatMap(([folder, { face }]) =>
      face === 'all' ? [] : face.map((file) => join(folder, `${file}.ts`)),
    );
    expect(faces.filter((file) => !seen.has(file))).toEqual([]);
  });

  it.each([
    ['past the face, from another room', 'src/cards/x.ts', '../wording/status/sign-lines.ts'],
    ['past the face, from a sibling', 'src/reading/facts/x.ts', '../codes/event-ids.ts'],
    ['past the face, from the files of the room', 'src/reading/read.ts', './names/fleet-names.ts'],
    ['past the face, from the flows', 'dialogs/x.ts', '../src/model/privacy/secrets.ts'],
  ])('is not entered %s', (_how, file, to) => {
    expect(planted(file, to)).toEqual([expect.stringContaining("'s own; its face is")]);
    expect(planted(file, to, `import type { A } from '${to}';`)).toEqual([expect.stringContaining("'s own")]);
  });

  it.each([
    ['the toolbox of reading', 'dialogs/x.ts', '../src/reading/text/phrases.ts'],
    ['the client of the model', 'src/measure/bench/x.ts', '../../model/client/service.ts'],
    ['one language', 'src/cards/x.ts', '../wording/en/card.ts'],
    ['one language, from the lines', 'src/wording/lines/x.ts', '../fr/card.ts'],
  ])('that is closed lets nobody in: %s', (_what, file, to) => {
    expect(planted(file, to)).toEqual([expect.stringContaining('is not open to it')]);
  });

  it.each([
    ['upward', 'src/wording/lines/x.ts', '../status/status-lines.ts'],
    ['upward, to the files of the room', 'src/reading/facts/x.ts', '../read.ts'],
    ['between equals', 'src/reading/names/x.ts', '../regions/regions.ts'],
    ['between equals, vocabulary too', 'src/domain/status/x.ts', '../knowledge/finding.ts'],
    ['up to what is built from it', 'src/domain/status/x.ts', '../case/case.ts'],
  ])('imports nothing %s', (_how, file, to) => {
    expect(planted(file, to)).toEqual([expect.stringContaining('runs downward')]);
  });

  it('is open by its face to higher sub-rooms and other rooms', () => {
    expect(planted('src/reading/facts/x.ts', '../codes/codes.ts')).toEqual([null]);
    expect(planted('src/cards/x.ts', '../wording/lines/when.ts')).toEqual([null]);
    expect(planted('src/wording/fr/x.ts', '../en/card.ts')).toEqual([null]);
    expect(planted('src/reading/facts/x.ts', './tried.ts')).toEqual([null]);
  });

  it('of reading has one face, apart from its toolbox and from what is learned', () => {
    const faces = Object.entries(SUB_ROOMS).filter(([folder]) => dirname(folder) === 'src/reading');
    const many = faces
      .filter(([, { face }]) => face === 'all' || face.length !== 1)
      .map(([folder]) => basename(folder));
    expect(many).toEqual(['text', 'learned']);
  });
});
