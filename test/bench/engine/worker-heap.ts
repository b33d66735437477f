/** What a target of the browser says over the DevTools protocol, as far as the heap is concerned. */
interface Reply {
  readonly id?: number;
  readonly result?: {
    readonly targetInfos?: readonly { readonly targetId: string; readonly type: string }[];
    readonly sessionId?: string;
    readonly usedSize?: number;
  };
}

/** Asks one browser over its DevTools address; a line of its own, because worker heaps are no page's business. */
export async function openHeapMeter(webSocketUrl: string): Promise<{
  /** Bytes in use in the only dedicated worker, after two collections. */
  usedByWorker(): Promise<number>;
  close(): void;
}> {
  const socket = new WebSocket(webSocketUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('the browser did not answer')), { once: true });
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id === undefined) return;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  let asked = 0;
  const ask = (method: string, params: object = {}, sessionId?: string): Promise<Reply> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      socket.send(
        JSON.stringify({ id: asked, method, params, ...(sessionId !== undefined && { sessionId }) }),
      );
    });
  return {
    async usedByWorker() {
      const { result } = await ask('Target.getTargets', { filter: [{ type: 'worker' }] });
      const [worker, ...others] = result?.targetInfos ?? [];
      if (worker === undefined || others.length > 0) throw new Error('there is not exactly one worker');
      const attached = await ask('Target.attachToTarget', { targetId: worker.targetId, flatten: true });
      const session = attached.result?.sessionId;
      await ask('HeapProfiler.collectGarbage', {}, session);
      await ask('HeapProfiler.collectGarbage', {}, session);
      const usage = await ask('Runtime.getHeapUsage', {}, session);
      if (usage.result?.usedSize === undefined) throw new Error('the worker did not tell its heap');
      return usage.result.usedSize;
    },
    close: () => socket.close(),
  };
}
