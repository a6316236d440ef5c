import { createRequire } from 'node:module';
import { Server } from 'node:net';

// A program of its own: runs the command line of the Playground, whose path is the first argument, in a process that is safe to leave alone.

const LOOPBACK = '127.0.0.1';
const [node = '', , commandLine = '', ...commandLineArguments] = process.argv;

/** Arguments of `listen` with this machine's own address in the place of whatever address they name. */
function onLoopback([first, second, ...rest]: readonly unknown[]): unknown[] {
  if (typeof first === 'object' && first !== null) {
    return 'port' in first ? [{ ...first, host: LOOPBACK }, second, ...rest] : [first, second, ...rest];
  }
  return typeof second === 'string' ? [first, LOOPBACK, ...rest] : [first, LOOPBACK, second, ...rest];
}

// The Playground listens on every interface and has no option for it. Anybody near could talk to the bot through it.
const listen = Server.prototype.listen;
Server.prototype.listen = function (this: Server, ...values: unknown[]): Server {
  return Reflect.apply(listen, this, onLoopback(values));
} as typeof listen;

// The channel to the bot's process closes whatever ends that process; the Playground would run on by itself.
process.on('disconnect', () => process.exit(0));

process.argv = [node, commandLine, ...commandLineArguments];
createRequire(import.meta.url)(commandLine);
