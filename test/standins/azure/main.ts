import { parseArgs } from 'node:util';
import { loadScenario } from '../../../src/azure/demo/load-scenario.ts';
import { startAzureStandin } from './server.ts';

// Started by hand: prints the environment a process needs to take this server for Azure, one `export` per line, and runs until it is stopped.
const { values } = parseArgs({
  options: { scenario: { type: 'string', default: 'default' }, port: { type: 'string', default: '0' } },
});
const standin = await startAzureStandin({
  scenario: loadScenario(values.scenario),
  clock: () => new Date().toISOString(),
  port: Number(values.port),
});
const lines = Object.entries(standin.environment).map(([name, value]) => `export ${name}='${value}'`);
process.stdout.write(`${lines.join('\n')}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => standin.close().then(() => process.exit(0)));
}
