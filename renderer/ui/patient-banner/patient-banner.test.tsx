import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../testing/axe-violations.ts';
import { tracedPerson } from '../../testing/people.ts';
import { bannerIdentity } from './banner-identity.ts';
import { PatientBanner, type BannerSection } from './patient-banner.tsx';

const now = new Date('2026-11-23T14:05:00Z');
const identity = bannerIdentity(tracedPerson, now);
const sections: readonly BannerSection[] = [
  { key: 'address', title: 'Address', content: '18 Orchard Lane' },
  { key: 'contact', title: 'Phone and email', content: '01632 960123' },
  { key: 'practice', title: 'GP practice', content: 'T9P01' },
  { key: 'status', title: 'Record status', summary: 'Retrieved', content: 'GP practice record' },
  { key: 'allergies', title: 'Known allergies', content: 'Read them all' },
];

function banner(): HTMLElement {
  return screen.getByRole('region', { name: 'Patient details' });
}

describe('PatientBanner', () => {
  afterEach(cleanup);

  it('PAB-0016 shows name, Born, Gender and NHS No. in this order', () => {
    render(<PatientBanner identity={identity} />);
    expect(banner().textContent).toMatch(/HARROWGATE, Margaret \(Mrs\).*Born.*Gender.*NHS No\./u);
  });

  it('PAB-0020 shows the preferred name directly after the name', () => {
    render(<PatientBanner identity={identity} />);
    expect(banner().textContent).toContain('HARROWGATE, Margaret (Mrs)Preferred name Maggie');
  });

  it('PAB-0042 writes labels without a colon', () => {
    render(<PatientBanner identity={identity} sections={sections} />);
    expect(banner().textContent).not.toContain(':');
  });

  it('UI-32 shows the birth date with the age in brackets, and says the long date', () => {
    render(<PatientBanner identity={identity} />);
    const date = banner().querySelector('time');
    expect(date?.getAttribute('datetime')).toBe('1945-07-14');
    expect(date?.textContent).toBe('14-Jul-194514 July 1945');
    expect(banner().textContent).toContain('(81y)');
  });

  it('UI-11 groups the NHS number as 3 3 4', () => {
    render(<PatientBanner identity={identity} />);
    expect(screen.getByText('999 000 0018')).toBeDefined();
  });

  it('UI-37 says Not Known for a gender that did not come, never a blank', () => {
    render(<PatientBanner identity={bannerIdentity({ ...tracedPerson, gender: 'unknown' }, now)} />);
    expect(banner().textContent).toContain('Gender Not Known');
  });

  it('UI-33 keeps the five titles in order while zone 2 is closed', () => {
    render(<PatientBanner identity={identity} sections={sections} />);
    const titles = within(banner()).getAllByRole('listitem');
    expect(titles.map((title) => title.textContent)).toEqual([
      'Address',
      'Phone and email',
      'GP practice',
      'Record statusRetrieved',
      'Known allergies',
    ]);
  });

  it('UI-33 opens and closes the five sections together through one button', async () => {
    const user = userEvent.setup();
    render(<PatientBanner identity={identity} sections={sections} />);
    const toggle = within(banner()).getByRole('button', { name: 'More details' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await user.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    for (const { content } of sections) expect(banner().textContent).toContain(content);
    await user.click(toggle);
    for (const { content } of sections) expect(banner().textContent).not.toContain(content);
  });

  it('PAB-0021 has no picture of the person', () => {
    render(<PatientBanner identity={identity} sections={sections} />);
    expect(banner().querySelector('img')).toBeNull();
  });

  it('A11Y-28 has no violation, closed or open', async () => {
    const user = userEvent.setup();
    const { container } = render(
      <PatientBanner identity={identity} sections={sections} onClose={() => {}} />,
    );
    expect(await axeViolations(container)).toEqual([]);
    await user.click(within(banner()).getByRole('button', { name: 'More details' }));
    expect(await axeViolations(container)).toEqual([]);
  });
});
