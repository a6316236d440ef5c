import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request } from 'botbuilder';
import restify from 'restify';
import { serveAsChild } from '../../../src/measure/bench/turns/child.ts';

// A bare echo bot as the SDK's own samples build it: what a turn costs before anybody has thought about anything.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  await adapter.process(request as Request, response, async (context) => {
    const { text, channelData } = context.activity;
    for (let sent = 0; sent < channelData.activities; sent += 1) await context.sendActivity(`Echo: ${text}`);
  });
});
await serveAsChild(server, () => 0);
