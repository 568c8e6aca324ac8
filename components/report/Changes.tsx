import { date, number, t } from '../../lib/i18n.ts';
import type { Comparison } from '../../lib/report/compare.ts';
import { changeCounts, changedPages, pageStateText, toldChanges } from '../../lib/report/parts.ts';
import { changeName, verdictName } from '../../lib/report/words.ts';

/** Changed pages that are listed; the files have them all. */
const MOST = 50;

/** What became of the references since an earlier report. */
export function Changes({ comparison }: { comparison: Comparison }) {
  const title = t('reportDocChanges', date(comparison.earlier.made));
  const pages = changedPages(comparison).slice(0, MOST);
  return (
    <>
      <table class="figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reportDocChange')}</th>
            <th scope="col">{t('reportDocCount')}</th>
          </tr>
        </thead>
        <tbody>
          {changeCounts(comparison).map(({ change, count }) => (
            <tr key={change}>
              <th scope="row">{changeName(change)}</th>
              <td>{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="lines">
        {pages.map((page) => (
          <li key={page.url}>
            <h3>{page.url}</h3>
            <p class="facts">{pageStateText(page)}</p>
            <ul class="lines">
              {toldChanges(page)
                .slice(0, MOST)
                .map(({ change, now, was }, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a page may cite the same twice
                  <li key={i}>
                    <strong>{changeName(change)}</strong> {(now ?? was)?.text}
                    <span class="of">
                      {[was, now]
                        .flatMap((one) => (one ? [verdictName(one.verdict)] : []))
                        .join(' → ')}
                    </span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
