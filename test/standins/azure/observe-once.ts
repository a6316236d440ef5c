import { createLiveAzure } from '../../../src/azure/live/port.ts';
import { observeFleet } from '../../../src/azure/observe.ts';

// Run as a process of its own: looks once at the Azure its environment names and prints what it saw as one line of JSON.
const clock = () => new Date().toISOString();
const port = createLiveAzure({
  subscriptionIds: (process.env.AZURE_SUBSCRIPTION_IDS ?? '').split(','),
  endpoint: process.env.AZURE_RESOURCE_MANAGER_ENDPOINT ?? '',
  clock,
});
const observation = await observeFleet(port, clock, { deadlineMs: 8_000, poolConcurrency: 4 });
process.stdout.write(`${JSON.stringify(observation)}\n`);
