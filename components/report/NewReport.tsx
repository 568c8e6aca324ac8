import { useId, useState } from 'preact/hooks';
import { number, plural, t } from '../../lib/i18n.ts';
import { addressesOf, hostCounts, MOST_PAGES, readList } from '../../lib/report/addresses.ts';
import { readSitemap } from '../../lib/report/sitemap.ts';
import type { ReportServices } from '../../lib/services/page-report-services.ts';
import { Part } from '../ui/Part.tsx';
import { FetchList } from './FetchList.tsx';
import { OpenList } from './OpenList.tsx';
import { hostsText, startErrorText } from './words.ts';

interface NewReportProps {
  services: ReportServices;
  /** Address that the list begins with; none where empty. */
  page: string;
  onStarted: (id: string) => void;
}

/** A list of pages, by hand or out of a sitemap, and the press that has them read. */
export function NewReport({ services, page, onStarted }: NewReportProps) {
  const [text, setText] = useState(page);
  const [said, setSaid] = useState('');
  const [index, setIndex] = useState<string[]>([]);
  const id = useId();
  const { addresses, refused, beyond } = readList(text);
  const hosts = hostCounts(addresses);
  const add = (locations: string[]) => {
    const { addresses: found, refused, beyond } = addressesOf(locations);
    setText((before) => [...before.split('\n').filter(Boolean), ...found].join('\n'));
    const left = refused.length + beyond;
    setSaid(
      [
        plural('reportsAdded', found.length),
        ...(left > 0 ? [plural('reportsLeftOut', left)] : []),
      ].join(' '),
    );
  };
  const taken = (sitemap: { kind: string; locations: string[] }) => {
    if (sitemap.kind === 'pages') return add(sitemap.locations);
    setIndex(sitemap.locations);
    setSaid(plural('reportsIndex', sitemap.locations.length));
  };
  const open = async (file: File) => {
    const read = await readSitemap(new Uint8Array(await file.arrayBuffer()));
    if (read.ok) return taken(read.value);
    // Not a sitemap: a list as a person writes it.
    const list = readList(await file.text());
    if (list.addresses.length > 0) add(list.addresses);
    else setSaid(t('reportsListForeign'));
  };
  const start = async () => {
    const started = await services.start(addresses);
    if (started.ok) onStarted(started.value);
    else setSaid(startErrorText(started.error));
  };
  return (
    <Part title={t('reportsNew')}>
      <label for={id} class="facts">
        {t('reportsAddresses', number(MOST_PAGES))}
      </label>
      <textarea
        id={id}
        rows={6}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget: { value } }) => setText(value)}
      />
      <OpenList onFile={(file) => void open(file)} />
      <FetchList services={services} index={index} onTaken={taken} onSaid={setSaid} />
      <p role="status" class="says">
        {said}
      </p>
      {(refused.length > 0 || beyond > 0) && (
        <p class="facts">{plural('reportsLeftOut', refused.length + beyond)}</p>
      )}
      {addresses.length > 0 && (
        <div class="press">
          <p id={`${id}-sent`} class="facts">
            {plural('reportsSent', addresses.length, hostsText(hosts))}
          </p>
          <div class="buttons">
            <button
              type="button"
              class="button"
              aria-describedby={`${id}-sent`}
              onClick={() => void start()}
            >
              {plural('reportsStart', addresses.length)}
            </button>
          </div>
        </div>
      )}
    </Part>
  );
}
