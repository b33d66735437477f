import type { CdpSession } from './cdp-pipe.ts';

interface TracedFrame {
  readonly frame: string;
  readonly processId?: number;
}

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly data?: { readonly frames?: readonly TracedFrame[] } };
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Process id of the renderer that holds a frame, or 0. The protocol tells it nowhere but in the first event of a
 * trace, and there is one trace at a time; about 0.2 s.
 */
export function findRendererPid(target: CdpSession, frameId: string): Promise<number> {
  const found = queue.then(() => trace(target, frameId)).catch(() => 0);
  queue = found;
  return found;
}

async function trace(target: CdpSession, frameId: string): Promise<number> {
  let pid = 0;
  const complete = new Promise<void>((resolve) => {
    target.on('Tracing.dataCollected', ({ value }) => {
      for (const event of value as readonly unknown[] as readonly TraceEvent[]) {
        const traced = event.args.data?.frames?.find((frame) => frame.frame === frameId);
        if (event.name === 'TracingStartedInBrowser') pid = traced?.processId ?? pid;
      }
    });
    target.on('Tracing.tracingComplete', () => resolve());
  });
  await target.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'], excludedCategories: ['*'] },
  });
  await target.send('Tracing.end');
  await complete;
  return pid;
}
