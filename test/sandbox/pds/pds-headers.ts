import { platformOutcome } from '../service/operation-outcome.ts';
import type { ServiceAnswer, ServiceRequest } from '../service/service-types.ts';
import type { IssuedTokens } from '../token/issued-tokens.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

const denied = (diagnostics: string, check: string): ServiceAnswer =>
  platformOutcome({ status: 401, code: 'ACCESS_DENIED', issue: 'forbidden', diagnostics, check });

function checkBearer(request: ServiceRequest, tokens: IssuedTokens): ServiceAnswer | undefined {
  const header = request.headers.authorization;
  if (header === undefined) return denied('Missing Authorization header', 'pds/authorization-missing');
  const token = /^Bearer (\S+)$/.exec(header)?.[1];
  if (token === undefined) return denied('Missing access token', 'pds/token-missing');
  return tokens.isValid(token) ? undefined : denied('Invalid Access Token', 'pds/token-invalid');
}

function headerText(request: ServiceRequest, name: string): string | undefined {
  return request.repeated[name]?.join(',');
}

/** Bearer first, as the platform does; then the headers of integration.md 1.4. */
export function checkPdsHeaders(request: ServiceRequest, tokens: IssuedTokens): ServiceAnswer | undefined {
  const bearer = checkBearer(request, tokens);
  if (bearer !== undefined) return bearer;
  const requestId = headerText(request, 'x-request-id');
  if (requestId === undefined) {
    return platformOutcome({
      status: 400,
      code: 'MISSING_VALUE',
      issue: 'required',
      diagnostics:
        'Invalid request with error - X-Request-ID header must be supplied to access this resource',
      check: 'pds/request-id-missing',
    });
  }
  if (!isUuid(requestId)) {
    return platformOutcome({
      status: 400,
      code: 'INVALID_VALUE',
      diagnostics: "Invalid value - header 'X-Request-ID' is not a UUID",
      check: 'pds/request-id',
    });
  }
  const organisation = headerText(request, 'nhsd-end-user-organisation-ods');
  if (organisation !== undefined && !/^[0-9A-Z]+$/.test(organisation)) {
    return platformOutcome({
      status: 400,
      code: 'INVALID_VALUE',
      diagnostics: "Invalid value in header 'NHSD-End-User-Organisation-ODS'",
      check: 'pds/organisation-header',
    });
  }
  return undefined;
}

/** `X-Request-ID` and `X-Correlation-ID` come back as they were sent. */
export function echoedHeaders(request: ServiceRequest): Readonly<Record<string, string>> {
  const echoed: Record<string, string> = {};
  for (const name of ['x-request-id', 'x-correlation-id']) {
    const value = headerText(request, name);
    if (value !== undefined) echoed[name] = value;
  }
  return echoed;
}
