import { describe, expect, it } from 'vitest';
import { isTrustedSender } from './sender-check.ts';
import type { SenderEvent, SenderFrame } from './sender-check.ts';

const frame: SenderFrame = {
  origin: 'app://bedside',
  parent: null,
  detached: false,
  isDestroyed: () => false,
};
const good: SenderEvent = { senderFrame: frame, sender: { id: 7, mainFrame: frame } };

function trust(event: SenderEvent): boolean {
  return isTrustedSender(event, 'app://bedside', (id) => id === 7);
}

/** A main frame that differs from the good one in one respect. */
function mainFrame(change: Partial<SenderFrame>): SenderEvent {
  const senderFrame = { ...frame, ...change };
  return { senderFrame, sender: { id: 7, mainFrame: senderFrame } };
}

describe('sender check', () => {
  it('B5 trusts the main frame of the current window at our origin', () => {
    expect(trust(good)).toBe(true);
  });

  it.each<[string, SenderEvent]>([
    ['no frame', { ...good, senderFrame: null }],
    ['a destroyed frame', mainFrame({ isDestroyed: () => true })],
    ['a detached frame', mainFrame({ detached: true })],
    ['a frame inside a frame', mainFrame({ parent: frame })],
    ['a frame that is not the main frame', { ...good, senderFrame: { ...frame } }],
    ['no origin', mainFrame({ origin: '' })],
    ['an opaque origin', mainFrame({ origin: 'null' })],
    ['an origin that begins like ours', mainFrame({ origin: 'app://bedside.example' })],
    ['the origin in other letters', mainFrame({ origin: 'APP://BEDSIDE' })],
    ['another window', { ...good, sender: { id: 8, mainFrame: frame } }],
  ])('B5 refuses %s', (_name, event) => {
    expect(trust(event)).toBe(false);
  });

  it('B5 refuses what cannot be read', () => {
    const disposed = {
      ...frame,
      get origin(): string {
        throw new Error('disposed');
      },
    };
    expect(trust({ senderFrame: disposed, sender: { id: 7, mainFrame: disposed } })).toBe(false);
    expect(trust(undefined as unknown as SenderEvent)).toBe(false);
  });
});
