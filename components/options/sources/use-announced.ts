import { useEffect, useRef, useState } from 'preact/hooks';
import { number, t } from '../../../lib/i18n.ts';
import type { SourceReport } from '../../../lib/services/settings-services.ts';
import { standingOf } from './standing.ts';
import { sentenceOf, wordOf } from './words.ts';

/**
 * What a screen reader is told of the catalogues: that one has another standing, and the quarters
 * of a refresh. A sentence for each page that arrives would be chatter.
 */
export function useAnnounced(sources: SourceReport[]): [string, (sentence: string) => void] {
  const [sentence, say] = useState('');
  const known = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    const now = Date.now();
    const before = known.current;
    const next = new Map<string, string>();
    const news: string[] = [];
    for (const report of sources) {
      const { id, title } = report.source;
      const standing = standingOf(report, now);
      const quarter = standing.kind === 'running' ? quarterOf(standing.running) : 0;
      const key = `${standing.kind} ${quarter}`;
      next.set(id, key);
      if (!before?.has(id) || before.get(id) === key) continue;
      news.push(
        quarter > 0
          ? t('sourcesQuarter', title, number(quarter * 25))
          : t(
              'sourcesNews',
              title,
              `${wordOf(standing)} ${sentenceOf(report, standing, now)}`.trim(),
            ),
      );
    }
    known.current = next;
    if (news.length > 0) say(news.join(' '));
  }, [sources]);
  return [sentence, say];
}

const quarterOf = ({ records, total }: { records: number; total: number | null }): number =>
  total ? Math.min(3, Math.floor((records * 4) / total)) : 0;
