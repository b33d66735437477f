import { framePattern } from './diagnostic-note.ts';

const placeAtEnd = /([^/\\()\s]+:\d+:\d+)\)?$/;
const MOST = 20;

/**
 * Where an error came from: file name, line and column of each frame. The head of a stack repeats the message, which may
 * hold anything, lines that look like frames too: a stack that does not begin with exactly that head is not read at all.
 */
export function stackFrames(error: unknown): readonly string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return [];
  const heads = [`${error.name}: ${error.message}\n`, `${error.name}\n`];
  const head = heads.find((each) => error.stack?.startsWith(each) === true);
  if (head === undefined || (error.message !== '' && !head.includes(error.message))) return [];
  return error.stack
    .slice(head.length)
    .split('\n')
    .flatMap((line) => placeAtEnd.exec(line)?.[1] ?? [])
    .filter((place) => framePattern.test(place))
    .slice(0, MOST);
}
