/** The frame an IPC message came from, as Electron describes it. */
export interface SenderFrame {
  readonly origin: string;
  readonly parent: unknown;
  readonly detached: boolean;
  isDestroyed(): boolean;
}

/** The part of Electron's `IpcMainInvokeEvent` that says who is asking. */
export interface SenderEvent {
  readonly senderFrame: SenderFrame | null;
  readonly sender: { readonly id: number; readonly mainFrame: unknown };
}

/**
 * Whether a message comes from the page of the window as it stands now (B5). Fails closed: a frame that is gone,
 * a frame inside a frame, another origin, a window that was replaced, and anything that cannot be read are refused.
 */
export function isTrustedSender(
  event: SenderEvent,
  origin: string,
  isCurrentContents: (id: number) => boolean,
): boolean {
  try {
    const { senderFrame, sender } = event;
    return (
      senderFrame !== null &&
      !senderFrame.isDestroyed() &&
      !senderFrame.detached &&
      senderFrame.parent === null &&
      senderFrame === sender.mainFrame &&
      // The whole origin, never a prefix of the address.
      senderFrame.origin === origin &&
      isCurrentContents(sender.id)
    );
  } catch {
    // Electron throws when a frame is disposed of between the message and this look at it.
    return false;
  }
}
