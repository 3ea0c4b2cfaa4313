/** Agreements: a head word and a description that tells the one meant from others of its kind. */

import { fold } from '../../text/fold.ts';
import { descriptionEnd, distinction } from './descriptions.ts';
import {
  addSpan,
  type Document,
  drop,
  type Entity,
  entityOf,
  hideWithin,
  mention,
  ofType,
  type Span,
  sentenceOf,
  spanFrom,
  textOf,
} from './document.ts';
import { isSigned, isSingle, isWished, SIGNED_IN, signedBehind, signedIn } from './document-signing.ts';
import { englishNameStart, isChristened, newlyMade } from './english-descriptions.ts';

/** Kinds of document that are one in the press, now called this, now that. */
const KINDS: [RegExp, string][] = [
  [/^nghi dinh thu|protocol/, 'protocol'],
  [/^hiep (?:dinh|uoc)|treaty/, 'treaty'],
  [/^bien ban ghi nho|^ban ghi nho|^van ban ghi nho|memorandum|^mou/, 'memorandum'],
  [/^bien ban|^minutes/, 'minutes'],
  [/^chuong trinh|^ke hoach|^chien luoc|plan$|programme?$/, 'programme'],
  [/^tuyen bo|^thong cao/, 'statement'],
  [/^(?:ban )?(?:cam ket|giao uoc|quy uoc)/, 'pledge'],
  [/^hop dong|contract/, 'contract'],
];

export function findAgreements(doc: Document): void {
  const { tokens, lexicon, key } = doc;
  for (const { from, to } of doc.sentences) {
    for (let i = from; i < to; i++) {
      const head = lexicon.agreements.longest(tokens, i, to, key);
      if (!head || isVerb(doc, i) || (head.value === 'hợp tác giai đoạn' && !isObject(doc, i))) continue;
      if (/^văn (?:bản|kiện)$/.test(head.value)) {
        takeUp(doc, i, head.to);
        continue;
      }
      const end = descriptionEnd(doc, head.to, to);
      // `the 2023 Vietnam–Laos cooperation plan`: in English the distinction stands before the head.
      const start = doc.article.lang === 'en' ? englishNameStart(doc, i, from) : i;
      const entity = agreementEntity(doc, start, i, head.to, end, from);
      if (entity) {
        const to = end + signedBehind(doc, end);
        hideWithin(doc, start, to);
        addSpan(doc, {
          type: 'Agreement',
          from: start,
          to,
          outerFrom: start,
          outerTo: to,
          entities: [entity],
          head: head.value,
        });
        // `agreement with X`, which only its partner tells from the one named before.
        const partner = entity.key.includes('|with ')
          ? spanFrom(doc, end + 1, 'Province', 'Organization', 'Country')
          : null;
        if (partner) mention(doc, entity, start, partner.outerTo);
        const middle = betweenAt(doc, start, end);
        if (middle - start >= SPECIFIC) mention(doc, entity, start, middle);
        // `memorandum concluded in Paksan in 2017` is its name as well.
        const year = doc.article.lang === 'en' ? signedIn(doc, end) : null;
        if (year && /^(?:signed|concluded|reached|made|inked)/.test(year[0])) {
          const until = doc.tokens[end]!.start + year[0].length;
          let to = end;
          while (to < doc.tokens.length && doc.tokens[to]!.end <= until) to++;
          mention(doc, entity, start, to);
        }
      } else if (!takeUpKind(doc, i, head.to, from))
        drop(doc, 'Agreement', 'the text does not tell it from others of its kind', start, end);
      i = head.to - 1;
    }
  }
}

/** `Kế hoạch giao lưu thanh niên năm 2023 giữa A và B`: where the parties are told, which its name may do without. */
function betweenAt({ tokens }: Document, from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]!.plain === 'giữa') return i;
  return from;
}

/** Words of a name that tells a document from others without its parties. */
const SPECIFIC = 6;

/** `ký kết hợp tác giai đoạn 2021 - 2025`: what is signed, and no word within a name. */
const isObject = ({ tokens }: Document, at: number): boolean =>
  /^(?:ký|kết)$/.test(tokens[at - 1]?.plain ?? '') && !tokens[at]!.capital;

/** `to deal with`, `a great deal`: no document. */
function isVerb({ article, tokens }: Document, at: number): boolean {
  if (article.lang !== 'en' || tokens[at]!.plain !== 'deal') return false;
  return /^(?:to|great|good|will|would|must|should|not|they|and|of)$/.test(tokens[at - 1]?.plain ?? '');
}

/** `Văn bản được hai viện trưởng ký`: the document that was named last. */
function takeUp(doc: Document, from: number, to: number): void {
  const last = ofType(doc, 'Agreement').at(-1);
  const next = doc.tokens[to]?.plain ?? '';
  const into = doc.tokens[from - 1]?.plain ?? '';
  const goesOn = /^(?:hợp|thỏa|ghi|kết|về|giữa|cam|phối|số)$/.test(next) || doc.tokens[to]?.capital === true;
  const put = (/^(?:ký|vào)$/.test(into) && /^[.,;]?$/.test(next)) || (into === 'vào' && !goesOn);
  if (!last || !(put || /^(?:này|được|trên|nói|do|có|là)$/.test(next))) return;
  addSpan(doc, {
    type: 'Agreement',
    from,
    to,
    outerFrom: from,
    outerTo: to,
    entities: [last],
    bare: true,
    head: 'văn bản',
  });
}

/** `Thỏa thuận do hai chủ tịch ký …`: the document of that kind that was named last, when a sentence begins with it. */
function takeUpKind(doc: Document, from: number, to: number, start: number): boolean {
  const kind = kindOf(textOf(doc, from, to));
  const last = ofType(doc, 'Agreement')
    .filter((each) => each.kind === kind)
    .at(-1);
  const next = doc.tokens[to]?.plain ?? '';
  if (!last || !(from === start || /^(?:này|nói|trên|đó)$/.test(next))) return false;
  addSpan(doc, {
    type: 'Agreement',
    from,
    to,
    outerFrom: from,
    outerTo: to,
    entities: [last],
    bare: true,
    head: 'taken-up',
  });
  return true;
}

function kindOf(head: string): string {
  const folded = fold(head);
  return KINDS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'agreement';
}

function agreementEntity(
  doc: Document,
  start: number,
  head: number,
  named: number,
  end: number,
  from: number,
): Entity | null {
  const { tokens, lexicon, key } = doc;
  const text = textOf(doc, start, end);
  // `chưa hợp đồng nào`: there is none.
  if (
    /(?:^|\s)nào$/u.test(text) ||
    /(?:chưa|không|no)(?: có)?$/iu.test(textOf(doc, Math.max(from, start - 3), start))
  )
    return null;
  if (
    /^[^,.;]{0,24}(?:không|chưa) (?:được |hề )?ký/u.test(
      textOf(doc, end, Math.min(tokens.length, end + 8)).toLowerCase(),
    )
  )
    return null;
  if (lexicon.plural.endingAt(tokens, start, Math.max(from, start - 3), key)) return null;
  const kind = kindOf(textOf(doc, head, named));
  // `biên bản ký năm 2021`: the year of signing tells it from others.
  const signing = SIGNED_IN.exec(textOf(doc, end, Math.min(tokens.length, end + 8)));
  const told = signing ?? (doc.article.lang === 'en' ? signedIn(doc, end) : null);
  const { period, years, number } = distinction(told ? `${text} ${told[1]}` : text);
  const signed = isSigned(doc, start, end, from);
  const isLoose = lexicon.looseDocuments.has(fold(textOf(doc, head, named)));
  const byPersons =
    signed && /^(?:do|được)$/.test(tokens[end]?.plain ?? '') && /^bản /iu.test(textOf(doc, head, named));
  if (isLoose && !byPersons && !(signed && (period || number)) && !isPutOn(doc, start)) return null;
  const countries = withinSpans(doc, start, end, 'Country');
  const provinces = withinSpans(doc, start, end, 'Province');
  const proper = tokens.slice(named, end).some((token) => token.capital) && tokens[head]!.capital;
  // `the Dong Ha Memorandum`: a name of its own stands before the head.
  const christened = isChristened(doc, start, head);
  const bodies = withinSpans(doc, start, end, 'Organization');
  // `giữa UBND tỉnh Quảng Nam với chính quyền tỉnh bạn`
  const withFriend =
    provinces.length === 1 && /giữa .*\sbạn$/u.test(textOf(doc, start, Math.min(end + 4, tokens.length)));
  // `bản thỏa thuận kết nghĩa giữa hai bệnh viện`
  const ofBoth =
    /giữa (?:hai|2) (?:tỉnh|bên|sở|ngành|bệnh viện|trường|đơn vị|cơ quan|hội|lực lượng|địa phương|thành phố|công ty|doanh nghiệp|viện|đài|huyện|xã|bản|đồn|tổ chức|tòa án)(?!\p{L})/u.test(
      text.toLowerCase(),
    );
  // `Hiệp định về quy chế quản lý biên giới và cửa khẩu …`: what it is about tells one treaty from another.
  const byName = kind === 'treaty' || kind === 'protocol';
  const about = (byName || kind === 'statement') && end - named >= ABOUT && tokens[named]?.plain === 'về';
  const pair =
    withFriend || ofBoth || about || countries.length >= 2 || provinces.length >= 2 || bodies.length >= 2;
  // `đã ký văn bản hợp tác với các tỉnh A, B và C`: one with each.
  const many = /^(?:với|cùng) (?:các|nhiều|hai|ba|bốn|năm) /u.test(
    textOf(doc, end, Math.min(tokens.length, end + 4)),
  );
  if (signed && many && !period && !number && /^văn bản/u.test(text)) return null;
  if (signed && !period && !number && !pair && isWished(doc, start, from)) return null;
  const fresh = newlyMade(doc, start, end, kind);
  const isTold = fresh || period || number || pair || christened || (proper && end - named >= 3);
  if (!isTold && !signed && !isSingle(doc, start, from)) return null;
  const parties =
    pair && countries.length >= 2
      ? countries
          .map((span) => span.entities[0]!.key)
          .sort()
          .join('+')
      : '';
  const another = /\s(?:nữa|khác)$/u.test(text) ? 'other' : null;
  // Of a kind there may be several that only their parties tell apart.
  const sharing = bodies.length >= 2 ? bodies : provinces.length >= 2 ? provinces : [];
  const between = sharing
    .map((span) => span.entities[0]!.key)
    .sort()
    .join('+');
  const marked = parties || period || number || another || between;
  // `ký biên bản`: short for the `biên bản ghi nhớ` named before.
  const longer = !marked && end === named ? shortFor(doc, textOf(doc, head, named)) : undefined;
  if (longer) return longer;
  if (fresh && !marked)
    return entityOf(doc, 'Agreement', `${kind}|with ${fresh.entities[0]!.key}`, {
      kind,
      properties: { kind },
    });
  const same = byName || marked ? null : ofType(doc, 'Agreement').find((each) => each.kind === kind);
  if (same) return same;
  const twin = period && !between && !number ? namedElse(doc, kind, period) : undefined;
  if (twin) return twin;
  const mark = [
    kind,
    byName ? '' : period,
    number ?? another ?? (byName || period ? null : between),
    byName && !number ? treatyName(text, parties) : '',
  ]
    .filter(Boolean)
    .join('|');
  // The document that a headline spoke of without saying which.
  const blank =
    // One that was signed years ago is not the headline's.
    byName || signing || doc.entities.has(`Agreement\n${mark}`)
      ? undefined
      : (doc.entities.get(`Agreement\n${kind}`) ?? writing(doc));
  if (blank && sentenceOf(doc, blank.mentions[0]?.start ?? 0) < HEADLINE) {
    doc.entities.delete(`Agreement\n${blank.key}`);
    blank.kind = kind;
    blank.key = mark;
    doc.entities.set(`Agreement\n${mark}`, blank);
  }
  const entity = entityOf(doc, 'Agreement', mark, { kind });
  if (years && years[1] > years[0])
    Object.assign(entity.properties, { periodFrom: String(years[0]), periodTo: String(years[1]) });
  entity.properties.kind ??= kind;
  return entity;
}

/** `đã ký bản giao ước kết nghĩa`, `đặt bút ký vào bản cam kết`: what right behind the verb is signed is a document. */
const isPutOn = ({ tokens }: Document, start: number): boolean => {
  const words = tokens.slice(Math.max(0, start - 3), start).map(({ plain }) => plain);
  return tokens[start]!.plain === 'bản' && /(?:^| )ký(?: kết| vào)?$/.test(words.join(' '));
};

/** Words that tell what a treaty is about. */
const ABOUT = 6;

/** `ký văn bản hợp tác`: a document of no kind yet. */
function writing(doc: Document): Entity | undefined {
  const entity = doc.entities.get('Agreement\nagreement');
  return entity?.mentions.every(({ text }) => /^văn bản/iu.test(text)) ? entity : undefined;
}

/** Of the documents whose name begins with these words and goes on, the one named most. */
function shortFor(doc: Document, head: string): Entity | undefined {
  const begins = `${fold(head)} `;
  return ofType(doc, 'Agreement')
    .filter(({ mentions }) => mentions.some(({ text }) => fold(text).startsWith(begins)))
    .sort((a, b) => b.mentions.length - a.mentions.length)[0];
}

/** `thỏa thuận hợp tác giai đoạn X` is the record or memorandum of that period, where the article tells of one. */
function namedElse(doc: Document, kind: string, period: string): Entity | undefined {
  const written = ['minutes', 'memorandum'];
  const others = kind === 'agreement' ? written : written.includes(kind) ? ['agreement'] : [];
  return ofType(doc, 'Agreement').find(({ key }) => others.some((other) => key === `${other}|${period}`));
}

/** Treaties are known by what they are about; of the treaty of friendship there is one, however it is named. */
const treatyName = (text: string, parties: string) =>
  parties && /hữu nghị|friendship/iu.test(text) ? parties : fold(text).split(' ').slice(0, 10).join(' ');

/** Sentences of a headline and what stands under it. */
const HEADLINE = 2;

export function withinSpans(doc: Document, from: number, to: number, ...types: Span['type'][]): Span[] {
  const found: Span[] = [];
  for (let i = from; i < to; i++) {
    const span = spanFrom(doc, i, ...types);
    // One that was taken back names nothing.
    if (span?.entities[0] && span.outerTo <= to) found.push(span);
  }
  return found;
}
