import { allergiesReader } from './allergies/reader.ts';
import type { AreaReader } from './area-reader.ts';
import { consultationsReader } from './consultations/reader.ts';
import { diaryReader } from './diary/reader.ts';
import { documentsReader } from './documents/reader.ts';
import { immunisationsReader } from './immunisations/reader.ts';
import { investigationsReader } from './investigations/reader.ts';
import { medicinesReader } from './medicines/reader.ts';
import { problemsReader } from './problems/reader.ts';
import { referralsReader } from './referrals/reader.ts';
import { suppliedReader } from './supplied/reader.ts';
import { uncategorisedReader } from './uncategorised/reader.ts';

/** The reader of every area, in the order of the registry; what no area claims comes to the last one. */
export const areaReaders: readonly AreaReader[] = [
  allergiesReader,
  medicinesReader,
  problemsReader,
  consultationsReader,
  immunisationsReader,
  investigationsReader,
  uncategorisedReader,
  referralsReader,
  diaryReader,
  documentsReader,
  suppliedReader,
];
