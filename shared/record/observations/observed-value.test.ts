import { describe, expect, it } from 'vitest';
import { parseLossless } from '../lossless-json.ts';
import { asObject } from '../json-value.ts';
import { interpretationText } from './interpretation.ts';
import { absentReason, observedValues } from './observed-value.ts';
import { rangeLines } from './reference-range.ts';

function parsed(json: string): unknown {
  const read = parseLossless(json);
  if (!read.ok) throw new Error(read.why);
  return read.value;
}

/** What a person reads of a body sent as text, numbers in their own form. */
function values(json: string): readonly string[] {
  return observedValues(asObject(parsed(json)) ?? {}).map(({ text }) => text);
}

function ranges(json: string): readonly string[] {
  return rangeLines(parsed(`{"referenceRange":${json}}`));
}

describe('values of observations', () => {
  it.each([
    ['{"valueQuantity":{"value":7.0,"unit":"mmol/L"}}', '7.0 mmol/L'],
    ['{"valueQuantity":{"value":6.10,"unit":"%"}}', '6.10 %'],
    ['{"valueQuantity":{"value":"19.00","unit":"kg"}}', '19.00 kg'],
    ['{"valueQuantity":{"comparator":"<","value":5,"unit":"mg/L"}}', '<5 mg/L'],
    ['{"valueQuantity":{"value":5}}', '5 (unit not recorded)'],
    ['{"valueQuantity":{"value":5,"code":"mm[Hg]"}}', '5 mmHg'],
    ['{"valueQuantity":{"value":5,"code":"1"}}', '5 (no unit)'],
    ['{"valueQuantity":{"unit":"mg/L"}}', 'Not recorded (unit mg/L)'],
    ['{"valueQuantity":"about five"}', 'about five'],
    ['{"valueString":"  line\\n two "}', '  line\n two '],
    ['{"valueCodeableConcept":{"text":"Ex-smoker"}}', 'Ex-smoker'],
    ['{"valueBoolean":false}', 'No'],
    ['{"valueInteger":3}', '3'],
    ['{"valueDateTime":"2024-03"}', 'Mar-2024'],
    ['{"valueRange":{"low":{"value":1.0},"high":{"value":2,"unit":"kg"}}}', '1.0 to 2 kg'],
    ['{"valueRatio":{"numerator":{"value":1},"denominator":{"value":128}}}', '1 / 128'],
    ['{"valuePeriod":{"start":"2024-01-02"}}', '02-Jan-2024 to Not recorded'],
    ['{"valueSampledData":{"data":"1 2"}}', 'Series of measured values, as sent: 1 2'],
    [
      '{"valueSampledData":{"origin":{"value":0,"unit":"mV"},"period":2.0,"data":"1 2 E"}}',
      'Series of measured values, as sent (zero is 0 mV, milliseconds between values: 2.0): 1 2 E',
    ],
    ['{"valueSampledData":{"period":2}}', 'Value in a form that this app does not show (SampledData)'],
    [
      '{"valueAttachment":{"contentType":"text/plain","title":"Letter","data":"RMOpasOg IHZ1IMKj"}}',
      'Letter\nDéjà vu £',
    ],
    ['{"valueAttachment":{"contentType":"text/plain","data":"o3U="}}', '£u'],
    ['{"valueAttachment":{"title":"Letter","url":"x"}}', 'Letter'],
    [
      '{"valueAttachment":{"contentType":"application/pdf","title":"Letter","data":"AAAA"}}',
      'Value in a form that this app does not show (Attachment). Letter',
    ],
    [
      '{"valueAttachment":{"contentType":"text/plain","data":"%%%"}}',
      'Value in a form that this app does not show (Attachment)',
    ],
  ])('UI-21 UI-22 %s reads as %s', (json, text) => {
    expect(values(json)).toEqual([text]);
  });

  it('UI-23 says a comparator in words', () => {
    const [value] = observedValues({ valueQuantity: { comparator: '<', value: 5, unit: 'mg/L' } });
    expect(value?.part).toMatchObject({ spoken: 'less than 5 mg/L' });
  });

  it('marks an approximate value', () => {
    const extension = [
      {
        url: 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-ValueApproximation-1',
        valueBoolean: true,
      },
    ];
    expect(observedValues({ valueQuantity: { value: 5, unit: 'kg', extension } })[0]?.text).toBe(
      'Approx 5 kg',
    );
    extension[0] = { ...extension[0], url: extension[0]?.url ?? '', valueBoolean: false };
    expect(observedValues({ valueQuantity: { value: 5, unit: 'kg', extension } })[0]?.text).toBe('5 kg');
  });

  it('keeps every value where several were sent', () => {
    expect(values('{"valueQuantity":{"value":1,"unit":"g"},"valueString":"see note"}')).toEqual([
      '1 g',
      'see note',
    ]);
  });

  it.each([
    [{ text: 'Cuff failed' }, 'Cuff failed'],
    [{ coding: [{ code: 'not-asked' }] }, 'Not asked'],
    [{ coding: [{ code: 'odd' }] }, 'odd'],
  ])('says why there is no value: %j', (dataAbsentReason, words) => {
    expect(absentReason({ dataAbsentReason })).toBe(words);
  });
});

describe('reference ranges', () => {
  it.each([
    ['[{"low":{"value":3.50,"unit":"mmol/L"},"high":{"value":5.3,"unit":"mmol/L"}}]', ['3.50 to 5.3 mmol/L']],
    ['[{"low":{"value":3.5}}]', ['3.5 or more']],
    ['[{"high":{"value":5.3}}]', ['5.3 or less']],
    ['[{"low":{"value":"3.5"},"high":{"value":"5.3"}}]', ['3.5 to 5.3']],
    ['[{"low":{"value":1,"unit":"g"},"high":{"value":2,"unit":"kg"}}]', ['1 g to 2 kg']],
    ['[{"text":"< 5"}]', ['< 5']],
    ['[{"text":"adult","low":{"value":1},"high":{"value":2}}]', ['adult (1 to 2)']],
    ['[{"text":"< 5"},{"appliesTo":[{"text":"Female"}],"high":{"value":7}}]', ['< 5', 'Female: 7 or less']],
    [
      '[{"type":{"text":"Treatment"},"age":{"low":{"value":18}},"text":"0-1"}]',
      ['Treatment, age 18 or more: 0-1'],
    ],
    ['"0 - 5"', ['0 - 5']],
    ['[]', []],
  ])('UI-24 T80 %s reads as %j', (json, lines) => {
    expect(ranges(json)).toEqual(lines);
  });
});

describe('interpretation', () => {
  it.each([
    [{ text: 'HI - Above high reference limit', coding: [{ code: 'H' }] }, 'HI - Above high reference limit'],
    [{ coding: [{ code: 'H', display: 'Above high reference limit' }] }, 'Above high reference limit'],
    [{ coding: [{ code: 'LL' }] }, 'Very low'],
    [{ coding: [{ code: 'N' }] }, 'Normal'],
    [{ coding: [{ code: 'ODD' }] }, 'ODD'],
    [{ coding: [{ display: 'Only a display' }] }, 'Only a display'],
    [{}, undefined],
  ])('UI-62 %j is %s', (interpretation, words) => {
    expect(interpretationText({ interpretation })).toBe(words);
  });
});
