import { describe, expect, it } from 'vitest';
import { isHostNamed, machineName } from '../../src/text/host-names.ts';

describe('a host name', () => {
  it('is the machine’s without its domain', () => {
    expect(machineName('VM-3.contoso.com')).toBe('VM-3');
    expect(machineName('vm-3')).toBe('vm-3');
  });

  it.each([
    ['vm-3.contoso.com', 'VM-3.CONTOSO.COM', true],
    ['vm-3.contoso.com', 'vm-3', true],
    ['vm-3', 'vm-3.contoso.com', true],
    ['vm-3.contoso.com', 'vm-3.fabrikam.com', false],
    ['vm-3', 'vm-30', false],
  ])('%s called %s is the same host: %s', (host, name, is) => {
    expect(isHostNamed(host, name)).toBe(is);
  });
});
