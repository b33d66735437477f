import { describe, expect, it } from 'vitest';
import { demographicsVerdict } from './demographics-verdicts.ts';

function outcome(code: string, diagnostics = ''): string {
  return JSON.stringify({
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'error',
        code: 'value',
        details: {
          coding: [{ system: 'https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode', code }],
        },
        diagnostics,
      },
    ],
  });
}

const gatewayFault = JSON.stringify({
  fault: { faultstring: 'x', detail: { errorcode: 'oauth.v2.InvalidAccessToken' } },
});

describe('answers of demographics', () => {
  // integration.md §4.4
  it.each([
    [200, outcome('TOO_MANY_MATCHES'), 'E-PT-15', 'never'],
    [400, outcome('INVALID_SEARCH_DATA'), 'E-UNKNOWN', 'never'],
    [400, outcome('MISSING_VALUE', 'header must be supplied'), 'E-UNKNOWN', 'never'],
    [400, outcome('INVALID_VALUE'), 'E-UNKNOWN', 'never'],
    [400, outcome('INVALID_VALUE', "Invalid value - header 'NHSD-Session-URID'"), 'E-AUTH-02', 'never'],
    [400, outcome('ADDITIONAL_PROPERTIES'), 'E-UNKNOWN', 'never'],
    [400, outcome('UNSUPPORTED_SERVICE'), 'E-UNKNOWN', 'never'],
    [400, outcome('INVALID_RESOURCE_ID'), 'E-PT-04', 'never'],
    [401, outcome('ACCESS_DENIED'), 'E-AUTH-03', 'never'],
    [401, gatewayFault, 'E-AUTH-03', 'never'],
    [403, outcome('INVALID_VALUE'), 'E-UNKNOWN', 'never'],
    [403, outcome('ACCESS_DENIED'), 'E-AUTH-02', 'never'],
    [404, outcome('RESOURCE_NOT_FOUND'), 'E-PT-07', 'never'],
    [404, outcome('INVALIDATED_RESOURCE'), 'E-PT-13', 'never'],
    [404, '<html>Not found</html>', 'E-PT-15', 'never'],
    [404, gatewayFault, 'E-PT-15', 'never'],
    [408, outcome('UNABLE_TO_CALL_SERVICE'), 'E-PT-15', 'after-a-pause'],
    [429, outcome('TOO_MANY_REQUESTS'), 'E-PT-16', 'after-a-pause'],
    [500, gatewayFault, 'E-PT-15', 'after-a-pause'],
    [503, outcome('SERVICE_UNAVAILABLE'), 'E-PT-15', 'after-a-pause'],
    [504, '', 'E-PT-15', 'after-a-timeout'],
    [302, '', 'E-PT-15', 'never'],
    [308, outcome('RESOURCE_NOT_FOUND'), 'E-PT-15', 'never'],
  ])('%i %s is %s, tried again: %s', (status, text, code, again) => {
    expect(demographicsVerdict(status, text)).toEqual({ code, again });
  });
});
