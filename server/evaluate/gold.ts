/** What a careful reader takes out of an article: one file `<article id>.json` for each, against which extraction is scored. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { entityLabels, factRelations, loadOntology, MODALITIES } from '../ontology.ts';

const ontology = loadOntology();

const relation = z.looseObject({
  type: z.enum(factRelations(ontology).map(({ name }) => name)),
  /** Keys of two entities of the file. */
  from: z.string(),
  to: z.string(),
  modality: z.enum(MODALITIES).optional(),
});

const Gold = z
  .strictObject({
    /** Id of the article. */
    id: z.string().min(1),
    entities: z.array(
      z.strictObject({
        key: z.string().min(1),
        type: z.enum(entityLabels(ontology).filter((name) => name !== 'Sector')),
        /** Every form in the text, the fullest first. */
        names: z.array(z.string().min(1)).min(1),
      }),
    ),
    relations: z.array(relation),
    /** Relations that two careful readers may see differently: neither missed nor found wrongly. */
    doubtful: z.array(relation).default([]),
    sectors: z.array(z.enum(ontology.sectors.map(({ id }) => id))).default([]),
    /** Day of the main event, where the text gives it. */
    date: z.iso.date().optional(),
  })
  .superRefine(({ entities, ...lists }, context) => {
    const keys = new Set<string>();
    for (const [i, { key }] of entities.entries()) {
      const path = ['entities', i, 'key'];
      if (keys.has(key)) context.addIssue({ code: 'custom', path, message: `"${key}" is there twice` });
      keys.add(key);
    }
    for (const list of ['relations', 'doubtful'] as const)
      for (const [i, each] of lists[list].entries())
        for (const end of ['from', 'to'] as const) {
          const path = [list, i, end];
          const message = `no entity has the key "${each[end]}"`;
          if (!keys.has(each[end])) context.addIssue({ code: 'custom', path, message });
        }
  });

export type Gold = z.infer<typeof Gold>;
export type GoldEntity = Gold['entities'][number];
export type GoldRelation = z.infer<typeof relation>;

/**
 * The gold files of a folder, by name.
 * @throws AppError `bad-file` that names the file and the field at fault
 */
export function readGoldFolder(dir: string): Gold[] {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new AppError('bad-file', `${dir}: there is no such folder of gold files.`, { file: dir });
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  if (files.length === 0)
    throw new AppError('bad-file', `${dir}: there is no gold file <article id>.json in the folder.`, {
      file: dir,
    });
  return files.sort().map((file) => readGold(join(dir, file)));
}

/** One gold file. @throws AppError `bad-file` that names the file and the field at fault */
export function readGold(file: string): Gold {
  const bad = (reason: string) => new AppError('bad-file', `${file}: ${reason}.`, { file, reason });
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw bad(`it is not readable as JSON (${(error as Error).message})`);
  }
  const result = Gold.safeParse(value);
  if (!result.success) {
    const { path, message } = result.error.issues[0]!;
    throw bad(`${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`);
  }
  const name = basename(file, '.json');
  if (result.data.id !== name) throw bad(`id: it is "${result.data.id}", but the file is of "${name}"`);
  return result.data;
}
