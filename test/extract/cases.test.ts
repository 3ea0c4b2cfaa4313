/**
 * A folder of small cases: a sentence or two, and what is to be found in them. Adding a case is adding an entry to a file.
 *
 *     - case: what it is about
 *       text: the sentences
 *       published: 2024-05-14        (optional), lang: en (optional)
 *       claims: [A | TYPE | B, A | TYPE | B | proposed]
 *       entities: [Type name]        (optional)
 *       not: [A | TYPE | B, TYPE]    what must not be found, a whole claim or any of a type
 *       date, sectors, dropped       (optional)
 *
 * Names are those of the extraction: the gazetteer's, else the fullest in the text.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { extract } from '../../server/ingest/extract/index.ts';
import { readArticle } from '../../server/ingest/read.ts';

const HOME = new URL('./cases/', import.meta.url);

const Cases = z.array(
  z.strictObject({
    case: z.string(),
    text: z.string(),
    lang: z.enum(['vi', 'en']).default('vi'),
    published: z.coerce.string().default('2024-05-14'),
    claims: z.array(z.string()).default([]),
    entities: z.array(z.string()).default([]),
    not: z.array(z.string()).default([]),
    date: z.string().nullable().optional(),
    sectors: z.array(z.string()).optional(),
    dropped: z.string().optional(),
  }),
);

for (const file of readdirSync(HOME).sort()) {
  const cases = Cases.parse(parse(readFileSync(new URL(file, HOME), 'utf8')));
  describe(file.replace('.yaml', ''), () => {
    test.each(cases.map((each) => [each.case, each] as const))('%s', (_, each) => {
      const front = `---\ntitle: case\npublished: ${each.published}\nlang: ${each.lang}\n---\n`;
      const extraction = extract(readArticle('case.txt', new TextEncoder().encode(front + each.text)));
      const names = new Map(extraction.entities.map(({ id, name }) => [id, name]));
      const claims = extraction.claims.map(({ type, from, to, modality }) => {
        const claim = `${names.get(from)} | ${type} | ${names.get(to)}`;
        return modality === 'existing' ? claim : `${claim} | ${modality}`;
      });
      const entities = extraction.entities.map(({ type, name }) => `${type} ${name}`);
      expect(claims).toEqual(expect.arrayContaining(each.claims));
      expect(entities).toEqual(expect.arrayContaining(each.entities));
      const unwanted = [...claims, ...entities, ...extraction.claims.map(({ type }) => type)];
      for (const wrong of each.not) expect(unwanted).not.toContain(wrong);
      if (each.date !== undefined) expect(extraction.date).toBe(each.date);
      if (each.sectors) expect(extraction.sectors).toEqual(each.sectors);
      if (each.dropped)
        expect(extraction.dropped.map(({ what, reason }) => `${what}: ${reason}`).join('\n')).toContain(
          each.dropped,
        );
    });
  });
}
