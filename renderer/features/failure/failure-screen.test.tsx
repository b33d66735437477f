import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { errorCodes, hops, type ErrorCode } from '../../../shared/contract/errors.ts';
import { errorWords } from '../../../shared/words/error-words.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { bad } from '../../testing/fake-bridge.ts';
import { StatusRegion } from '../../ui/status-region.tsx';
import { FailureScreen } from './failure-screen.tsx';
import type { NextStepHandlers } from './next-steps.ts';

function show(
  code: ErrorCode,
  handlers: Partial<NextStepHandlers> = {},
  values?: Record<string, string>,
): void {
  const { error } = bad(code, values === undefined ? {} : { values });
  render(
    <StatusRegion>
      <FailureScreen failure={error} handlers={{ signIn: () => {}, startAgain: () => {}, ...handlers }} />
    </StatusRegion>,
  );
}

const everyStep: NextStepHandlers = {
  tryAgain: () => {},
  findAgain: () => {},
  signIn: () => {},
  startAgain: () => {},
};

describe('FailureScreen', () => {
  afterEach(cleanup);

  it.each(errorCodes)('UI-90 %s says what happened, what to do, and offers a way on', (code) => {
    show(code, everyStep);
    const { headline, text } = errorWords(bad(code).error);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(headline);
    expect(screen.getByRole('alert').textContent).toContain(text);
    const buttons = screen.getAllByRole('button').map((button) => button.textContent);
    expect(buttons.filter((words) => words !== 'Copy reference').length).toBeGreaterThan(0);
  });

  it.each(errorCodes)('UI-90 %s leaves no slot unfilled', (code) => {
    show(code, everyStep);
    expect(document.body.textContent).not.toMatch(/[{}]|undefined/u);
  });

  it('UI-90 keeps the code out of the headline and shows it in the reference line', () => {
    show('E-REC-09', everyStep);
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toContain('E-REC');
    expect(screen.getByText('Reference b5f6b0a4 · E-REC-09 · 23-Nov-2026 14:05')).toBeDefined();
  });

  it('SAFE-25 E-PT-11 reads the same wherever it stopped, and says nothing of a service that answered', () => {
    const texts = [undefined, ...hops].map((hop) => {
      const { error } = bad('E-PT-11', hop === undefined ? {} : { hop });
      const { container } = render(
        <StatusRegion>
          <FailureScreen failure={error} handlers={everyStep} />
        </StatusRegion>,
      );
      const said = container.textContent;
      cleanup();
      return said;
    });
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).not.toMatch(/where it stopped|patient index/iu);
  });

  it('UI-90 copies the reference line and says so', async () => {
    const user = userEvent.setup();
    const copied: unknown[] = [];
    const execCommand = (): boolean => {
      const { activeElement } = document;
      copied.push(activeElement instanceof HTMLTextAreaElement ? activeElement.value : undefined);
      return true;
    };
    Object.assign(document, { execCommand });
    show('E-REC-09', everyStep);
    await user.click(screen.getByRole('button', { name: 'Copy reference' }));
    expect(copied).toEqual(['Reference b5f6b0a4 · E-REC-09 · 23-Nov-2026 14:05']);
    expect(screen.getByRole('status').textContent).toBe('Copied.');
  });

  it('UI-90 says how to go on when the clipboard is closed', async () => {
    const user = userEvent.setup();
    Object.assign(document, { execCommand: () => false });
    show('E-REC-09', everyStep);
    await user.click(screen.getByRole('button', { name: 'Copy reference' }));
    expect(screen.getByRole('status').textContent).toContain('Select the line and copy it');
  });

  it('SAFE-26 offers the new number, grouped, and hands over its digits', async () => {
    const user = userEvent.setup();
    const used: string[] = [];
    show('E-PT-09', { ...everyStep, useNewNumber: (digits) => used.push(digits) }, { new: '9990000026' });
    await user.click(screen.getByRole('button', { name: 'Use 999 000 0026' }));
    expect(used).toEqual(['9990000026']);
  });

  it('SAFE-17 offers the earlier copy after a refresh that failed', async () => {
    const user = userEvent.setup();
    const backs: string[] = [];
    show('E-REC-09', {
      ...everyStep,
      backToCopy: { retrieved: '23-Nov-2026 14:05', run: () => backs.push('back') },
    });
    await user.click(screen.getByRole('button', { name: 'Back to the copy from 23-Nov-2026 14:05' }));
    expect(backs).toEqual(['back']);
  });

  it('E-CFG-01 offers to start again where nothing else is left', () => {
    show('E-CFG-01');
    expect(screen.getByRole('button', { name: 'Start again' })).toBeDefined();
  });

  it('M13 names the station where it stopped, and who can help', () => {
    const { error } = bad('E-REC-09', { hop: 'practice' });
    render(
      <StatusRegion>
        <FailureScreen failure={error} handlers={everyStep} />
      </StatusRegion>,
    );
    const facts = screen.getAllByRole('definition').map((fact) => fact.textContent);
    expect(facts).toEqual(['The GP practice did not send the record', 'The GP practice']);
  });

  it.each(['E-PT-07', 'E-PT-08', 'E-PT-09', 'E-PT-10', 'E-PT-12', 'E-PT-13'] as const)(
    'M13 %s does not say that the index gave no answer',
    (code) => {
      const { error } = bad(code, { hop: 'demographics' });
      render(
        <StatusRegion>
          <FailureScreen failure={error} handlers={everyStep} />
        </StatusRegion>,
      );
      expect(screen.getAllByRole('definition')[0]?.textContent).toBe('Checking the person’s details');
    },
  );

  it('SAFE-24 E-CLK-01 blames no station for this computer’s clock', () => {
    const { error } = bad('E-CLK-01', { hop: 'practice' });
    render(
      <StatusRegion>
        <FailureScreen failure={error} handlers={everyStep} />
      </StatusRegion>,
    );
    expect(screen.queryByText('Where it stopped')).toBeNull();
  });

  it.each(errorCodes)('UI-90 %s names who can help', (code) => {
    show(code, everyStep);
    expect(screen.getByText('Who can help')).toBeDefined();
    expect(screen.getAllByRole('definition').at(-1)?.textContent).toMatch(/^[A-Z]\w+/u);
  });

  it('A11Y-17 puts the focus on the heading', () => {
    show('E-PT-07', everyStep);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('A11Y-28 has no violation', async () => {
    show('E-PT-07', everyStep);
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
