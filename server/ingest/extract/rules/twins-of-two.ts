/** TWINNED_WITH of two that a sentence only counts: `thỏa thuận kết nghĩa giữa hai bệnh viện`, `Hai huyện kết nghĩa từ năm 1998`. */

import { fold } from '../../../text/fold.ts';
import { presumedCountry } from '../bodies.ts';
import { type Context, group, matches, modality } from '../context.ts';
import type { Entity } from '../document.ts';
import type { Shape } from '../shape.ts';

const COUNTED =
  'bệnh viện|trung tâm y tế|trường|đơn vị|đồn|huyện đoàn|tỉnh đoàn|công an|hội|huyện|thị xã|thành phố|xã|bản|thôn|cụm bản';
const SOURCES = [
  `@twinning~16(?:giữa|của|cho) hai (?<what>${COUNTED})(?! tỉnh)(?= |[,.;]|$)`,
  `(?:^|[,;:] )hai (?<what>${COUNTED})(?: này| ấy| trên)?~16@twinning`,
];

/** Kinds of the places, and beginnings of the names of the bodies, that are counted so. */
const KINDS: Record<string, readonly string[]> = {
  huyện: ['huyen'],
  'thị xã': ['thi-xa'],
  'thành phố': ['thanh-pho'],
  xã: ['xa', 'cum'],
  bản: ['ban'],
  thôn: ['ban'],
  'cụm bản': ['cum', 'xa'],
};
const UNITS = /^(?:don|dai doi|tram|bo chi huy|cong an|tieu doan|doi)(?: |$)/;

/** How many sentences back the two may be named. */
const REACH = 6;

export function twinsOfTwo(context: Context): void {
  for (const shape of context.placeShapes) {
    ofPrincipals(context, shape);
    for (const source of SOURCES)
      for (const match of matches(context, shape, source)) {
        const two = lastTwo(context, shape, match.groups!.what!);
        if (!two) continue;
        const [from, to] = two;
        context.claims.add({
          type: 'TWINNED_WITH',
          from,
          to,
          sentence: shape.index,
          rule: 'twinning/two',
          modality: modality(context, shape, match.index),
          confidence: 0.7,
        });
      }
  }
}

/** `mong tỉnh kết nghĩa giúp thêm`, `Riêng với A, tỉnh chúng tôi đã kết nghĩa từ …`: the two provinces of the article. */
function ofPrincipals(context: Context, shape: Shape): void {
  const { own, other: theirs } = context.principals;
  if (!own || !theirs || own.country === theirs.country) return;
  const ours = 'với {b:P}, (?:tỉnh )?(?:chúng tôi|tỉnh ta|tỉnh tôi)~12@twinning';
  const named = matches(context, shape, ours);
  const told = matches(context, shape, '(?:của|mong|và|,|cảm ơn|từ|giúp) tỉnh kết nghĩa(?= [^⟨⟩]|[,.]|$)');
  for (const match of [...named, ...told]) {
    const meant: Entity[] = match.groups?.b ? group(shape, match, 'b') : [theirs];
    if (!meant.some((each) => each === own || each === theirs)) continue;
    context.claims.add({
      type: 'TWINNED_WITH',
      from: own,
      to: theirs,
      sentence: shape.index,
      rule: 'twinning/principals',
      confidence: 0.7,
    });
  }
}

/** The two of a kind named last, one on either side of the border; null where it is not sure which are meant. */
function lastTwo(context: Context, shape: Shape, what: string): [Entity, Entity] | null {
  const found = new Map<string, Entity>();
  for (let i = shape.index; i >= Math.max(0, shape.index - REACH); i--) {
    const here = context.placeShapes[i]!.spans.flatMap(({ entities }) => entities).filter((each) =>
      isOne(each, what),
    );
    for (const entity of here.reverse()) {
      const country = countryOf(context, entity);
      if (country && !found.has(country)) found.set(country, entity);
    }
    if (found.size === 2) return [...found.values()] as [Entity, Entity];
    if (found.size > 2) return null;
  }
  return null;
}

function isOne({ type, kind, mentions }: Entity, what: string): boolean {
  if (KINDS[what]) return type === 'Place' && KINDS[what].includes(kind ?? '');
  if (type !== 'Organization') return false;
  const name = fold(mentions[0]?.text ?? '');
  return what === 'đơn vị' ? UNITS.test(name) : name.startsWith(`${fold(what)} `);
}

function countryOf({ claims, doc }: Context, entity: Entity): string | null {
  for (let at: Entity | undefined = entity, steps = 0; at && steps < 3; steps++) {
    if (at.country) return at.country;
    at = claims.from(at, 'LOCATED_IN')[0]?.to;
  }
  return presumedCountry(doc, entity);
}
