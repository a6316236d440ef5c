import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import AjvDraft04 from 'ajv-draft-04';
import { zipSync } from 'fflate';

const USAGE = 'Usage: npm run manifest -- --bot-id GUID [--host bot.example.com] [--out build/avd-desk-bot.zip]';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;
const ICONS = ['color.png', 'outline.png'] as const;
const SCHEMA = '@microsoft/app-manifest/build/json-schemas/teams/v1.19/MicrosoftTeams.schema.json';

/** What the package is made for: the bot's app id and the host its pages are on. */
export interface PackOptions {
  readonly botId: string;
  readonly host: string;
}

function file(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(name, import.meta.url)));
}

/** The manifest with its places filled in. */
export function filledManifest({ botId, host }: PackOptions): unknown {
  const text = file('manifest.json').toString('utf8').replaceAll('{{BOT_ID}}', botId).replaceAll('{{HOST}}', host);
  return JSON.parse(text);
}

/** What Microsoft's schema finds wrong with a manifest, one line each; empty when it is valid. */
export function manifestProblems(manifest: unknown): string[] {
  const schema: object = createRequire(import.meta.url)(SCHEMA);
  // The schema is draft-04 and uses formats and keywords that are not ours to judge.
  const validate = new AjvDraft04.default({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  validate(manifest);
  return (validate.errors ?? []).map((error) => `${error.instancePath || 'manifest'}: ${error.message ?? 'not valid'}`);
}

/** The zip that Teams takes: the manifest and its two icons. Throws with every problem when the manifest is not valid. */
export function packedApp(options: PackOptions): Uint8Array {
  const manifest = filledManifest(options);
  const problems = manifestProblems(manifest);
  if (problems.length > 0) throw new Error(`The manifest is not valid:\n${problems.join('\n')}`);
  const icons = Object.fromEntries(ICONS.map((name) => [name, new Uint8Array(file(name))]));
  return zipSync({ 'manifest.json': new TextEncoder().encode(JSON.stringify(manifest, null, 2)), ...icons });
}

function run(argv: readonly string[]): void {
  const { values } = parseArgs({
    args: [...argv],
    options: { 'bot-id': { type: 'string' }, host: { type: 'string' }, out: { type: 'string' } },
  });
  const botId = values['bot-id'] ?? '';
  const host = values.host ?? 'bot.example.com';
  if (!GUID.test(botId)) throw new Error(`--bot-id must be the app id of the bot, a GUID.\n${USAGE}`);
  if (!HOST.test(host)) throw new Error(`--host must be a host name without https://.\n${USAGE}`);
  const out = values.out ?? 'build/avd-desk-bot.zip';
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, packedApp({ botId, host }));
  process.stdout.write(`${out}: valid, ready to upload in Teams\n`);
}

if (import.meta.main) {
  try {
    run(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
