import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation, SubscriptionObservation } from '../../src/domain/status/observation.ts';
import type { StatusAnswer, StatusSubject } from '../../src/domain/status/status.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { observeEstate, type ShortEstate, shortEstate } from './scenario-estate.ts';
import { EVERY_SUBJECT, estates, incidents, NOW } from './scenario-generator.ts';
import { brokenRules, worded } from './scenario-rules.ts';

const subjects = fc.constantFrom(...EVERY_SUBJECT);

async function observed(estate: unknown): Promise<Observation> {
  return observeEstate(shortEstate.parse(estate), 'generated', NOW);
}

function answer(observation: Observation, subject: StatusSubject): StatusAnswer {
  return answerStatus(observation, subject, incidents, NOW);
}

async function asked(estate: unknown, subject: StatusSubject): Promise<StatusAnswer> {
  return answer(await observed(estate), subject);
}

/** An answer without the order in which Azure happened to list events, signs and places. */
function unordered({ microsoft, alsoListed, regions, ...rest }: StatusAnswer) {
  const ids = (events: typeof alsoListed) => events.map((event) => event.trackingId).sort();
  const places = { hosts: [...regions.hosts].sort(), metadata: [...regions.metadata].sort() };
  const parts = rest.parts.map((part) => `${part.subject.id} ${part.state}`).sort();
  return {
    ...rest,
    parts,
    regions: places,
    says: microsoft.says,
    listed: ids(microsoft.events),
    also: ids(alsoListed),
  };
}

function shuffledBy<Item>(items: readonly Item[], keys: readonly number[]): Item[] {
  const keyed = items.map((item, index) => ({ item, key: keys[index % keys.length] ?? 0, index }));
  return keyed.sort((a, b) => a.key - b.key || b.index - a.index).map(({ item }) => item);
}

function reordered(observation: Observation, keys: readonly number[]): Observation {
  const subscription = (one: SubscriptionObservation): SubscriptionObservation => ({
    ...one,
    events: one.events.kind === 'read' ? { ...one.events, value: shuffledBy(one.events.value, keys) } : one.events,
    pools:
      one.pools.kind === 'unknown'
        ? one.pools
        : {
            ...one.pools,
            value: shuffledBy(one.pools.value, keys).map(({ pool, hosts }) => ({
              pool,
              hosts: hosts.kind === 'read' ? { ...hosts, value: shuffledBy(hosts.value, keys) } : hosts,
            })),
          },
  });
  return { ...observation, subscriptions: shuffledBy(observation.subscriptions, keys).map(subscription) };
}

/** The same estate with each stack version in the other spelling. */
function otherSpelling(estate: ShortEstate): ShortEstate {
  const text = JSON.stringify(estate).replace(
    /rdp-sxs(\d{4})(\d{5})|1\.0\.(\d{4})\.(\d{5})/g,
    (_all, month?: string, build?: string, dottedMonth?: string, dottedBuild?: string) =>
      month === undefined ? `rdp-sxs${dottedMonth}${dottedBuild}` : `1.0.${month}.${build}`,
  );
  return shortEstate.parse(JSON.parse(text));
}

function withoutSpelling(found: StatusAnswer) {
  return { ...found, notable: found.notable.map(({ stackVersion: _spelled, ...host }) => host) };
}

describe('whatever the estate', () => {
  it('is never healthy while Service Health could not be read, nor does it claim what is listed', async () => {
    const faults = fc.constantFrom(403, 429, 503, 'silence', 'drop', 'garbage');
    await fc.assert(
      fc.asyncProperty(estates, subjects, faults, async (estate, subject, fault) => {
        const found = await asked({ ...estate, faults: [{ on: '*/events', answer: fault }] }, subject);
        expect(found.microsoft.says).toBe('unreadable');
        expect(['healthy', 'incident', 'at-risk', 'not-monitored']).not.toContain(found.state);
      }),
    );
  });

  it('is never healthy, up or down while the hosts of the subject could not be read', async () => {
    const faults = fc.constantFrom('*/hostPools', '*/sessionHosts', 'token', '*');
    await fc.assert(
      fc.asyncProperty(estates, subjects, faults, async (estate, subject, on) => {
        const found = await asked({ ...estate, faults: [{ on, answer: 403 }] }, subject);
        expect(found.hosts).toBeNull();
        expect(['unknown', 'incident', 'suspected-incident']).toContain(found.state);
        expect(found.impact).not.toBe('none-seen');
      }),
    );
  });

  it('keeps its state when an unrelated service has an issue', async () => {
    const services = fc.constantFrom('Azure Cosmos DB', 'Power BI', 'SQL Database', 'Azure Machine Learning');
    await fc.assert(
      fc.asyncProperty(estates, subjects, services, async (estate, subject, service) => {
        const loud = { trackingId: 'XX1-ZZ9', service, regions: ['Canada East', 'Global'], level: 'Critical' };
        const before = await asked(estate, subject);
        const after = await asked({ ...estate, events: [...estate.events, loud] }, subject);
        expect(after.state).toBe(before.state);
        expect(after.microsoft.says).toBe(before.microsoft.says);
      }),
    );
  });

  it('does not depend on the order of subscriptions, pools, hosts and events', async () => {
    const order = fc.array(fc.nat(9), { minLength: 5, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(estates, subjects, order, async (estate, subject, keys) => {
        const observation = await observed(estate);
        const found = answer(reordered(observation, keys), subject);
        expect(unordered(found)).toEqual(unordered(answer(observation, subject)));
      }),
    );
  });

  it('is the same in both spellings of its stack versions', async () => {
    await fc.assert(
      fc.asyncProperty(estates, subjects, async (estate, subject) => {
        const found = await asked(otherSpelling(shortEstate.parse(estate)), subject);
        expect(withoutSpelling(found)).toEqual(withoutSpelling(await asked(estate, subject)));
      }),
    );
  });

  it('is an incident as soon as AVD has an issue in every region', async () => {
    await fc.assert(
      fc.asyncProperty(estates, subjects, async (estate, subject) => {
        const found = await asked({ ...estate, events: [...estate.events, { regions: ['Global'] }] }, subject);
        expect(found.state).toBe('incident');
      }),
    );
  });

  it('counts every host in one place, those that fail on top of what is off', async () => {
    await fc.assert(
      fc.asyncProperty(estates, subjects, async (estate, subject) => {
        const { hosts } = await asked(estate, subject);
        if (hosts === null) throw new Error('the hosts of a readable estate are unread');
        const { total, available, full, suspect, updating, drained, off, unclear, failing } = hosts;
        const rest = total - (available + full + suspect + updating + drained + off + unclear);
        expect(rest).toBeGreaterThanOrEqual(0);
        expect(rest).toBeLessThanOrEqual(failing);
        expect(failing).toBeLessThanOrEqual(rest + off);
      }),
    );
  });

  it('keeps to the rules of every answer, whatever part could not be read', async () => {
    const parts = fc.constantFrom(
      'none',
      'events',
      'p1/sessionHosts',
      'virtualMachines',
      'scalingPlans',
      '*types*',
      '*',
    );
    await fc.assert(
      fc.asyncProperty(estates, subjects, parts, fc.constantFrom(403, 503), async (estate, subject, part, fault) => {
        const found = await asked({ ...estate, faults: [{ on: `*/${part}`, answer: fault }] }, subject);
        expect(brokenRules(worded(found, NOW))).toEqual([]);
      }),
    );
  });
});
