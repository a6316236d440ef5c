import { parentPort } from 'node:worker_threads';
import { openTextReader, type TextReader } from './text-reader.ts';

// The thread that reads: whatever breaks in here ends it, and with it everything a broken picture may have left behind.
let reader: Promise<TextReader> | undefined;

parentPort?.on('message', async (file: Uint8Array) => {
  reader ??= openTextReader();
  parentPort?.postMessage((await reader).read(file));
});
