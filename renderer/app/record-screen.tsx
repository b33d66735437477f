import { useCallback, useEffect, useMemo, useState, type JSX, type ReactNode } from 'react';
import { CopyContext } from '../bridge/copy-context.tsx';
import type { OpenRecord } from '../bridge/open-record.ts';
import type { RecordFlow } from '../bridge/record-flow.ts';
import { noFind, type FindState } from '../features/find-in-record/find-page.tsx';
import { useCopyAge } from '../features/record-shell/copy-age.ts';
import type { RecordPage } from '../features/record-shell/record-page.ts';
import { RecordShell } from '../features/record-shell/record-shell.tsx';
import { RecordToCome } from '../features/record-shell/record-to-come.tsx';
import type { Places } from '../features/record-shell/use-places.ts';
import { useShownPage } from '../features/record-shell/use-shown-page.ts';
import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import { useAnnounce } from '../ui/status-region.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { isRecordArea, areaViews, offeredViews } from './area-views.ts';
import { pageOf } from './page-of.tsx';
import { RefusedContext } from './noted-source.tsx';
import { recordShortcuts } from './record-shortcuts.ts';
import { useFollowLink } from './use-follow-link.ts';

interface RecordScreenProps {
  readonly record: OpenRecord;
  readonly flow: RecordFlow;
  readonly places: Places;
  readonly openAreas: readonly ClinicalAreaId[];
  readonly appBar: ReactNode;
  readonly onClose: () => void;
  readonly onRefresh: () => void;
  /** Main did not let a page come on screen. */
  readonly onRefused: (failure: Failure) => void;
}

/** An open record: the frame and its pages put together, with the keys of the record (11). */
export function RecordScreen(props: RecordScreenProps): JSX.Element {
  const { record, flow, places, openAreas, appBar, onClose, onRefresh, onRefused } = props;
  const [bannerOpen, setBannerOpen] = useState(false);
  const [find, setFind] = useState<FindState>(noFind);
  const views = useMemo(() => areaViews(record, openAreas), [record, openAreas]);
  const offered = useMemo(() => {
    const open = offeredViews(views);
    // Where the role opens nothing, the first area says so itself.
    return open.length === 0 ? views.slice(0, 1) : open;
  }, [views]);
  const age = useCopyAge(record.opened.retrievedAt);
  const { openingId } = record.person;
  const wanted = pageWanted(places.current.page, offered);
  const rows = offered.find(({ facts }) => facts.id === wanted)?.summary.rows ?? 0;
  const noted = useShownPage(openingId, { page: wanted, rows }, age.state === 'hidden', onRefused);
  const shown = age.state === 'hidden' ? wanted : noted;
  // The page of an area that nobody has asked for yet asks, once it is on screen (DESIGN 3.4).
  const isOwn =
    age.state !== 'hidden' &&
    offered.some(({ facts }) => facts.id === shown && facts.request?.plan === 'own');
  useEffect(() => {
    if (isOwn && shown !== undefined && shown !== 'about' && shown !== 'find' && isRecordArea(shown)) {
      flow.fetchOnce(shown);
    }
  }, [flow, shown, isOwn]);

  const go = useCallback((page: RecordPage) => places.go({ page }), [places]);
  const follow = useFollowLink(flow, offered, places);
  const announce = useAnnounce();
  useEffect(() => {
    if (follow.trouble !== undefined) announce(follow.trouble.words);
  }, [follow.trouble, announce]);
  useShortcuts(
    useMemo(
      () => ({
        ...recordShortcuts(offered, go),
        back: places.back,
        forward: places.forward,
        banner: () => setBannerOpen((open) => !open),
        close: onClose,
        find: onClose,
        refresh: onRefresh,
      }),
      [offered, go, places, setBannerOpen, onClose, onRefresh],
    ),
  );
  const copy = useMemo(
    () => ({ openingId, version: record.summary.version, ask: flow.ask }),
    [openingId, record.summary.version, flow],
  );
  if (shown === undefined) return <RecordToCome person={record.person} appBar={appBar} onClose={onClose} />;
  return (
    <RefusedContext value={onRefused}>
      <CopyContext value={copy}>
        <RecordShell
          record={record}
          views={views}
          offered={offered}
          shown={pageOf(shown, {
            record,
            flow,
            views,
            offered,
            openAreas,
            jumpTo: places.current.page === shown ? places.current.jump : undefined,
            find: [find, setFind],
            follow,
            onCloseFind: places.back,
          })}
          age={age}
          bannerOpen={[bannerOpen, setBannerOpen]}
          appBar={appBar}
          onChoose={go}
          onClose={onClose}
          onRefresh={onRefresh}
        />
      </CopyContext>
    </RefusedContext>
  );
}

/** A page that the record does not offer any more gives way to its first one. */
function pageWanted(page: RecordPage, offered: ReturnType<typeof offeredViews>): RecordPage {
  if (page === 'about' || page === 'find') return page;
  return offered.some(({ facts }) => facts.id === page) ? page : (offered[0]?.facts.id ?? 'about');
}
