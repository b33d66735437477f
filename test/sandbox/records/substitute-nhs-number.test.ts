import { assert, integer, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { substituteNhsNumber } from './substitute-nhs-number.ts';

const NUMBER = '9990000026';
const SYSTEM = 'https://fhir.nhs.uk/Id/nhs-number';
const substituted = (text: string) => substituteNhsNumber(Buffer.from(text), NUMBER);
const textAfter = (text: string) => substituted(text)?.bytes.toString('utf8');
const bundle = (patient: string) =>
  `{ "resourceType":"Bundle",\n  "entry": [ {"resource":{"resourceType":"Observation","valueQuantity":{"value":7.0}}},\r\n{"resource":${patient}} ] }\n`;

describe('substitution of the NHS number', () => {
  it('replaces the value and leaves every other byte', () => {
    const before = bundle(
      `{"id":"p","identifier":[ {"value":"9990000018","system":"https://example.test/Id"},{"system":"${SYSTEM}", "value" : "Test \\"Harness\\"" , "x":1.50}],"resourceType":"Patient","n":1e2}`,
    );
    const after = substituted(before);
    expect(after?.how).toBe('replaced');
    expect(after?.bytes.toString('utf8')).toBe(before.replace('"Test \\"Harness\\""', `"${NUMBER}"`));
  });

  it.each([
    ['no identifier', '{"resourceType":"Patient"}', 'inserted'],
    ['an empty list', '{"identifier":[ ],"resourceType":"Patient"}', 'inserted'],
    ['another system', '{"identifier":[{"system":"a","value":"1"}],"resourceType":"Patient"}', 'inserted'],
    ['one identifier outside a list', '{"identifier":{"system":"a"},"resourceType":"Patient"}', 'inserted'],
    ['identifier null', '{"identifier":null,"resourceType":"Patient"}', 'inserted'],
    [
      'a number without value',
      `{"identifier":[{"system":"${SYSTEM}"}],"resourceType":"Patient"}`,
      'replaced',
    ],
    [
      'a value that is no text',
      `{"identifier":[{"system":"${SYSTEM}","value":17}],"resourceType":"Patient"}`,
      'replaced',
    ],
    [
      'a lone identifier of the system',
      `{"identifier":{"system":"${SYSTEM}","value":"x"},"resourceType":"Patient"}`,
      'replaced',
    ],
    [
      'an escaped system',
      `{"identifier":[{"system":"${SYSTEM.replaceAll('/', '\\/')}","value":"x"}],"resourceType":"Patient"}`,
      'replaced',
    ],
  ])('gives a Patient with %s its number', (_what, patient, how) => {
    const after = substituted(bundle(patient));
    expect(after?.how).toBe(how);
    const { identifier } = JSON.parse(after?.bytes.toString('utf8') ?? '').entry[1].resource;
    const found = [identifier].flat().filter(({ system }: { system: string }) => system === SYSTEM);
    expect(found).toEqual([{ system: SYSTEM, value: NUMBER }]);
  });

  it('puts the same number into a repeated identifier', () => {
    const twice = `{"resourceType":"Patient","identifier":[{"system":"${SYSTEM}","value":"1"},{"system":"${SYSTEM}","value":"1"}]}`;
    const { identifier } = JSON.parse(textAfter(bundle(twice)) ?? '').entry[1].resource;
    expect(identifier.map(({ value }: { value: string }) => value)).toEqual([NUMBER, NUMBER]);
  });

  it('finds a Patient whose wrapper is missing', () => {
    const text = '{"resourceType":"Bundle","entry":[{"resourceType":"Patient"}]}';
    expect(JSON.parse(textAfter(text) ?? '').entry[0].identifier[0].value).toBe(NUMBER);
  });

  it('has nothing to do without a Patient', () => {
    expect(
      substituted('{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"List"}},null,7]}'),
    ).toBeUndefined();
    expect(substituted('{"resourceType":"Bundle"}')).toBeUndefined();
  });

  it('keeps bytes that are no UTF-8', () => {
    const [head, tail] = bundle(`{"resourceType":"Patient","note":"¤"}`).split('¤');
    const bytes = Buffer.concat([
      Buffer.from(head ?? ''),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(tail ?? ''),
    ]);
    const after = substituteNhsNumber(bytes, NUMBER)?.bytes;
    expect(after?.includes(Buffer.from([0x22, 0xff, 0xfe, 0x22]))).toBe(true);
  });

  it('changes nothing but the identifier, whatever the record holds', () => {
    assert(
      property(jsonValue(), jsonValue(), integer({ min: 0, max: 3 }), (other, extra, indent) => {
        const patient = { resourceType: 'Patient', extra, identifier: [{ system: SYSTEM, value: 'old' }] };
        const record = {
          resourceType: 'Bundle',
          other,
          entry: [other, { resource: patient }, { resource: other }],
        };
        const text = JSON.stringify(record, null, indent);
        const after = JSON.parse(textAfter(text) ?? 'null');
        const wanted = JSON.parse(text);
        wanted.entry[1].resource.identifier[0].value = NUMBER;
        expect(after).toEqual(wanted);
      }),
    );
  });
});
