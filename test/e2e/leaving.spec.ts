import { leaveBy, replacedPage, signIn, waitForScreen } from '../journey/walk.ts';
import { SANDBOX_PASSWORD } from '../sandbox/profile/staff.ts';
import { expect, personOf, stories, test, toRecord } from './fixture.ts';
import { picture } from './pictures.ts';

const resident = stories.find(({ id }) => id === 'care-home-resident');

test('IG-21 lock replaces the renderer and leaves no word of the record', async ({ shell }) => {
  const before = await toRecord(shell, 'care-home-resident');
  // The window may be gone before the key is up again.
  await before.keyboard.press('Control+L').catch(() => undefined);
  const after = await replacedPage(shell, before);
  await expect(after.getByRole('heading', { level: 1 })).toHaveText('Locked');
  expect(after).not.toBe(before);
  expect(before.isClosed()).toBe(true);
  const text = await after.locator('body').innerText();
  expect(text).not.toContain(resident?.displayName.split(',')[0] ?? 'no story');
  await picture(after, 'locked');
});

test('IG-24 the same person unlocks and is asked for the reason again', async ({ shell }) => {
  const page = await toRecord(shell, 'care-home-resident');
  const locked = await leaveBy(shell, page, 'Lock');
  await locked.locator('#password').fill(SANDBOX_PASSWORD);
  await locked.getByRole('button', { name: 'Unlock' }).click();
  await waitForScreen(locked, ['confirm']);
  await expect(locked.locator('input[type=radio]:checked')).toHaveCount(0);
});

test('SAFE-12 close record replaces the renderer and offers the next person', async ({ shell }) => {
  const before = await toRecord(shell, 'care-home-resident');
  const after = await leaveBy(shell, before, 'Close record');
  await waitForScreen(after, ['find']);
  expect(before.isClosed()).toBe(true);
  await expect(after.locator('body')).not.toContainText(personOf('care-home-resident').nhsNumber);
});

test('sign-out ends at the sign-in screen', async ({ shell }) => {
  const page = await toRecord(shell, 'care-home-resident');
  const after = await leaveBy(shell, page, 'Sign out');
  await expect(after.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await signIn(after);
});
