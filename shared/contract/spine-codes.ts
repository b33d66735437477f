/** Codes of integration.md §4.4, §5.2 and §5.3. What stands in an answer and not here is written down nowhere. */
export const answerCodes = [
  'TOO_MANY_MATCHES',
  'INVALID_SEARCH_DATA',
  'MISSING_VALUE',
  'INVALID_VALUE',
  'ADDITIONAL_PROPERTIES',
  'UNSUPPORTED_SERVICE',
  'INVALID_RESOURCE_ID',
  'ACCESS_DENIED',
  'RESOURCE_NOT_FOUND',
  'INVALIDATED_RESOURCE',
  'UNABLE_TO_CALL_SERVICE',
  'TOO_MANY_REQUESTS',
  'SERVICE_UNAVAILABLE',
  'UNKNOWN_ERROR',
  'MISSING_OR_INVALID_HEADER',
  'INVALID_NHS_NUMBER',
  'INVALID_IDENTIFIER_SYSTEM',
  'INVALID_IDENTIFIER_VALUE',
  'INVALID_ODS_CODE',
  'BAD_REQUEST',
  'CONFLICTING_VALUES',
  'INVALID_PATIENT_DEMOGRAPHICS',
  'NO_PATIENT_CONSENT',
  'NO_ORGANISATIONAL_CONSENT',
  'NO_ORGANISATION_CONSENT',
  'NO_ORGANISATION_PFS',
  'NO_RELATIONSHIP',
  'NON_AUTHORITATIVE',
  'PATIENT_NOT_FOUND',
  'PATIENT_SENSITIVE',
  'NO_RECORD_FOUND',
  'PRACTITIONER_NOT_FOUND',
  'ORGANISATION_NOT_FOUND',
  'DUPLICATE_REJECTED',
  'INVALID_PARAMETER',
  'INVALID_RESOURCE',
  'REFERENCE_NOT_FOUND',
  'UNSUPPORTED_MEDIA_TYPE',
  'NOT_IMPLEMENTED',
  'INTERNAL_SERVER_ERROR',
] as const;

/** Words of the proxy, without the system ids that follow them. */
export const proxyCodes = [
  'ASID_CHECK_FAILED',
  'PARTYKEY_INTERACTION_CHECK_FAILED',
  'FOT_CHECK_FAILED',
  'VARIES_FROM_TARGETURL',
  'ERROR_COMMUNICATING_TO_ENDPOINT_URL',
] as const;

/** All that audit and log may say of a failing answer in the words of the other side; `OTHER` is any code not named here. */
export const spineCodes = [...answerCodes, ...proxyCodes, 'GATEWAY_FAULT', 'OTHER'] as const;

export type SpineCode = (typeof spineCodes)[number];
