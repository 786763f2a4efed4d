/** Invariant: the text shown is the stored text, block by block; posts stand under their authors. */
import { useMemo } from 'react';
import type { Block, Document, Post } from '@demarche/contract';
import { READER } from '../../strings.ts';
import { Day } from '../../ui/day.tsx';
import { MarkedText, type TextProps } from './marked-text.tsx';
import { handles } from './segments.ts';

export function DocumentText(props: TextProps) {
  const { document, attributions } = props;
  const handleAt = useMemo(() => handles(attributions), [attributions]);
  const groups = useMemo(() => grouped(blocksOf(document)), [document]);
  return groups.map((blocks) => {
    const first = blocks[0];
    const body = blocks.map((block) => (
      <BlockView key={block.span[0]} kind={block.kind} level={block.level ?? 1} part={block.post?.part}>
        <MarkedText {...props} handleAt={handleAt} span={block.span} />
      </BlockView>
    ));
    return first?.post ? (
      <PostFrame key={first.span[0]} post={first.post}>
        {body}
      </PostFrame>
    ) : (
      body
    );
  });
}

/** A text without blocks is one paragraph. */
const blocksOf = ({ text, blocks }: Document): readonly Block[] =>
  blocks.length > 0 || text.length === 0 ? blocks : [{ kind: 'paragraph', span: [0, text.length] }];

/** Neighbouring blocks of one post together, every other block alone. */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.post && last?.[0]?.post?.id === block.post.id) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

interface BlockViewProps {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly part: Post['part'] | undefined;
  readonly children: React.ReactNode;
}

function BlockView({ kind, level, part, children }: BlockViewProps) {
  if (kind === 'headline') return level === 1 ? <h1 dir="auto">{children}</h1> : <h2 dir="auto">{children}</h2>;
  if (kind === 'related' || kind === 'boilerplate') {
    return (
      <p className={`block ${kind}`} dir="auto">
        {/* Set apart, so that it does not decide the direction of the words. */}
        <bdi className="label" lang="en">
          {READER.notCoded}
        </bdi>{' '}
        {children}
      </p>
    );
  }
  return (
    <p className={`block ${kind} ${part ?? ''}`} dir="auto">
      {children}
    </p>
  );
}

function PostFrame({ post, children }: { readonly post: Post; readonly children: React.ReactNode }) {
  return (
    <figure className="post-frame">
      <figcaption className="meta">
        <span className="label" lang="en">
          {READER.post}
        </span>
        {post.author && (
          <strong>
            <bdi>{post.author}</bdi>
          </strong>
        )}
        {post.handle && <span>@{post.handle.replace(/^@/, '')}</span>}
        {post.posted && <Day day={post.posted} />}
      </figcaption>
      {children}
    </figure>
  );
}
