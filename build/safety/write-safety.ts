import { writeFile } from 'node:fs/promises';
import { toldError } from '../told-error.ts';
import { formattedPage, hazardLogPath, readSafetyFile } from './check-safety.ts';
import { safetyFaults } from './trace.ts';

process.exitCode = await toldError(async () => {
  const file = await readSafetyFile();
  await writeFile(hazardLogPath, await formattedPage(file));
  const faults = safetyFaults(file);
  for (const fault of faults) console.log(fault);
  console.log(`${file.hazards.length} hazards, ${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
});
