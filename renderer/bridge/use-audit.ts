import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { AuditFilter, AuditPage, ChainReport } from '../../shared/contract/audit.ts';
import type { ChannelInput, ChannelOutput } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import { bedside } from './bedside.ts';
import { queryKeys } from './query-keys.ts';
import { useCall, type Call } from './use-call.ts';

/** Entries that one look brings. */
export const auditPageSize = 50;

const [noPerson] = queryKeys.session();

type AuditPages = InfiniteData<Outcome<AuditPage>, number | undefined>;

/**
 * Entries that match, newest first, page by page. `run` sets repeated searches apart: each is a look of its own,
 * which main writes down. Nothing stays in memory once the screen is left.
 */
export function useAuditSearch(filter: AuditFilter, run: number): UseInfiniteQueryResult<AuditPages> {
  return useInfiniteQuery({
    queryKey: [noPerson, 'audit', filter, run],
    queryFn: ({ pageParam }) =>
      bedside().audit.search({
        filter,
        limit: auditPageSize,
        ...(pageParam !== undefined && { before: pageParam }),
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) =>
      last.ok && last.value.entries.length === auditPageSize ? last.value.entries.at(-1)?.seq : undefined,
    gcTime: 0,
  });
}

/** Has main read the whole chain anew. */
export function useAuditVerify(): Call<ChainReport, void> {
  return useCall((bridge) => bridge.audit.verify);
}

type AuditExport = ChannelInput<'audit.export'>;
type ExportedFile = ChannelOutput<'audit.export'>;

/** Writes what matches to a file outside the encrypted store. */
export function useAuditExport(): Call<ExportedFile, AuditExport> {
  return useCall((bridge) => bridge.audit.export);
}
