import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDevices, readEndpoints } from './directory-answers.ts';

const address = 'https://gp.sandbox.test/T9P01/Stu3/1/GpConnect/structured';
const key = 'T9P01-900001';

function partyKey(value: string) {
  return { system: 'https://fhir.nhs.uk/Id/nhsMhsPartyKey', value };
}

function endpoint(changes: object = {}) {
  return { resourceType: 'Endpoint', status: 'active', address, identifier: [partyKey(key)], ...changes };
}

function device(asid: string, owner = key) {
  const identifier = [{ system: 'https://fhir.nhs.uk/Id/nhsSpineASID', value: asid }, partyKey(owner)];
  return { resourceType: 'Device', identifier };
}

function bundle(...resources: readonly object[]) {
  return { resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) };
}

describe('endpoints of a practice', () => {
  it.each([
    ['one', bundle(endpoint()), { kind: 'one', value: { address, partyKey: key } }],
    ['the same twice', bundle(endpoint(), endpoint()), { kind: 'one', value: { address, partyKey: key } }],
    ['none', bundle(), { kind: 'empty' }],
    ['no entry at all', { resourceType: 'Bundle', total: 0 }, { kind: 'empty' }],
    ['one without an address', bundle(endpoint({ address: undefined })), { kind: 'unusable' }],
    ['one without a party key', bundle(endpoint({ identifier: [] })), { kind: 'unusable' }],
    ['one that is off', bundle(endpoint({ status: 'off' })), { kind: 'unusable' }],
    ['two addresses', bundle(endpoint(), endpoint({ address: `${address}2` })), { kind: 'ambiguous' }],
    [
      'two that differ in case',
      bundle(endpoint(), endpoint({ address: address.toLowerCase() })),
      { kind: 'ambiguous' },
    ],
    [
      'two party keys',
      bundle(endpoint(), endpoint({ identifier: [partyKey('other')] })),
      { kind: 'ambiguous' },
    ],
    ['an error in a 200', { resourceType: 'OperationOutcome' }, { kind: 'unreadable' }],
    ['no JSON', undefined, { kind: 'unreadable' }],
  ])('%s', (_what, json, expected) => {
    expect(readEndpoints(json)).toEqual(expected);
  });
});

describe('devices of a practice', () => {
  it.each([
    ['one', bundle(device('900000000202')), { kind: 'one', value: '900000000202' }],
    [
      'one beside a system of another party key',
      bundle(device('900000000111', 'own-use'), device('900000000202')),
      { kind: 'one', value: '900000000202' },
    ],
    ['none', bundle(), { kind: 'empty' }],
    ['only one of another party key', bundle(device('900000000111', 'own-use')), { kind: 'unusable' }],
    ['one whose ASID is none', bundle(device('12 34\r\nX: 1')), { kind: 'unusable' }],
    ['two', bundle(device('900000000202'), device('900000000203')), { kind: 'ambiguous' }],
    ['an error in a 200', { resourceType: 'OperationOutcome' }, { kind: 'unreadable' }],
  ])('%s', (_what, json, expected) => {
    expect(readDevices(json, key)).toEqual(expected);
  });
});

it('never throws and never finds anything in arbitrary JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = { resourceType: 'Bundle', entry: [value, { resource: value }] };
      expect(readEndpoints(json).kind).not.toBe('one');
      expect(readDevices(json, key).kind).not.toBe('one');
      expect(readEndpoints(value).kind).not.toBe('one');
    }),
  );
});
