/** The Node line that Electron 45 carries; scripts run on the same one. */
export const requiredNodeMajor = 24;

/**
 * Why this Node cannot run the project's scripts, in one sentence; undefined when it can.
 * @param version `process.versions.node`
 */
export function nodeVersionProblem(version: string): string | undefined {
  const major = Number(version.split('.')[0]);
  if (major >= requiredNodeMajor) return undefined;
  return (
    `Bedside's scripts need Node ${requiredNodeMajor}; this is Node ${version}. ` +
    `Run them through npm after "npm ci" (it brings Node ${requiredNodeMajor} on Linux), or install Node ${requiredNodeMajor}.`
  );
}
