import { parseArgs } from 'node:util';

/** What the command line of `ask` says. */
export interface AskOptions {
  readonly text: string;
  readonly json: boolean;
  readonly live: boolean;
  readonly explain: boolean;
  /** Whether a language model that is set may be asked. */
  readonly model: boolean;
  /** What is left for the configuration: the scenario. */
  readonly configArguments: readonly string[];
}

export const USAGE = `Usage: npm run -s ask -- [--no-live] [--no-model] [--explain] [--scenario NAME] "what the caller sees"
       npm run -s ask -- --json [--no-live] [--no-model]     JSON lines on standard input, JSON lines out
`;

/** Reads the command line without the program's own name; `null` when it is not understood or asks nothing. */
export function askOptions(argv: readonly string[]): AskOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'no-live': { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        'no-model': { type: 'boolean', default: false },
        scenario: { type: 'string' },
      },
    });
    const text = positionals.join(' ').trim();
    if (text === '' && !values.json) return null;
    const configArguments = values.scenario === undefined ? [] : ['--scenario', values.scenario];
    return {
      text,
      json: values.json,
      live: !values['no-live'],
      explain: values.explain,
      model: !values['no-model'],
      configArguments,
    };
  } catch {
    return null;
  }
}
