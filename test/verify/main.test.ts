import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('npm run verify', () => {
  it('answers an argument that it does not know with one sentence, and ends with 2', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['test/verify/main.ts', '--chnaged'], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      '"--chnaged" is not understood: npm run verify looks at everything, npm run verify -- --changed at what changed against main.\n',
    );
  });
});
