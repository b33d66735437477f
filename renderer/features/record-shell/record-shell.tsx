import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import type { OpenRecord } from '../../bridge/open-record.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { bannerIdentity } from '../../ui/patient-banner/banner-identity.ts';
import { PatientBanner } from '../../ui/patient-banner/patient-banner.tsx';
import { useAnnounce, useAnnouncement } from '../../ui/status-region.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useScrollPadding } from '../../ui/use-scroll-padding.ts';
import { AreaRail } from './area-rail.tsx';
import type { AreaView } from './area-view.ts';
import { bannerSections } from './banner-sections.tsx';
import type { CopyAge } from './copy-age.ts';
import { HiddenCopy } from './hidden-copy.tsx';
import { ProvenanceLine } from './provenance-line.tsx';
import type { RecordPage } from './record-page.ts';
import { RecordScope } from './record-scope.tsx';
import { StatusBar } from './status-bar.tsx';
import { WarningStrip } from './warning-strip.tsx';

/** What stands in the content of the frame. */
export interface ShownPage {
  readonly page: RecordPage;
  readonly heading: string;
  /** In the window's title. */
  readonly shortName: string;
  /** For the live region; undefined where the page itself speaks. */
  readonly announcement: string | undefined;
  /** When its part of the record was retrieved, where that is not when the copy was. */
  readonly retrievedAt: string | undefined;
  /** Search takes the focus for itself. */
  readonly takesFocus: boolean;
  readonly content: ReactNode;
}

interface RecordShellProps {
  readonly record: OpenRecord;
  readonly views: readonly AreaView[];
  readonly offered: readonly AreaView[];
  readonly shown: ShownPage;
  readonly age: CopyAge;
  readonly bannerOpen: readonly [boolean, (open: boolean) => void];
  readonly appBar: ReactNode;
  readonly onChoose: (page: RecordPage) => void;
  readonly onClose: () => void;
  readonly onRefresh: () => void;
}

/** Banner, warnings, sections, content, status: the frame of an open record (9.1). */
export function RecordShell(props: RecordShellProps): JSX.Element {
  const { record, views, offered, shown, age, bannerOpen, appBar, onChoose, onClose, onRefresh } = props;
  const top = useRef<HTMLDivElement>(null);
  useScrollPadding(top);
  const isHidden = age.state === 'hidden';
  usePageTitle(shown.shortName);
  useAnnouncement(isHidden ? undefined : shown.announcement);
  const isAllHere = views.every(
    ({ facts, fetch, isOpen }) => !isOpen || facts.request === undefined || fetch.held !== undefined,
  );
  const announce = useAnnounce();
  // What was said of a record goes from the page with it.
  useEffect(() => () => announce(''), [announce]);

  return (
    <div className="bedside-record">
      <div className="bedside-record__top" ref={top}>
        <PatientBanner
          identity={bannerIdentity(record.person)}
          sections={bannerSections(record, age, isAllHere, () => onChoose('allergies'))}
          openState={bannerOpen}
          onClose={onClose}
        />
        {appBar}
      </div>
      <WarningStrip record={record} age={age} onRefresh={onRefresh} onAbout={() => onChoose('about')} />
      <div className="bedside-record__columns">
        <div className="bedside-record__side">
          <AreaRail
            views={views}
            offered={offered}
            current={shown.page}
            hidden={isHidden}
            onChoose={onChoose}
          />
          <RecordScope />
        </div>
        <main id="main" className="bedside-record__main" data-region="content" tabIndex={-1}>
          <PageHeading key={shown.page} size="m" takesFocus={shown.takesFocus}>
            {shown.heading}
          </PageHeading>
          <ProvenanceLine record={record} retrievedAt={shown.retrievedAt ?? record.opened.retrievedAt} />
          {isHidden ? <HiddenCopy onRefresh={onRefresh} /> : shown.content}
        </main>
      </div>
      <StatusBar />
    </div>
  );
}
