import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { BOT_KEYS } from '../../src/config/environment.ts';

const FOLDER = 'src/config';
const CAPITALS = /^[A-Z][A-Z0-9_]+$/;
const SETTING = /^# ([A-Za-z][A-Za-z0-9_]*)=(.*)$/;

/**
 * The settings that a file reads: names in capitals that stand as a property, as a key or as a text (`env[name]`), and whatever is read from
 * something called `env`. Constants in capitals are plain names and none of these.
 */
function settingsIn(file: string, code: string): string[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const found: string[] = [];
  const named = (key: { type: string; name?: unknown; value?: unknown }) => String(key.name ?? key.value ?? '');
  const note = (name: string) => {
    if (CAPITALS.test(name)) found.push(name);
  };
  new Visitor({
    MemberExpression: ({ computed, object, property }) => {
      if (computed || object.type !== 'Identifier' || object.name === 'z') return;
      if (object.name === 'env') found.push(named(property));
      else note(named(property));
    },
    Property: ({ computed, key }) => {
      if (!computed) note(named(key));
    },
    Literal: ({ value }) => {
      if (typeof value === 'string') note(value);
    },
  }).visit(program);
  return found;
}

function settingsOfTheCode(): string[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(5);
  const read = files.flatMap((name) => settingsIn(name, readFileSync(join(FOLDER, name), 'utf8')));
  return [...new Set([...read, ...BOT_KEYS])].sort();
}

const LINES = readFileSync('.env.example', 'utf8').split('\n');

describe('.env.example', () => {
  it('names every setting that src/config reads, once, and no other', () => {
    const named = LINES.flatMap((line) => SETTING.exec(line)?.[1] ?? []).sort();
    expect(named).toEqual(settingsOfTheCode());
  });

  it('sets nothing by itself, and keeps secrets empty', () => {
    expect(LINES.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
    const secrets = LINES.map((line) => SETTING.exec(line)).filter((match) =>
      /PASSWORD|SECRET|TOKEN$|API_KEY|PrivateKey/i.test(match?.[1] ?? ''),
    );
    expect(secrets.length).toBeGreaterThan(5);
    expect(secrets.map((match) => match?.[2])).toEqual(secrets.map(() => ''));
  });

  it('explains each setting in the line above it', () => {
    const bare = LINES.filter((line, index) => SETTING.test(line) && !/^# [^=]+[.:]$/.test(LINES[index - 1] ?? ''));
    expect(bare).toEqual([]);
  });
});

describe('the reader of settings', () => {
  it('finds what is read as a property, taken apart, named in a schema or asked for by its name', () => {
    const code = `
      const { SMTP_USER: user } = env;
      const type = env.MicrosoftAppType ?? settings.LOG_LEVEL;
      const schema = z.object({ PORT: port });
      const group = checked(env, 'SERVICENOW_CALLER');`;
    expect(settingsIn('x.ts', code)).toEqual([
      'SMTP_USER',
      'MicrosoftAppType',
      'LOG_LEVEL',
      'PORT',
      'SERVICENOW_CALLER',
    ]);
  });

  it('takes no constant and no part of the schema library for a setting', () => {
    expect(settingsIn('x.ts', 'const API_VERSION = z.NEVER; use(API_VERSION, `set RT_URL`);')).toEqual([]);
  });
});
