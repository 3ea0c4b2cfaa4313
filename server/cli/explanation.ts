/** An explanation of an extraction, for people. */

import type {
  ExplainedClaim,
  ExplainedSentence,
  Explanation,
  Recognised,
} from '../ingest/extract/explain.ts';
import type { Dropped } from '../ingest/types.ts';

export function explanationText({ sentences, elsewhere }: Explanation): string {
  return [...sentences.map(sentenceText), ...part('left out, of no sentence', elsewhere.map(leftOut))].join(
    '\n',
  );
}

function sentenceText(sentence: ExplainedSentence): string {
  const { number, text, start, end, recognised, shape, places, claims, dropped } = sentence;
  return [
    `sentence ${number} (${start} to ${end})`,
    `  ${text.replace(/\s+/g, ' ')}`,
    ...part('recognised', recognised.map(recognisedLine)),
    ...part('as the rules see it', [
      shape,
      ...(places === shape ? [] : [`${places} (places and bodies alone)`]),
    ]),
    ...part('claimed', claims.flatMap(claimLines)),
    ...part('left out', dropped.map(leftOut)),
    '',
  ].join('\n');
}

const part = (title: string, lines: string[]) =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];

function recognisedLine({ sign, type, text, means }: Recognised): string {
  const names = means.map(({ name, id }) => (id ? `${name} [${id}]` : name)).filter((name) => name !== text);
  return `${(sign ?? '').padEnd(4)}${type} "${text}"${names.length > 0 ? ` = ${names.join(', ')}` : ''}`;
}

function claimLines(claim: ExplainedClaim): string[] {
  const { type, from, to, modality, because, rule, match, confidence, properties } = claim;
  const own = Object.entries(properties).map(([name, value]) => `${name}: ${value}`);
  return [
    `${type} ${from} → ${to}`,
    ...[
      `${modality}: ${because}`,
      `rule ${rule}, confidence ${confidence}${match ? `, on: ${match.trim()}` : ''}`,
      ...own,
    ].map((line) => `  ${line}`),
  ];
}

const leftOut = ({ what, reason }: Dropped) => `${what}: ${reason}`;
