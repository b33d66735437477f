import { writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { fileAnchor, openTrail, requestEntry, trailParts } from './trail-fixture.ts';

// Appends without end and tells on its output each reference that was promised to be on disk, or the refusal.
const [folder = '', anchor = '', rounds = '1000000'] = process.argv.slice(2);
const trail = await openTrail({
  ...trailParts(folder, fileAnchor(anchor)),
  segmentBytes: 20_000,
  anchorRhythm: { entries: 7, milliseconds: 20 },
});
writeSync(1, 'open\n');
for (let round = 0; round < Number(rounds); round += 1) {
  const references = Array.from({ length: 1 + (round % 3) }, () => randomUUID());
  await Promise.all(
    references.map(async (reference) => {
      const { ok } = await trail.append(requestEntry(reference));
      writeSync(1, `${ok ? 'kept' : 'refused'} ${reference}\n`);
    }),
  );
}
// The trail's own entries about the disk are none that were asked for.
const { matching } = await trail.search({ filter: { event: requestEntry('').event }, limit: 1 });
writeSync(1, `readable ${matching}\n`);
await trail.close();
