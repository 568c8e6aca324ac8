import { useRef, useState } from 'preact/hooks';
import { plural, t } from '../../../lib/i18n.ts';
import type { SourceReport, SourceServices } from '../../../lib/services/settings-services.ts';
import { Part } from '../../ui/Part.tsx';
import { AddSource } from './AddSource.tsx';
import { grouped, matching } from './groups.ts';
import { Removed } from './Removed.tsx';
import { Source } from './Source.tsx';
import { spareFor } from './standing.ts';
import { useAnnounced } from './use-announced.ts';

interface SourcesProps {
  services: SourceServices;
  sources: SourceReport[];
}

/** A list that the eye takes in needs no filter. */
const MANY = 8;

/** The catalogues: what each holds, where it stands, and what may be done with it. */
export function Sources({ services, sources }: SourcesProps) {
  const [letters, setLetters] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const [news, say] = useAnnounced(sources);
  const listed = sources.filter(({ removed }) => !removed);
  const shown = letters.trim() ? matching(listed, letters) : listed;
  const remove = ({ source }: SourceReport) => {
    void services.removeSource(source.id);
    say(t('sourcesRemovedNow', source.title));
    heading.current?.focus();
  };
  return (
    <Part
      title={t('settingsCatalogues')}
      heading={heading}
      rows={
        <>
          {grouped(shown).map(({ country, name, sources: group }) => (
            <div key={country} class="country">
              <div class="row">
                <h3 id={`country-${country}`} class="text">
                  {name}
                </h3>
              </div>
              <ul aria-labelledby={`country-${country}`}>
                {group.map((report) => (
                  <Source
                    key={report.source.id}
                    report={report}
                    spare={spareFor(report, listed)}
                    services={services}
                    onRemove={remove}
                  />
                ))}
              </ul>
            </div>
          ))}
          <Removed
            sources={sources.filter(({ removed }) => removed)}
            onRestore={({ source }) => {
              void services.restoreSource(source.id);
              say(t('sourcesRestoredNow', source.title));
              heading.current?.focus();
            }}
          />
          <AddSource services={services} />
        </>
      }
    >
      <p class="say">{t('sourcesIntro')}</p>
      {listed.length > MANY && (
        <div class="among">
          <label for="among">{plural('sourcesAmong', listed.length)}</label>
          <div class="line">
            <input
              id="among"
              type="search"
              autocomplete="off"
              value={letters}
              onInput={({ currentTarget }) => setLetters(currentTarget.value)}
            />
          </div>
          <p class="facts" role="status">
            {letters.trim() &&
              (shown.length ? plural('sourcesFound', shown.length) : t('sourcesFoundNone'))}
          </p>
        </div>
      )}
      <p class="unseen" role="status">
        {news}
      </p>
    </Part>
  );
}
