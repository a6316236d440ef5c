import { startPlayground } from '../../src/teams/playground.ts';

// A program of its own for the tests: starts the Playground, prints what came of it, and runs until it is killed.
const [folder = ''] = process.argv.slice(2);
const log = { info: () => {}, warn: () => {}, error: () => {} };
const page = await startPlayground({ messagesUrl: 'http://127.0.0.1:9/api/messages', port: 0, folder, log });
process.stdout.write(`${page.kind === 'running' ? page.url : JSON.stringify(page)}\n`);
