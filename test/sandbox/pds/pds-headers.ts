import { platformOutcome } from '../service/operation-outcome.ts';
import type { ServiceAnswer, ServiceRequest } from '../service/service-types.ts';
import type { Bearer, IssuedTokens } from '../token/issued-tokens.ts';

const ACCEPTED: ReadonlySet<string> = new Set([
  '*/*',
  'application/*',
  'application/fhir+json',
  'application/json',
]);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

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

/** For whom the request's bearer was given out. */
export function holderOf(request: ServiceRequest, tokens: IssuedTokens): Bearer | undefined {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  return token === undefined ? undefined : tokens.holderOf(token);
}

const badHeader = (name: string, diagnostics: string, check: string): ServiceAnswer =>
  platformOutcome({
    status: 400,
    code: 'INVALID_VALUE',
    diagnostics: `Invalid value - ${diagnostics} in header '${name}'`,
    check,
  });

/** A person of several roles must say in which one they act; any role that is named must be theirs (integration.md 1.4, 4.4). */
function checkRole(request: ServiceRequest, tokens: IssuedTokens): ServiceAnswer | undefined {
  const holder = holderOf(request, tokens);
  const role = headerText(request, 'nhsd-session-urid');
  if (holder?.mode !== 'healthcare-worker') {
    return role === undefined
      ? undefined
      : badHeader('NHSD-Session-URID', `'${role}'`, 'pds/role-without-person');
  }
  if (role === undefined) {
    return holder.roleIds.length > 1
      ? badHeader('NHSD-Session-URID', 'a role must be chosen', 'pds/role-missing')
      : undefined;
  }
  return holder.roleIds.includes(role) ? undefined : badHeader('NHSD-Session-URID', `'${role}'`, 'pds/role');
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
  if (!UUID_4.test(requestId)) {
    return platformOutcome({
      status: 400,
      code: 'INVALID_VALUE',
      diagnostics: "Invalid value - header 'X-Request-ID' is not a UUID",
      check: 'pds/request-id',
    });
  }
  const correlationId = headerText(request, 'x-correlation-id');
  if (correlationId !== undefined && !isUuid(correlationId)) {
    return badHeader('X-Correlation-ID', 'no UUID', 'pds/correlation-id');
  }
  const organisation = headerText(request, 'nhsd-end-user-organisation-ods');
  if (organisation !== undefined && !/^[0-9A-Z]+$/.test(organisation)) {
    return badHeader('NHSD-End-User-Organisation-ODS', 'no ODS code', 'pds/organisation-header');
  }
  const accept = (headerText(request, 'accept') ?? '*/*')
    .split(',')
    .map((part) => part.split(';')[0]?.trim() ?? '');
  if (!accept.some((type) => ACCEPTED.has(type))) {
    return badHeader('Accept', 'no FHIR JSON', 'pds/accept');
  }
  return checkRole(request, tokens);
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
