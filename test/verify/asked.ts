/** What a verification was asked to look at: everything, or what changed since this branch left `main`. */
export type Asked = 'all' | 'changed';

/** Told when the arguments are none of ours; its message says which are. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** Reads the arguments of the command line. Throws `ArgumentError` for any but none and `--changed`. */
export function askedFor(args: readonly string[]): Asked {
  if (args.length === 0) return 'all';
  if (args.length === 1 && args[0] === '--changed') return 'changed';
  throw new ArgumentError(
    `"${args.join(' ')}" is not understood: npm run verify looks at everything, npm run verify -- --changed at what changed against main.`,
  );
}
