import { datePlace } from '../../date-order.ts';
import type { IndexedResource } from '../../record-index.ts';
import { areaLists } from '../area-lists.ts';
import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../area-reader.ts';
import { hiddenReading } from '../hidden-reading.ts';
import { referralsFacts } from './facts.ts';
import { referralDetails } from './referral-details.ts';
import { referralName } from './referral-name.ts';
import { priorityFacet, referralRow, referralTexts } from './referral-row.ts';
import type { ReferralAppearance } from './referral-row.ts';

const fitting: ReadonlySet<string> = new Set(['ReferralRequest']);

/** Outbound referrals. Every ReferralRequest of the record becomes a row (structured.md 3.8). */
export const referralsReader: AreaReader = {
  facts: referralsFacts,
  read: readReferrals,
  details: { ReferralRequest: referralDetails },
};

function readReferrals(record: RecordContext): AreaReading {
  if (record.evidence.hiddenAreas.includes('referrals')) return hiddenReading;
  const lists = areaLists(record, referralsFacts, fitting);
  const entries = record.index.ofType('ReferralRequest').map((resource) => {
    const appearance = appearances[lists.namedBy(resource)];
    return { appearance, entry: entryOf(record, resource, appearance) };
  });
  return {
    state: lists.state(entries.filter(({ appearance }) => appearance !== 'listed').length),
    warnings: lists.warnings,
    textOnly: lists.textOnly,
    entries: entries.map(({ entry }) => entry),
    used: new Set(),
    count: entries.length + lists.textOnly.length,
    notices: [],
  };
}

const appearances = {
  primary: 'listed',
  mentioned: 'mentioned',
  none: 'unlisted',
} as const satisfies Readonly<Record<string, ReferralAppearance>>;

function entryOf(record: RecordContext, resource: IndexedResource, appearance: ReferralAppearance): RowEntry {
  return {
    source: resource.source,
    table: appearance === 'mentioned' ? 'mentioned' : 'referrals',
    behind: [resource],
    name: referralName(resource.body).name.text,
    place: datePlace(resource.body['authoredOn']),
    facets: [priorityFacet(resource.body['priority'])],
    row: () => referralRow(record, resource, appearance),
    texts: () => referralTexts(record, resource),
  };
}
