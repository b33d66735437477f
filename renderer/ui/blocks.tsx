import type { JSX } from 'react';
import type { Block } from '../../shared/record/record-view.ts';
import { BlockItem } from './block-item.tsx';
import { BlockTable, type RenderTrend } from './block-table.tsx';
import { clinicalWords } from './clinical-words.ts';
import { DetailFields } from './detail-fields.tsx';
import { MonoText } from './mono-text.tsx';
import { ReceivedText } from './received-text.tsx';
import { RowLinkList, type FollowLink } from './row-link-button.tsx';
import { MarkTags, WordTag } from './row-tags.tsx';
import { ValueText } from './value-text.tsx';

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly onFollow: FollowLink;
  /** Values over time of a result, by its source, opened in place (M11); absent: their number stays words. */
  readonly renderTrend?: RenderTrend | undefined;
  /** Level of the headings at the top; the page has its `h1`, each table its `h2`. */
  readonly headingLevel?: number;
}

/** What consultations, reports, issues and threads are made of, nested and ordered as the reader gives it (UI-42, UI-68). */
export function Blocks({ blocks, onFollow, renderTrend, headingLevel = 3 }: BlocksProps): JSX.Element {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView
          // oxlint-disable-next-line react/no-array-index-key -- blocks may repeat and never move
          key={index}
          block={block}
          onFollow={onFollow}
          renderTrend={renderTrend}
          headingLevel={headingLevel}
        />
      ))}
    </>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly onFollow: FollowLink;
  readonly renderTrend: RenderTrend | undefined;
  readonly headingLevel: number;
}

function BlockView({ block, onFollow, renderTrend, headingLevel }: BlockProps): JSX.Element {
  switch (block.kind) {
    case 'section':
      return (
        <Section section={block} onFollow={onFollow} renderTrend={renderTrend} headingLevel={headingLevel} />
      );
    case 'narrative':
      return (
        <div className="bedside-narrative">
          {block.label !== '' && (
            <p className="bedside-narrative__label">
              <ReceivedText text={block.label} />
            </p>
          )}
          <MarkTags marks={block.marks} />
          <p className="bedside-narrative__text">
            {block.mono ? <MonoText text={block.text} /> : <ValueText text={block.text} />}
          </p>
        </div>
      );
    case 'item':
      return (
        <BlockItem item={block} onFollow={onFollow}>
          {block.blocks.length > 0 && (
            <Blocks
              blocks={block.blocks}
              onFollow={onFollow}
              renderTrend={renderTrend}
              headingLevel={headingLevel}
            />
          )}
        </BlockItem>
      );
    case 'fields':
      return <DetailFields fields={block.fields} />;
    case 'table':
      return <BlockTable table={block} renderTrend={renderTrend} />;
    case 'links':
      return (
        <div className="bedside-linked">
          <p className="bedside-linked__title">
            <ReceivedText text={clinicalWords.linkCount(block.title, block.links.length)} />
          </p>
          <RowLinkList links={block.links} onFollow={onFollow} />
        </div>
      );
    case 'statement':
      break;
  }
  return (
    <p className="bedside-statement">
      <ReceivedText text={block.text} />
    </p>
  );
}

interface SectionProps {
  readonly section: Extract<Block, { readonly kind: 'section' }>;
  readonly onFollow: FollowLink;
  readonly renderTrend: RenderTrend | undefined;
  readonly headingLevel: number;
}

/** An untitled level has no heading, and the levels beneath it then lose none (A11Y-03). */
function Section({ section, onFollow, renderTrend, headingLevel }: SectionProps): JSX.Element {
  const { title, level, tags, links, blocks } = section;
  const isTitled = title.trim() !== '';
  const Heading = headingTags[headingLevel - 2] ?? 'h6';
  return (
    <section className={`bedside-section bedside-section--${level}`}>
      {isTitled && (
        <Heading className="bedside-section__title">
          <ReceivedText text={title} />
        </Heading>
      )}
      {tags.map((tag) => (
        <WordTag key={tag} word={tag} />
      ))}
      {links.length > 0 && <RowLinkList links={links} onFollow={onFollow} />}
      <Blocks
        blocks={blocks}
        onFollow={onFollow}
        renderTrend={renderTrend}
        headingLevel={isTitled ? headingLevel + 1 : headingLevel}
      />
    </section>
  );
}

/** From level 2 on; deeper ones stay at the last. */
const headingTags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
