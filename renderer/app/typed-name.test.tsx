import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { bad, createFakeBridge, good } from '../testing/fake-bridge.ts';
import { findPerson, heading } from '../testing/journey.ts';
import { signedInSession, tracedPerson } from '../testing/people.ts';
import { renderApp } from '../testing/render-app.tsx';

describe('a name that was typed to find somebody', () => {
  afterEach(cleanup);

  it('SAFE-11 is told apart from the name found, also after waiting was stopped', async () => {
    const main = createFakeBridge({
      'session.state': good(signedInSession),
      'person.find': bad('E-PT-08'),
      'record.open': new Promise<never>(() => {}),
    });
    const { user } = renderApp({ main });
    await findPerson(user);
    await user.click(await screen.findByRole('button', { name: 'Add the person’s name' }));
    await user.type(await screen.findByLabelText('Family name'), 'Mockford');
    await user.type(screen.getByLabelText('First given name'), 'Zoë');
    main.answers['person.find'] = good(tracedPerson);
    await user.click(screen.getByRole('button', { name: 'Find person' }));
    await heading('Check this is the right person');
    const told = 'The name you entered is different: Zoë Mockford.';
    expect(screen.getByText(told)).toBeDefined();
    await user.click(screen.getByLabelText('Person agreed'));
    await user.click(screen.getByRole('button', { name: 'Open GP record' }));
    await heading('Opening the GP record');
    await user.click(screen.getByRole('button', { name: 'Stop waiting' }));
    await heading('Check this is the right person');
    expect(screen.getByText(told)).toBeDefined();
  });
});
