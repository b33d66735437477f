import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import type { OpenRecord } from '../../bridge/open-record.ts';
import { useSession } from '../../bridge/session-context.tsx';
import type { ClinicalAreaId } from '../../../shared/contract/areas.ts';
import type { AreaId } from '../../../shared/record/record-view.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { bannerIdentity } from '../../ui/patient-banner/banner-identity.ts';
import { PatientBanner } from '../../ui/patient-banner/patient-banner.tsx';
import { useAnnounce, useAnnouncement } from '../../ui/status-region.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useScrollPadding } from '../../ui/use-scroll-padding.ts';
import type { AreaDefinition } from './area-definition.ts';
import { AreaRail } from './area-rail.tsx';
import { bannerSections } from './banner-sections.tsx';
import type { CopyAge } from './copy-age.ts';
import { HiddenCopy } from './hidden-copy.tsx';
import { loadedWords } from './loaded-words.ts';
import { ProvenanceLine } from './provenance-line.tsx';
import { RecordScope } from './record-scope.tsx';
import { StatusBar } from './status-bar.tsx';
import { WarningStrip } from './warning-strip.tsx';

interface RecordShellProps {
  readonly record: OpenRecord;
  readonly areas: readonly [AreaDefinition, ...AreaDefinition[]];
  /** The area on screen. */
  readonly area: AreaDefinition;
  readonly age: CopyAge;
  readonly bannerOpen: readonly [boolean, (open: boolean) => void];
  readonly appBar: ReactNode;
  readonly onChoose: (area: AreaId) => void;
  readonly onClose: () => void;
  readonly onRefresh: () => void;
}

const noAreas: readonly ClinicalAreaId[] = [];

/** Banner, warnings, sections, content, status: the frame of an open record (9.1). */
export function RecordShell(props: RecordShellProps): JSX.Element {
  const { record, areas, area, age, bannerOpen, appBar, onChoose, onClose, onRefresh } = props;
  const { view } = useSession();
  const top = useRef<HTMLDivElement>(null);
  useScrollPadding(top);
  const isHidden = age.state === 'hidden';
  usePageTitle(area.shortName);
  useAnnouncement(isHidden ? undefined : loadedWords(area));
  const announce = useAnnounce();
  // What was said of a record goes from the page with it.
  useEffect(() => () => announce(''), [announce]);

  return (
    <div className="bedside-record">
      <div className="bedside-record__top" ref={top}>
        <PatientBanner
          identity={bannerIdentity(record.person)}
          sections={bannerSections(record, age, () => onChoose('allergies'))}
          openState={bannerOpen}
          onClose={onClose}
        />
        {appBar}
      </div>
      <WarningStrip record={record} age={age} onRefresh={onRefresh} />
      <div className="bedside-record__columns">
        <div className="bedside-record__side">
          <AreaRail
            areas={areas}
            current={area.id}
            openAreas={view?.areas ?? noAreas}
            hidden={isHidden}
            onChoose={onChoose}
          />
          <RecordScope />
        </div>
        <main id="main" className="bedside-record__main" data-region="content" tabIndex={-1}>
          <PageHeading key={area.id} size="m">
            {area.heading}
          </PageHeading>
          <ProvenanceLine record={record} />
          {isHidden ? <HiddenCopy onRefresh={onRefresh} /> : area.render()}
        </main>
      </div>
      <StatusBar />
    </div>
  );
}
