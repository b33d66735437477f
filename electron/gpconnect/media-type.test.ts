import { describe, expect, it } from 'vitest';
import { isJsonMediaType } from './media-type.ts';

describe('media types of a record', () => {
  it.each([
    'application/fhir+json',
    'application/fhir+json; charset=utf-8',
    'application/fhir+json;charset=UTF-8',
    'application/fhir+json; charset="utf-8"; fhirVersion=3.0',
    'application/json+fhir',
    'application/json',
    'Text/JSON',
  ])('%s is taken', (type) => {
    expect(isJsonMediaType(type)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'text/html',
    'application/fhir+xml',
    'application/jsonp',
    'text/plain; note=application/json',
    'application/fhir+json; charset=iso-8859-1',
  ])('%s is not', (type) => {
    expect(isJsonMediaType(type)).toBe(false);
  });
});
