import { afterEach, beforeEach, expect, vi } from 'vitest';

// Output nobody asked for is a fault: a stack on the console in production began as one in a test.
const methods = ['log', 'info', 'warn', 'error'] as const;

beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method).mockImplementation(() => {});
});

afterEach(() => {
  for (const method of methods) {
    const calls = vi.mocked(console[method]).mock.calls;
    vi.mocked(console[method]).mockRestore();
    expect(calls, `unexpected console.${method}`).toEqual([]);
  }
});
