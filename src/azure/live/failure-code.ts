const QUOTA = /quota|core limit|cores limit/i;

interface Told {
  readonly code: string | undefined;
  readonly message: string;
}

function object(value: unknown): Record<string, unknown> {
  if (typeof value !== 'string') return Object(value);
  try {
    return Object(JSON.parse(value));
  } catch {
    return {};
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** The innermost error: the outer ones (`ResourceOperationFailure`, `DeploymentFailed`) only say that something inside failed. */
function innermost(error: unknown, depth = 0): Told {
  const { code, message, details } = object(error);
  const inner = Array.isArray(details) ? details.map((one) => innermost(one, depth + 1)) : [];
  const told = depth > 8 ? undefined : inner.find((one) => one.code !== undefined);
  return told ?? { code: text(code) || undefined, message: text(message) };
}

function isSuccess(statusCode: string): boolean {
  return /^(?:OK|Created|Accepted|NoContent|2\d\d)$/i.test(statusCode);
}

/**
 * The code of a failed operation out of the properties of its Activity Log entry, e.g. `AllocationFailed`; `undefined` where they hold none.
 * Compute says `OperationNotAllowed` for a full quota as for much else: with a message that speaks of quota it is `QuotaExceeded`.
 */
export function failureCode(properties: unknown): string | undefined {
  const { statusMessage, statusCode } = object(properties);
  const status = object(statusMessage);
  const { code, message } = innermost(status.error ?? status);
  if (code === 'OperationNotAllowed' && QUOTA.test(message)) return 'QuotaExceeded';
  const answered = text(statusCode);
  return code ?? (answered === '' || isSuccess(answered) ? undefined : answered);
}
