/** How a person sat or stood while the pressure was taken. */
export type Posture = 'Standing' | 'Sitting' | 'Lying';

export interface PressureCode {
  readonly part: 'panel' | 'systolic' | 'diastolic';
  readonly posture?: Posture;
}

/** SNOMED codes of blood pressure (UI-60, structured.md 3.6). Any other code is shown under its own name (T72). */
export const pressureCodes: ReadonlyMap<string, PressureCode> = new Map<string, PressureCode>([
  ['163020007', { part: 'panel' }],
  ['386534000', { part: 'panel' }],
  ['75367002', { part: 'panel' }],
  ['163034007', { part: 'panel', posture: 'Standing' }],
  ['163035008', { part: 'panel', posture: 'Sitting' }],
  ['163033001', { part: 'panel', posture: 'Lying' }],
  ['72313002', { part: 'systolic' }],
  ['271649006', { part: 'systolic' }],
  ['400974009', { part: 'systolic', posture: 'Standing' }],
  ['407554009', { part: 'systolic', posture: 'Sitting' }],
  ['407556006', { part: 'systolic', posture: 'Lying' }],
  ['1091811000000102', { part: 'diastolic' }],
  ['271650006', { part: 'diastolic' }],
  ['400975005', { part: 'diastolic', posture: 'Standing' }],
  ['407555005', { part: 'diastolic', posture: 'Sitting' }],
  ['407557002', { part: 'diastolic', posture: 'Lying' }],
]);
