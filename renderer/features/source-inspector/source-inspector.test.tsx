import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../shared/record/record-reader.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { StatusRegion } from '../../ui/status-region.tsx';
import { SourceInspector } from './source-inspector.tsx';

const sourceText = '{\n  "resourceType": "Observation",\n  "value": 7.0\n}';
const failToRead = (): Promise<string> => Promise.reject(new Error('gone'));
const readSource = (): Promise<string> => Promise.resolve(sourceText);

function show(
  evaluate: (expression: string) => Promise<Evaluation> = () => Promise.resolve({ ok: true, values: [] }),
  read: () => Promise<string> = readSource,
): ReturnType<typeof userEvent.setup> {
  render(
    <StatusRegion>
      <main>
        <h1>Source</h1>
        <SourceInspector resource="Observation/1" sourceText={read} evaluate={evaluate} />
      </main>
    </StatusRegion>,
  );
  return userEvent.setup();
}

async function ask(user: ReturnType<typeof userEvent.setup>, expression: string): Promise<void> {
  await user.type(await screen.findByLabelText('FHIRPath expression'), expression);
  await user.click(screen.getByRole('button', { name: 'Evaluate' }));
}

describe('SourceInspector', () => {
  afterEach(cleanup);

  it('shows the resource as it was sent, read-only', async () => {
    show();
    const region = await screen.findByRole('region', { name: 'Source of Observation/1' });
    expect(region.textContent).toBe(sourceText);
    expect(region.querySelector('textarea, input, [contenteditable]')).toBeNull();
  });

  it('lists what an expression finds, as it stands', async () => {
    const asked: string[] = [];
    const user = show((expression) => {
      asked.push(expression);
      return Promise.resolve({ ok: true, values: ['7.0', '"mg  /L"'] });
    });
    await ask(user, 'Observation.value');
    expect(asked).toEqual(['Observation.value']);
    const results = (await screen.findAllByRole('listitem')).map((each) => each.textContent);
    expect(results).toEqual(['7.0', '"mg  /L"']);
    expect(screen.getByRole('status').textContent).toBe('Results (2)');
  });

  it('tells no results from an error', async () => {
    const user = show();
    await ask(user, 'Observation.code');
    expect(await screen.findByText(/No results. The expression is valid/u, { selector: 'p' })).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why an expression could not be evaluated', async () => {
    const user = show(() => Promise.resolve({ ok: false, why: 'line 1: unexpected )' }));
    await ask(user, 'Observation.)');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The expression could not be evaluated. line 1: unexpected )',
    );
  });

  it('says so when the reader is gone', async () => {
    const user = show(() => Promise.reject(new Error('closed')));
    await ask(user, 'Observation.id');
    expect((await screen.findByRole('alert')).textContent).toContain('could not be evaluated');
  });

  it('A11Y-21 asks for an expression when there is none, and evaluates nothing', async () => {
    let asked = 0;
    const user = show(() => {
      asked += 1;
      return Promise.resolve({ ok: true, values: [] });
    });
    await user.click(await screen.findByRole('button', { name: 'Evaluate' }));
    const box = screen.getByLabelText('FHIRPath expression');
    expect(screen.getByText('Enter a FHIRPath expression')).toBeDefined();
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(box);
    expect(asked).toBe(0);
  });

  it('says so when the source cannot be had', async () => {
    show(undefined, failToRead);
    expect((await screen.findByRole('alert')).textContent).toContain('The source cannot be shown.');
  });

  it('A11Y-28 has no violation', async () => {
    const user = show(() => Promise.resolve({ ok: true, values: ['7.0'] }));
    await ask(user, 'Observation.value');
    await screen.findByText('Results (1)', { selector: 'p' });
    expect(await axeViolations(document.body)).toEqual([]);
  });
});
