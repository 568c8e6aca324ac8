import { type MessageKey, t } from '../../../lib/i18n.ts';
import type { CardProps } from './card.ts';
import { Addresses, Facts, Gist } from './parts.tsx';

/** The forms of uData: udata/core/reuse/constants.py */
const FORMS: Record<string, MessageKey> = {
  api: 'reuseApi',
  application: 'reuseApplication',
  hardware: 'reuseHardware',
  idea: 'reuseIdea',
  news_article: 'reuseNews',
  paper: 'reusePaper',
  post: 'reusePost',
  visualization: 'reuseVisualization',
};

/** A thing made with open data: what it is, who made it, and where it is. */
export function Reuse({ record, lang }: CardProps) {
  const { form, page } = record.reuse ?? {};
  const known = form && Object.hasOwn(FORMS, form) ? FORMS[form] : undefined;
  return (
    <>
      {form && <Gist strong={known ? t(known) : form} lang={known ? undefined : lang} />}
      <Facts publisher={record.publisher} lang={lang} facts={[]} />
      <Addresses addresses={[[t('reusePage'), page]]} except={record.url} />
    </>
  );
}
