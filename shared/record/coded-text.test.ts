import { describe, expect, it } from 'vitest';
import { codedText, conceptText } from './coded-text.ts';
import { snomed } from './record-fixtures.ts';

const read2 = 'http://read.info/readv2';
const nullFlavour = 'http://hl7.org/fhir/v3/NullFlavor';

function described(url: string, name: string): object {
  return { extension: [{ url, extension: [{ url: name, valueString: 'Described' }] }] };
}

describe('codedText', () => {
  it.each([
    [
      'T34 text before any coding',
      { text: 'As typed', coding: [{ system: snomed, display: 'Term' }] },
      'As typed',
    ],
    [
      'T35 the user-selected term before SNOMED',
      {
        coding: [
          { system: snomed, code: '1', display: 'New' },
          { system: read2, display: 'Old', userSelected: 'true' },
        ],
      },
      'Old',
    ],
    [
      'SNOMED before others where none was selected',
      {
        coding: [
          { system: read2, display: 'Old' },
          { system: snomed, display: 'New' },
        ],
      },
      'New',
    ],
    [
      'the description display before the display',
      {
        coding: [
          {
            system: snomed,
            display: 'Term',
            ...described(
              'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-coding-sctdescid',
              'DescriptionDisplay',
            ),
          },
        ],
      },
      'Described',
    ],
    [
      'T31 the misspelt description extension',
      {
        coding: [
          {
            system: snomed,
            ...described(
              'http://fhir.hl7.org.uk/StructureDefinition/Extension-coding-sctdecsid',
              'descriptionDisplay',
            ),
          },
        ],
      },
      'Described',
    ],
    [
      'UI-25 a code without wording',
      { coding: [{ system: snomed, code: '12345' }] },
      'Entry has no wording (code 12345)',
    ],
    ['a coding object in place of the list', { coding: { system: snomed, display: 'Term' } }, 'Term'],
    ['a string in place of the concept', 'Term', 'Term'],
    [
      'UI-26 no information',
      { coding: [{ system: nullFlavour, code: 'NI', display: 'NI' }] },
      'Not recorded',
    ],
    [
      'UI-26 asked but unknown, padded',
      { coding: [{ system: ` ${nullFlavour}`, code: 'ASKU' }] },
      'Asked but not known',
    ],
    ['nothing at all', {}, 'No description supplied'],
    ['nothing of an unfit kind', 7, 'No description supplied'],
  ])('chooses %s', (_name, concept, expected) => {
    expect(codedText(concept).text).toBe(expected);
  });

  it('UI-25 keeps the SNOMED wording where it differs', () => {
    const concept = { text: 'Peanuts', coding: [{ system: snomed, display: 'Allergy to peanuts' }] };
    expect(codedText(concept).codedAs).toBe('Allergy to peanuts');
    expect(codedText({ ...concept, text: 'allergy to Peanuts' }).codedAs).toBeUndefined();
  });

  it('UI-25 says that only a code came', () => {
    expect(codedText({ coding: [{ code: '5' }] }).codeOnly).toBe(true);
    expect(codedText({}).codeOnly).toBe(false);
  });

  it.each(['196461000000101', '196471000000108', '196421000000109', '196411000000103'])(
    'UI-50 shows the original wording of a transferred entry %s',
    (code) => {
      const concept = {
        text: 'Elastoplast',
        coding: [{ system: snomed, code, display: 'Transfer-degraded entry' }],
      };
      expect(codedText(concept)).toEqual({ text: 'Elastoplast', degraded: true, codeOnly: false });
    },
  );

  it('has no text for a concept that says nothing', () => {
    expect(conceptText({})).toBeUndefined();
  });
});
