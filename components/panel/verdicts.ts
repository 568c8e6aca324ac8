/** What the verdict on a site says, in words and in shapes. */
import { date, type MessageKey, t } from '../../lib/i18n.ts';
import type { SiteReason, SiteVerdict, Verdict } from '../../lib/model.ts';
import type { IconName } from '../ui/Icon.tsx';

export const VERDICTS: Record<Verdict, { word: MessageKey; icon: IconName }> = {
  official: { word: 'verdictOfficial', icon: 'seal' },
  'claims-public': { word: 'verdictClaims', icon: 'circle' },
  lookalike: { word: 'cautionTitle', icon: 'triangle' },
  other: { word: 'verdictOther', icon: 'dash' },
};

/** A check says that it holds, a triangle to beware, a circle that it is so, no more. */
const REASONS: Record<SiteReason, { sentence: MessageKey; icon: IconName }> = {
  'host-listed': { sentence: 'siteHostListed', icon: 'check' },
  'parent-listed': { sentence: 'siteParentListed', icon: 'check' },
  'public-suffix': { sentence: 'sitePublicSuffix', icon: 'check' },
  https: { sentence: 'siteHttps', icon: 'check' },
  'not-https': { sentence: 'siteNotHttps', icon: 'triangle' },
  'other-port': { sentence: 'siteOtherPort', icon: 'triangle' },
  'user-info': { sentence: 'siteUserInfo', icon: 'triangle' },
  'ip-address': { sentence: 'siteIpAddress', icon: 'triangle' },
  'not-a-web-page': { sentence: 'siteNotAWebPage', icon: 'circle' },
  'shared-host': { sentence: 'siteSharedHost', icon: 'circle' },
  'archive-copy': { sentence: 'siteArchiveCopy', icon: 'circle' },
  'mixed-scripts': { sentence: 'siteMixedScripts', icon: 'triangle' },
  'one-letter-away': { sentence: 'siteOneLetterAway', icon: 'triangle' },
  'official-name-inside': { sentence: 'siteOfficialNameInside', icon: 'triangle' },
  'markup-only': { sentence: 'siteMarkupOnly', icon: 'circle' },
  'not-listed': { sentence: 'siteNotListed', icon: 'circle' },
};

/** Why the verdict is what it is: one sentence a reason, the date of the list among them. */
export function verdictReasons(site: SiteVerdict): { sentence: string; icon: IconName }[] {
  const official = site.verdict === 'official';
  const lines = site.reasons.map((reason) => {
    const { sentence, icon } = REASONS[reason];
    // An encrypted connection vouches for nothing where the name does not.
    const mark: IconName = icon === 'check' && !official ? 'circle' : icon;
    return { sentence: t(sentence, site.matched ?? site.host), icon: mark };
  });
  if (site.listedOn) {
    lines.push({ sentence: t('siteListedOn', date(site.listedOn)), icon: 'circle' });
  }
  if (official) lines.push({ sentence: t('siteLooks'), icon: 'dash' });
  return lines;
}
