/**
 * The back end of the Commission's « Have your say », which no document describes. As clients report
 * it: `page` begins at 0, `sort=startDate…` is an error 406, `receivingFeedbackStatus` is ignored,
 * days are those of Brussels without saying so, identifiers may be written with a fraction.
 */
import { type Ask, iso, json, numberOf, refuse, type Speaker, type World } from '../ask.ts';
import type { Item } from '../item.ts';

const PATH = '/info/law/better-regulation/brpapi/searchInitiatives';

export const haveYourSay: Speaker = {
  software: 'have-your-say',
  kinds: { consultation: 1 },
  form: 'number',
  language: 'en',
  cors: false,
  speak: (ask, world) => (ask.path === PATH ? search(ask, world) : null),
};

function search({ query }: Ask, { truth }: World) {
  if (/^startDate/.test(query.get('sort') ?? ''))
    return refuse(406, { status: 406, error: 'Not Acceptable' });
  const [page, size] = [numberOf(query, 'page', 0), numberOf(query, 'size', 10)];
  if (!(page >= 0 && size >= 1)) return refuse(400, { status: 400, error: 'Bad Request' });
  const now = truth.now();
  const status = query.get('feedbackStatus');
  const collection = truth.in('consultation');
  const places = collection.list({
    order: '-created',
    words: query.get('text') ?? '',
    ...(status && { where: (item) => statusOf(item, now) === status }),
  });
  const shown = places.slice(page * size, (page + 1) * size);
  const totalPages = Math.ceil(places.length / size);
  return json({
    initiativeResultDtoPage: {
      content: shown.map((index) => wording(collection.at(index), now)),
      pageable: { pageNumber: page, pageSize: size, offset: page * size },
      totalPages,
      totalElements: places.length,
      last: page + 1 >= totalPages,
      first: page === 0,
      number: page,
      size,
      numberOfElements: shown.length,
      empty: shown.length === 0,
    },
  });
}

const statusOf = ({ opens = 0, closes = 0 }: Item, now: number) =>
  now < opens ? 'UPCOMING' : now > closes ? 'CLOSED' : 'OPEN';

/** `2026/11/20 23:59:59`. */
const slashed = (ms: number) => iso(ms).slice(0, 19).replaceAll('-', '/').replace('T', ' ');

const wording = (item: Item, now: number) => ({
  id: Number(item.id),
  reference: `Ares(2026)${item.id}`,
  shortTitle: item.title,
  initiativeStatus: 'ACTIVE',
  foreseenActType: 'PROP_REG',
  stage: 'PLANNING_WORKFLOW',
  isMajor: false,
  publishedDate: slashed(item.created),
  modifiedDate: slashed(item.modified),
  initiativeTranslations: [
    { language: 'EN', field: 'SHORT_TITLE', value: item.title },
    { language: 'FR', field: 'SHORT_TITLE', value: `${item.title} (fr)` },
  ],
  currentStatuses: [
    {
      id: Number(item.id) * 10,
      isCurrent: true,
      frontEndStage: item.index % 2 === 0 ? 'ISC_WORKFLOW' : 'OPC_LAUNCHED',
      receivingFeedbackStatus: statusOf(item, now),
      feedbackStartDate: slashed(item.opens ?? item.created),
      feedbackEndDate: slashed(item.closes ?? item.created),
    },
  ],
  topics: [{ id: 1, code: 'ENV', label: 'Environment' }],
});
