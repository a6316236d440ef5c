import { same } from './same.ts';

/** The machine's own name, without its domain: `vm-3` of `vm-3.contoso.com`, spelt as it was. */
export function machineName(host: string): string {
  return host.split('.', 1)[0] ?? host;
}

/** Whether `name`, as somebody wrote it, is this host: either may leave the domain out, but two domains are two hosts. */
export function isHostNamed(host: string, name: string): boolean {
  return same(host, name) || same(machineName(host), name) || same(host, machineName(name));
}
