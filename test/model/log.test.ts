import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgent } from '../product/agent.ts';
import { startProduct } from '../product/start-product.ts';
import { type OpenaiStandin, startOpenaiStandin } from '../standins/openai/server.ts';

const LOOSE = 'the lady gets nothing but a big dark zibberling once she is in';

/** What a product logs while one message is read and a status summed up. */
async function logged(standin: OpenaiStandin, more: Readonly<Record<string, string>>): Promise<string> {
  const product = await startProduct({
    env: { PLAYGROUND: 'off', LOG_LEVEL: 'trace', ...standin.environment, ...more },
  });
  const agent = await openAgent(() => product.messagesUrl);
  await agent.type(LOOSE);
  await agent.type('is canada east down');
  await agent.close();
  await product.stop();
  return product.output();
}

describe('the log of a product with a language model', () => {
  let standin: OpenaiStandin;
  beforeAll(async () => {
    standin = await startOpenaiStandin({ answer: () => ({ kind: 'content', content: '{"said":"wobblestone"}' }) });
  });
  afterAll(() => standin.close());

  it('holds nothing of what was sent and of what came back', async () => {
    const output = await logged(standin, {});
    expect(standin.chats().length).toBeGreaterThan(1);
    expect(output).not.toContain('zibberling');
    expect(output).not.toContain('wobblestone');
    expect(output).not.toContain(standin.environment.AZURE_OPENAI_API_KEY);
  });

  it('holds it with AZURE_OPENAI_LOG_TEXT, and still no key', async () => {
    const output = await logged(standin, { AZURE_OPENAI_LOG_TEXT: 'true' });
    expect(output).toContain('zibberling');
    expect(output).toContain('wobblestone');
    expect(output).not.toContain(standin.environment.AZURE_OPENAI_API_KEY);
  });

  it('says why the model does not help, and that once', async () => {
    standin.answer = () => ({ kind: 'status', status: 404 });
    const output = await logged(standin, {});
    const lines = output.split('\n').filter((line) => line.includes('the language model does not help'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('no-deployment');
  });
});
