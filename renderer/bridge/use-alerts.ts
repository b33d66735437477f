import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { PrivacyAlert } from '../../shared/contract/audit.ts';
import type { ChannelInput } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import { bedside } from './bedside.ts';
import { queryKeys } from './query-keys.ts';
import { useSend, type Call } from './use-call.ts';

const [noPerson] = queryKeys.session();
const alertsKey = [noPerson, 'alerts'] as const;

export type AlertChoice = ChannelInput<'alerts.list'>;
type AlertClosing = ChannelInput<'alerts.close'>;

/** Accesses without an established relationship (integration.md 6.2.6), newest first. */
export function useAlerts(choice: AlertChoice): UseQueryResult<Outcome<readonly PrivacyAlert[]>> {
  return useQuery({
    queryKey: [...alertsKey, choice],
    queryFn: () => bedside().alerts.list(choice),
    gcTime: 0,
  });
}

/** Closes one with what the privacy officer found; the list is asked again. */
export function useCloseAlert(): Call<null, AlertClosing> {
  const queries = useQueryClient();
  return useSend(
    (closing: AlertClosing) => bedside().alerts.close(closing),
    (outcome) => {
      // Not waited for: the form goes with its card, and must hear the answer before.
      if (outcome.ok) void queries.invalidateQueries({ queryKey: alertsKey });
    },
  );
}
