import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';

const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl';

function recording(level = 'info') {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const log = createLog({ level, clock: () => '2026-11-20T10:00:00.000Z', destination });
  return { log, lines, parsed: () => lines.map((line): unknown => JSON.parse(line)) };
}

describe('the log', () => {
  it('writes one line of JSON with level, time, fields and message', () => {
    const { log, lines, parsed } = recording();
    log.info({ port: 3978 }, 'listening');
    expect(lines[0]?.endsWith('\n')).toBe(true);
    expect(parsed()).toEqual([{ level: 'info', time: '2026-11-20T10:00:00.000Z', port: 3978, msg: 'listening' }]);
  });

  it('leaves out what is below its level', () => {
    const { log, lines } = recording('warn');
    log.info({}, 'a');
    log.warn({}, 'b');
    log.error({}, 'c');
    expect(lines).toHaveLength(2);
  });

  it('removes values under the name of a secret, however deep and spelt', () => {
    const { log, lines } = recording();
    const headers = { Authorization: 'Basic abc123secret', 'x-api-key': 'abc123secret' };
    log.warn(
      { settings: { MicrosoftAppPassword: 'abc123secret' }, list: [{ headers }], clientSecret: 'abc123secret' },
      'x',
    );
    expect(lines[0]).not.toContain('abc123secret');
    expect(lines[0]?.match(/\[removed\]/g)).toHaveLength(4);
  });

  it('removes tokens and signatures inside texts, messages and errors', () => {
    const { log, lines } = recording();
    const cause = new Error(`GET https://contoso.blob.core.windows.net/a?sv=1&sig=abcdefgh failed`);
    log.error({ error: new Error(`Bearer ${TOKEN} refused`, { cause }), note2: TOKEN }, `sent ${TOKEN}`);
    expect(lines[0]).not.toContain(TOKEN);
    expect(lines[0]).not.toContain('abcdefgh');
  });

  it('keeps name, message, codes and cause of an error, and not the request it carries', () => {
    const { log, parsed } = recording();
    const error = Object.assign(new Error('no answer', { cause: new Error('reset') }), {
      code: 'ECONNRESET',
      statusCode: 503,
      request: { body: 'the whole body' },
    });
    log.error({ error }, 'x');
    expect(parsed()).toMatchObject([
      {
        error: {
          name: 'Error',
          message: 'no answer',
          code: 'ECONNRESET',
          statusCode: 503,
          cause: { message: 'reset' },
        },
      },
    ]);
    expect(JSON.stringify(parsed())).not.toContain('the whole body');
  });

  it('leaves out what people wrote', () => {
    const { log, lines } = recording();
    const symptom = 'Ms Example cannot sign in';
    log.info({ activity: { id: 'a', text: symptom }, case: { number: 3, symptom }, body: symptom }, 'handled');
    expect(lines[0]).not.toContain(symptom);
    expect(lines[0]).toContain('"number":3');
  });

  it('survives circular, deep and revoked fields', () => {
    const { log, lines } = recording();
    const circle: Record<string, unknown> = { at: 1n };
    circle.self = circle;
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    log.info({ circle }, 'a');
    log.info({ proxy }, 'b');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['a', 'b']);
  });
});
