import type { AdditionalPolicy } from './resend.ts';

function asList(body: string): string {
  try {
    return JSON.stringify({ value: [JSON.parse(body)] });
  } catch {
    // The gate says what is wrong with it.
    return body;
  }
}

/** Makes the answer for a single resource a list of one, for the gate that knows lists only. It must stand behind the gate. */
export const singleResourcePolicy: AdditionalPolicy = {
  position: 'perRetry',
  policy: {
    name: 'singleResource',
    async sendRequest(request, next) {
      const response = await next(request);
      return response.status === 200 ? { ...response, bodyAsText: asList(response.bodyAsText ?? '') } : response;
    },
  },
};
