import { answeringAll, serveAsChild } from './child.ts';

// The channel's side of every turn, the product's and the echo bot's alike: it takes each activity unread and counts it.
let taken = 0;
let counted = 0;
const server = answeringAll(201, () => {
  taken += 1;
  return `{"id":"reply-${taken}"}`;
});
await serveAsChild(server, () => {
  const since = taken - counted;
  counted = taken;
  return since;
});
