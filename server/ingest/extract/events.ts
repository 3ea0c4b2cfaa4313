/** Events: the happening that the article tells of, by whatever words it calls it, and others that have a name of their own. */

import { fold } from '../../text/fold.ts';
import { closing, descriptionEnd, distinction } from './descriptions.ts';
import {
  addSpan,
  type Document,
  type Entity,
  entityOf,
  mention,
  type Span,
  sentenceAt,
  spanFrom,
  textOf,
} from './document.ts';
import { englishNameStart } from './english-descriptions.ts';
import { nameByDeed } from './event-deeds.ts';
import { isAnother, isFrame, isNumbered, NEXT, nextEnd, type Sighting, SPECIFIC } from './event-others.ts';
import { HABITUAL, happens, hasDate, LEAD } from './event-told.ts';

const NAMED_STOPS = new Set(
  'đã được do nhằm để là sẽ vừa tại trên với theo mà khi có này đó vào sau và cũng thì diễn còn cuốn làm gây khiến cắt ập quét vẫn nhấn tràn đổ xảy khi'.split(
    ' ',
  ),
);

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
    if (own.includes(each) || !(each.definite || isFrame(doc, each))) continue;
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
  const [first] = definite;
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
  addSpan(doc, { type: 'Event', from, to, outerFrom: from, outerTo: to, entities: [event], head: kind });
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

/** How far the name of a meeting goes: over words that are known in such names, places, capitals, years and numbers. */
function nameEnd(doc: Document, from: number, end: number): number {
  const { tokens, lexicon, article } = doc;
  let to = from;
  for (let i = from; i < end && article.lang === 'vi'; ) {
    const token = tokens[i]!;
    const quoted = token.plain === '"' ? closing(doc, i, end) : null;
    if (quoted !== null) {
      i = to = quoted;
      continue;
    }
    const inner = spanFrom(
      doc,
      i,
      'Province',
      'Country',
      'Place',
      'BorderGate',
      'Port',
      'Organization',
      'Route',
    );
    const year = token.plain === '(' && tokens[i + 1]?.plain === 'năm' && tokens[i + 3]?.plain === ')';
    if (spanFrom(doc, i, 'Agreement')) break;
    if (inner) i = to = inner.outerTo;
    else if (year) i = to = i + 4;
    else if (token.kind === 'number' && /^(?:năm|thứ)$/.test(tokens[i - 1]!.plain)) i = to = i + 1;
    else if (token.kind === 'word' && (token.capital || lexicon.eventWords.has(token.plain))) {
      i++;
      // A joining word ends no name.
      if (!/^(?:và|của|giữa|các|năm|lần|thứ)$/.test(token.plain)) to = i;
    } else if (token.plain === '-' && i > from) i++;
    else break;
  }
  return to;
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

/** Commemorations, years of friendship, disasters and festivals: each an event by its own name. */
function findNamed(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  for (const { from, to } of doc.sentences) {
    let commemorates = false;
    for (let i = from; i < to; i++) {
      const head = lexicon.named.longest(tokens, i, to, key);
      const isAnniversary = head?.value === 'kỷ niệm';
      if (isAnniversary) commemorates = true;
      const years = isAnniversary ? head.to : i;
      const anniversary =
        commemorates &&
        tokens[years]?.kind === 'number' &&
        tokens[years + 1]?.plain === 'năm' &&
        /^(?:ngày|thiết|quan|quốc|thành|truyền|ký|hiệp)$/.test(tokens[years + 2]?.plain ?? '');
      if (anniversary) {
        const end = descriptionEnd(doc, years + 2, to, NAMED_STOPS);
        addNamed(doc, i, end, 'anniversary', fold(textOf(doc, years, end)));
        i = end - 1;
      } else if (
        head &&
        !isAnniversary &&
        (tokens[i]!.capital || DISASTERS.test(head.value)) &&
        // `hai cơn bão liên tiếp`: none of them alone.
        !/^(?:hai|ba|bốn|các|những|nhiều|mấy)$/.test(i > from ? tokens[i - 1]!.plain : '')
      ) {
        // `bão số 13 ở …`: the number is its name.
        const numbered = /số$/.test(head.value) && tokens[head.to]?.kind === 'number';
        const christened = CHRISTENED.test(head.value);
        if (christened && !/^[\p{Lu}\d]/u.test(tokens[head.to]?.text ?? '')) continue;
        if (/ (?:năm|of)$/.test(head.value) && tokens[head.to]?.kind !== 'number') continue;
        const end = numbered || christened ? head.to + 1 : descriptionEnd(doc, head.to, to, NAMED_STOPS);
        const friendship = /^năm/i.test(head.value);
        if (end === head.to && !friendship && !/^(?:vụ|trận|đợt)/.test(head.value)) continue;
        const name = friendship ? fold(head.value) : fold(textOf(doc, i, end));
        addNamed(doc, i, end, friendship ? 'year' : 'named', name);
        i = end - 1;
      }
    }
  }
}

/** Storms that have a name, and cases that have a sign. */
const CHRISTENED = /^(?:typhoon|storm|cyclone|(?:siêu )?bão|chuyên án.*)$/i;

/** Disasters and years, which are written small. */
const DISASTERS = /^(?:vụ|trận|năm|bão|siêu|cơn|đợt|lũ|lụt|vỡ|dịch|chuyên|typhoon|storm|cyclone|flood)/i;

function addNamed(doc: Document, from: number, to: number, kind: string, name: string): void {
  const entity = entityOf(doc, 'Event', `${kind}|${name}`, { kind, properties: { kind } });
  const span: Span = {
    type: 'Event',
    from,
    to,
    outerFrom: from,
    outerTo: to,
    entities: [entity],
    head: kind,
  };
  addSpan(doc, span);
}
