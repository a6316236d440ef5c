import type { Log } from '../../log.ts';
import type { ModelService } from './service.ts';

/** The service with everything that is sent and that comes back in the log: for a debug switch alone. Names and secrets are hidden in it already. */
export function loggedService(service: ModelService, log: Log): ModelService {
  const logged = async <Value>(sent: unknown, work: Promise<Value>): Promise<Value> => {
    log.info({ sent: JSON.stringify(sent) }, 'sent to the language model');
    try {
      const answer = await work;
      log.info({ answer: JSON.stringify(answer) }, 'answered by the language model');
      return answer;
    } catch (error) {
      log.info({ error }, 'the language model failed');
      throw error;
    }
  };
  return {
    chat: (question, signal) =>
      logged({ question: question.name, data: question.data }, service.chat(question, signal)),
    embed: (texts, signal) => logged({ texts }, service.embed(texts, signal)),
  };
}
