/** Does the ontology hold together beyond what reading it demands? */
import { AppError } from '../errors.ts';
import { loadOntology, type Ontology } from '../ontology.ts';
import type { Problem } from '../problem.ts';

/** Properties that every node or fact has: a label or relation must not declare one of its own by that name. */
const TAKEN = {
  node: [
    'id',
    'name',
    'nameEn',
    'nameLo',
    'aliases',
    'search',
    'lat',
    'lon',
    'x',
    'y',
    'wikidata',
    'source',
    'uncertain',
    'note',
  ],
  fact: ['id', 'claims', 'articles', 'modality', 'firstDate', 'lastDate', 'weight', 'source'],
};

/** Problems of the ontology in a folder; `file` is a path from it. */
export function checkOntology(dir: string): Problem[] {
  try {
    const ontology = loadOntology(dir);
    return [...checkLabels(ontology), ...checkRelations(ontology)];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const file = `${error.details.file}`.slice(dir.length + 1);
    return [{ file, where: `${error.details.where}`, message: error.message }];
  }
}

function checkLabels({ labels }: Ontology): Problem[] {
  const problems: Problem[] = [];
  const report = (where: string, message: string): void => {
    problems.push({ file: 'labels.yaml', where, message });
  };
  const colors = new Map<string, string>();
  const shapes = new Map<string, string>();
  for (const label of labels) {
    const twin = colors.get(label.color);
    if (twin) report(`${label.name}.color`, `is the colour of ${twin} too`);
    colors.set(label.color, label.name);
    if (!label.entity) continue;
    const like = shapes.get(label.shape);
    if (like) report(`${label.name}.shape`, `is the shape of ${like} too`);
    shapes.set(label.shape, label.name);
    for (const { name } of label.properties)
      if (TAKEN.node.includes(name))
        report(`${label.name}.properties.${name}`, 'every node has this property already');
  }
  return problems;
}

function checkRelations({ relations }: Ontology): Problem[] {
  const problems: Problem[] = [];
  const report = (where: string, message: string): void => {
    problems.push({ file: 'relations.yaml', where, message });
  };
  for (const type of relations) {
    if (type.symmetric && type.from.join() !== type.to.join())
      report(`${type.name}.ends`, 'a symmetric relation has the same labels at both ends');
    if (type.symmetric && (type.title.vi !== type.reverse.vi || type.title.en !== type.reverse.en))
      report(`${type.name}.reverse`, 'a symmetric relation reads the same both ways');
    if (type.fact)
      for (const { name } of type.properties)
        if (TAKEN.fact.includes(name))
          report(`${type.name}.properties.${name}`, 'every fact has this property already');
  }
  return problems;
}
