import { openAgent } from '../product/agent.ts';
import { startProduct } from '../product/start-product.ts';

const EXPECTED: readonly (readonly [typed: string, expected: string])[] = [
  ['is canada east down', 'KR8C-K1Z'],
  ['users get 0x204 when they connect, our hosts are in Canada East', 'stay connected'],
  ['escalate', 'Open the ticket'],
  ['yes', 'Ticket 1'],
  ['ticket 1', '0x204'],
];

const product = await startProduct({ env: { PLAYGROUND: 'off' } });
const agent = await openAgent(() => product.messagesUrl);
try {
  for (const [typed, expected] of EXPECTED) {
    const said = await agent.type(typed);
    if (!said.includes(expected)) throw new Error(`"${typed}" was not answered with "${expected}" but with:\n${said}`);
    process.stdout.write(`ok  ${typed} → ${expected}\n`);
  }
} finally {
  await agent.close();
  await product.stop();
}
