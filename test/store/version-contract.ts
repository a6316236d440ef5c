import { describe, expect, it } from 'vitest';
import { inPlace, type NewPlace } from './store-place.ts';

const [MORNING, NOON, EVENING] = ['2026-11-20T08:00:00.000Z', '2026-11-20T12:00:00.000Z', '2026-11-20T18:00:00.000Z'];
const LONG_AGO = '2026-01-01T00:00:00.000Z';

function host(stack: string | undefined, agent: string | undefined = '1.0.15008.300', name = 'vm-0') {
  return { hostPool: 'hp-prod-01', sessionHost: name, stack, agent };
}

/** How the versions of session hosts are remembered. */
export function describeVersions(title: string, newPlace: NewPlace): void {
  describe(`the history of versions in ${title}`, () => {
    it('tells a change with the looks it lies between, and none before a version has changed', () =>
      inPlace(newPlace, async (place) => {
        const { versions: history } = await place.open();
        await history.remember([host('rdp-sxs260209400')], MORNING);
        expect(await history.changesSince(LONG_AGO)).toEqual([]);
        await history.remember([host('rdp-sxs260209400')], NOON);
        await history.remember([host('rdp-sxs260209500')], EVENING);
        expect(await history.changesSince(LONG_AGO)).toEqual([
          {
            hostPool: 'hp-prod-01',
            sessionHost: 'vm-0',
            component: 'stack',
            from: 'rdp-sxs260209400',
            to: 'rdp-sxs260209500',
            lastSeenBefore: NOON,
            firstSeenAfter: EVENING,
          },
        ]);
      }));

    it('leaves out changes first seen before the moment asked for', () =>
      inPlace(newPlace, async (place) => {
        const { versions: history } = await place.open();
        await history.remember([host('a')], MORNING);
        await history.remember([host('b')], NOON);
        expect(await history.changesSince(NOON)).toHaveLength(1);
        expect(await history.changesSince(EVENING)).toEqual([]);
      }));

    it('keeps what it knows when a version can’t be read, and when a look older than the newest one arrives late', () =>
      inPlace(newPlace, async (place) => {
        const { versions: history } = await place.open();
        await history.remember([host('a')], NOON);
        await history.remember([host(undefined)], EVENING);
        await history.remember([host('older')], MORNING);
        expect(await history.changesSince(LONG_AGO)).toEqual([]);
        await history.remember([host('b')], EVENING);
        expect(await history.changesSince(LONG_AGO)).toMatchObject([{ from: 'a', to: 'b' }]);
      }));

    it('takes names in another case for the same host, and survives a restart', () =>
      inPlace(newPlace, async (place) => {
        const first = await place.open();
        await first.versions.remember([host('a')], MORNING);
        await first.close();
        const { versions: later } = await place.open();
        await later.remember([{ ...host('b'), hostPool: 'HP-Prod-01', sessionHost: 'VM-0' }], NOON);
        expect(await later.changesSince(LONG_AGO)).toMatchObject([{ component: 'stack', from: 'a', to: 'b' }]);
      }));

    it('tells agent and stack apart', () =>
      inPlace(newPlace, async (place) => {
        const { versions: history } = await place.open();
        await history.remember([host('a', '1'), host('a', '1', 'vm-1')], MORNING);
        await history.remember([host('a', '2'), host('b', '1', 'vm-1')], NOON);
        const changes = await history.changesSince(MORNING);
        expect(changes.map((one) => [one.sessionHost, one.component])).toEqual([
          ['vm-0', 'agent'],
          ['vm-1', 'stack'],
        ]);
      }));
  });
}
