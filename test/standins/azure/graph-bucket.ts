import type { Ahead } from './graph-reply.ts';
import { statusReply } from './reply.ts';

/** The token bucket of Azure Resource Manager for reads of one subscription (docs/azure-facts.md#limits-of-azure-resource-manager). */
const BUCKET_READS = 250;
const REFILL_PER_SECOND = 25;
const RETRY_AFTER_S = 10;

interface Bucket {
  reads: number;
  at: number;
}

/**
 * Puts Azure's read limit before answers: each read of a subscription takes one from its bucket and tells how many are left; an empty bucket
 * refuses. `stopwatch` in ms. What is not answered here takes nothing.
 */
export function withReadBucket(inner: Ahead, stopwatch: () => number = () => performance.now()): Ahead {
  const buckets = new Map<string, Bucket>();
  return (asked) => {
    const id = /^\/subscriptions\/([^/]+)/i.exec(asked.url.pathname)?.[1]?.toLowerCase();
    const reply = inner(asked);
    if (id === undefined || reply?.kind !== 'answer') return reply;
    const now = stopwatch();
    const bucket = buckets.get(id) ?? { reads: BUCKET_READS, at: now };
    buckets.set(id, bucket);
    bucket.reads = Math.min(BUCKET_READS, bucket.reads + ((now - bucket.at) / 1_000) * REFILL_PER_SECOND);
    bucket.at = now;
    if (bucket.reads < 1) return statusReply(429, asked.url.pathname, RETRY_AFTER_S);
    bucket.reads -= 1;
    const left = { 'x-ms-ratelimit-remaining-subscription-reads': String(Math.floor(bucket.reads)) };
    return { ...reply, headers: { ...reply.headers, ...left } };
  };
}
