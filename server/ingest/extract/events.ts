/** Events: the happening that the article tells of, by whatever words it calls it, and others that have a name of their own. */

import { fold } from '../../text/fold.ts';
import { distinction } from './descriptions.ts';
import {
  addSpan,
  type Document,
  type Entity,
  entityOf,
  mention,
  sentenceAt,
  spanFrom,
  textOf,
} from './document.ts';
import { englishEventEnd, englishEventStart, englishNameStart } from './english-descriptions.ts';
import { nameByDeed } from './event-deeds.ts';
import { nameEnd } from './event-names.ts';
import {
  isAnother,
  isFrame,
  isNumbered,
  isOfBefore,
  NEXT,
  nextEnd,
  type Sighting,
  SPECIFIC,
} from './event-others.ts';
import { HABITUAL, happens, hasDate, LEAD } from './event-told.ts';
import { findNamed, NAMED_STOPS } from './named-events.ts';

/** Finds the events; the article's own has the key `main`. */
export function findEvents(doc: Document): void {
  findNamed(doc);
  const sightings = findMeetings(doc);
  const verbs = findVisits(doc);
  const mark = ownMark(doc, sightings);
  const unmarked = sightings.filter(
    (each) => each.mark === null || each.mark === mark || each.mark === yearOf(doc),
  );
  const first =
    ownAmong(
      doc,
      [...unmarked, ...verbs].filter(({ definite }) => definite),
    ) ?? unmarked.find(({ from }) => happens(doc, from));
  const own = unmarked.filter((each) => !first || !isAnother(doc, each, first));
  if (first) {
    const main = entityOf(doc, 'Event', 'main', { kind: first.kind });
    main.properties.kind = first.kind;
    for (const each of own) addEvent(doc, main, each);
    // A verb of visiting is no thing in the sentence: it names the event without standing in the way of what is said.
    for (const each of verbs) mention(doc, main, each.from, each.to);
  }
  if (!first && !takeNamed(doc)) nameByDeed(doc);
  for (const each of sightings) {
    if (own.includes(each) || !(each.definite || isFrame(doc, each) || isOfBefore(doc, each))) continue;
    addEvent(
      doc,
      entityOf(doc, 'Event', `${each.kind}|${each.mark ?? fold(textOf(doc, each.from, each.to))}`, {
        kind: each.kind,
        properties: { kind: each.kind },
      }),
      each,
    );
  }
}

/** The first of those that took place, or the one told next where that is only what it stands within. */
function ownAmong(doc: Document, definite: Sighting[]): Sighting | undefined {
  const first = definite.find((each) => !isOfBefore(doc, each)) ?? definite[0];
  if (!first || !isFrame(doc, first)) return first;
  const reach = sentenceAt(doc, first.from) + LEAD;
  return definite.find((each) => !isFrame(doc, each) && sentenceAt(doc, each.from) < reach) ?? first;
}

/** `Đại hội đại biểu Hội X lần thứ IV`: where no other happening is told, the one with a name of its own that the head tells of. */
function takeNamed(doc: Document): boolean {
  const span = doc.spans.find(
    ({ type, head, from }) => type === 'Event' && head === 'named' && sentenceAt(doc, from) < LEAD,
  );
  const [event] = span?.entities ?? [];
  if (!event || !/^(?:đại hội|ngày hội|lễ hội|liên hoan|hội chợ|tuần)/iu.test(event.mentions[0]?.text ?? ''))
    return false;
  doc.entities.delete(`Event\n${event.key}`);
  event.key = 'main';
  doc.entities.set('Event\nmain', event);
  return true;
}

const yearOf = ({ day }: Document) => day?.slice(0, 4) ?? null;

/** The number of the article's own meeting (`lần thứ XVIII`): the one that its first sentences name. */
function ownMark(doc: Document, sightings: Sighting[]): string | null {
  const numbered = sightings.find(
    ({ mark, definite, from }) => mark !== null && mark !== NEXT && definite && sentenceAt(doc, from) < LEAD,
  );
  return numbered?.mark ?? null;
}

function addEvent(doc: Document, event: Entity, { from, to, kind }: Sighting): void {
  if (doc.article.lang === 'en') addFullerName(doc, event, from, to);
  addSpan(doc, { type: 'Event', from, to, outerFrom: from, outerTo: to, entities: [event], head: kind });
}

/** The fuller name of an English happening stands over what else the sentence tells, so it is no thing in it. */
function addFullerName(doc: Document, event: Entity, from: number, to: number): void {
  const sentence = doc.sentences[sentenceAt(doc, from)]!;
  mention(doc, event, englishEventStart(doc, from, sentence.from), englishEventEnd(doc, to, sentence.to));
}

function findMeetings(doc: Document): Sighting[] {
  const { tokens, lexicon, key } = doc;
  const found: Sighting[] = [];
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const known = lexicon.meetings.longest(tokens, i, to, key);
      const head = known ?? classified(doc, i, to);
      if (!head || lexicon.eventVerbs.longest(tokens, i, to, key) || isNoEvent(doc, i)) continue;
      // `cuộc trao đổi với phóng viên`: an interview is what the article is, not what it tells of.
      if (
        /trao đổi|trò chuyện/i.test(textOf(doc, i, head.to)) &&
        /phóng viên|bạn đọc|tòa soạn|pv /iu.test(textOf(doc, from, to))
      )
        continue;
      if (lexicon.plural.endingAt(tokens, i, Math.max(from, i - 3), key)) {
        i = head.to - 1;
        continue;
      }
      const whole = nameEnd(doc, head.to, to);
      const next = nextEnd(doc, head.to, to);
      const end = next ?? (head.value === 'meeting' && !isNumbered(doc, i, whole) ? head.to : whole);
      const start = doc.article.lang === 'en' ? englishNameStart(doc, i, from) : i;
      const { period, number } = distinction(textOf(doc, i, end));
      // What no list knows is one only where the head of the article or a date tells of it.
      const told = /^(?:tại|sau|luận|thúc|trong|lề|dự|mạc|đầu)$/.test(tokens[i - 1]?.plain ?? '');
      if (!known && sentenceAt(doc, i) >= LEAD && !told && !hasDate(doc, from, to)) continue;
      const before = lexicon.definite.endingAt(tokens, i, Math.max(from, i - 4), key);
      const within = lexicon.definite.longest(tokens, i, to, key);
      const after = lexicon.definite.longest(tokens, end, to, key);
      const dated = hasDate(doc, from, to);
      found.push({
        from: start,
        to: end,
        named: end,
        kind: head.value,
        definite:
          next !== null ||
          ((Boolean(before ?? within ?? after) ||
            dated ||
            isHeld(doc, i, end, from) ||
            period !== null ||
            number !== null) &&
            !(number === null && !dated && HABITUAL.test(textOf(doc, from, i).toLowerCase()))),
        mark: next !== null ? NEXT : (period ?? (number ? `${number}` : null)),
      });
      i = end - 1;
    }
  }
  return found;
}

/** `Lễ truy điệu do tỉnh tổ chức`, `hai bản làm lễ kết nghĩa`: a ceremony that took place, whatever else the article tells of. */
function isHeld(doc: Document, at: number, end: number, from: number): boolean {
  const { tokens } = doc;
  if (tokens[at]!.plain !== 'lễ' || !happens(doc, at)) return false;
  const told = /^(?:do|được|diễn)$/.test(tokens[end]?.plain ?? '');
  return at === from ? told : /^(?:làm|chức)$/.test(tokens[at - 1]!.plain) && end - at >= SPECIFIC;
}

/** `buổi kiểm tra`, `phiên họp kỹ thuật`: a classifier of happenings and what happens, in one or two words. */
function classified(doc: Document, at: number, end: number): { to: number; value: string } | null {
  const { tokens, lexicon, article } = doc;
  const kind = article.lang === 'vi' ? lexicon.classifiers.get(tokens[at]!.plain) : undefined;
  if (!kind || doc.taken.has(at)) return null;
  let to = at + 1;
  while (to < Math.min(end, at + 3)) {
    const { plain, capital, kind: sort } = tokens[to]!;
    if (sort !== 'word' || capital || doc.taken.has(to) || NAMED_STOPS.has(plain)) break;
    if (lexicon.notHappenings.has(plain)) return null;
    to++;
  }
  return to > at + 1 ? { to, value: kind } : null;
}

/** `this week`, `after signing the minutes`: no happening by that name. */
function isNoEvent({ article, tokens }: Document, at: number): boolean {
  if (article.lang !== 'en') return false;
  const { plain, capital } = tokens[at]!;
  return (
    (plain === 'week' && !capital) ||
    (plain === 'signing' && !/^(?:the|this|a)$/.test(tokens[at - 1]?.plain ?? ''))
  );
}

/** `đến thăm và làm việc tại tỉnh X`: the phrase with the place or body visited. */
function findVisits(doc: Document): Sighting[] {
  const { tokens, lexicon, key } = doc;
  const found: Sighting[] = [];
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      // `liên tiếp nhận được`: no receiving.
      if (tokens[i]!.plain === 'tiếp' && tokens[i - 1]?.plain === 'liên') continue;
      const verb = lexicon.eventVerbs.longest(tokens, i, to, key);
      const receiving = verb ? null : lexicon.receiving.longest(tokens, i, to, key);
      const guest = receiving && spanFrom(doc, receiving.to, 'Delegation', 'Person');
      if (guest && guest.entities.length > 0) {
        found.push({ from: i, to: guest.to, named: i, kind: 'meeting', definite: true, mark: null });
      }
      if (!verb) continue;
      let end = verb.to;
      if (/^(?:tại|với|ở|đến)$/.test(tokens[end]?.plain ?? '')) end++;
      const place = spanFrom(doc, end, 'Province', 'Place', 'Organization', 'Country');
      // `thăm` alone may be anything (`thăm khám`, `thăm viếng`): it needs whom or what.
      if (!place && /^(?:đến|sang|ghé)? ?thăm$/.test(verb.value)) continue;
      found.push({
        from: i,
        to: place ? place.outerTo : verb.to,
        named: i,
        kind: 'meeting',
        definite: true,
        mark: null,
      });
      i = verb.to - 1;
    }
  }
  return found;
}
