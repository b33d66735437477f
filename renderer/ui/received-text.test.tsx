import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showDate } from '../../shared/format/dates.ts';
import { Blocks } from './blocks.tsx';
import { CellParts } from './cell-parts.tsx';
import { CodedName } from './coded-name.tsx';
import { DetailFields } from './detail-fields.tsx';
import { lostMark, ReceivedText } from './received-text.tsx';
import { SupplierWords } from './supplier-words.tsx';
import { ValueText } from './value-text.tsx';

/** A dash that its supplier cut to one byte: without a mark this reads as 35. */
const range = '3\u00135';
const shown = `3${lostMark} (character lost) 5`;
const name = { text: range, codedAs: range, degraded: false, codeOnly: false };

describe('ReceivedText', () => {
  afterEach(cleanup);

  it.each([
    [
      '\u0000',
      '\u0008',
      '\u000B',
      '\u000C',
      '\u000E',
      '\u0013',
      '\u0019',
      '\u001F',
      '\u007F',
      '\u0085',
      '\u009F',
    ],
  ])('UI-28 shows control characters, each in its place', (...controls) => {
    for (const control of controls) {
      const { container } = render(<ReceivedText text={`a${control}b${control}`} />);
      const mark = `${lostMark} (character lost) `;
      expect(container.textContent).toBe(`a${mark}b${mark}`);
      expect(container.querySelectorAll('.bedside-lost > [aria-hidden="true"]')).toHaveLength(2);
      cleanup();
    }
  });

  it('leaves line breaks, tabs and every printable character as received', () => {
    const text = 'a\tb\r\nc\u00A0d – ’ é \uFFFD 😀';
    const { container } = render(<ReceivedText text={text} />);
    expect(container.textContent).toBe(text);
    expect(container.querySelector('.bedside-lost')).toBeNull();
  });

  it('UI-28 is what all text of a supplier goes through', () => {
    const { container } = render(
      <>
        <ValueText text={range} />
        <CellParts
          parts={[
            { kind: 'text', text: range },
            { kind: 'text', text: range, look: 'mono' },
            { kind: 'labelled', label: range, text: range },
            { kind: 'tag', word: range },
            { kind: 'measure', text: range },
            { kind: 'measure', text: range, spoken: `less than ${range}` },
          ]}
        />
        <CodedName name={name} />
        <DetailFields fields={[{ label: range, values: [range, range] }]} />
        <SupplierWords lead="Sent:" texts={[range]} />
        <Blocks
          onFollow={() => undefined}
          blocks={[
            { kind: 'section', title: range, level: 1, tags: [range], links: [], blocks: [] },
            { kind: 'narrative', label: range, text: range, mono: true, marks: [] },
            { kind: 'item', name, parts: [], marks: [], tags: [], blocks: [] },
            {
              kind: 'links',
              title: range,
              links: [{ area: 'problems', source: 'a', words: range, date: showDate(undefined) }],
            },
            { kind: 'statement', text: range },
          ]}
        />
      </>,
    );
    expect(container.textContent).not.toContain('\u0013');
    expect(container.textContent).not.toContain('35');
    expect(container.textContent.split(shown).length - 1).toBe(24);
  });

  it('says in the name of a button that a character is lost', () => {
    render(
      <Blocks
        onFollow={() => undefined}
        blocks={[
          {
            kind: 'links',
            title: 'Linked',
            links: [{ area: 'problems', source: 'a', words: `Pain ${range}`, date: showDate(undefined) }],
          },
        ]}
      />,
    );
    expect(screen.getByRole('button', { name: /^Pain 3 ?\(character lost\) ?5$/ })).toBeDefined();
  });
});
