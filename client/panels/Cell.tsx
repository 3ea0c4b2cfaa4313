/** One value of an answer: names lead to their details, modalities show their line, articles their quotations. */
import type { QueryAnswer, ViewNode } from '../../server/api/types.ts';
import type { Lang, Ontology } from '../../server/ontology.ts';
import { nameIn } from '../graph/look.ts';
import { select } from '../state/session.ts';
import { useTexts } from '../texts/index.ts';
import { ArticleLine } from './ArticleLine.tsx';
import { ModalityBadge } from './Modality.tsx';
import { isModality, useOntology } from './ontology.ts';

interface Props {
  column: string;
  value: unknown;
  /** The entities of the answer by their name. */
  nodes: ReadonlyMap<string, ViewNode>;
  /** English names of entities that have no node. */
  englishNames: QueryAnswer['englishNames'];
  /** The article that the value is the headline of. */
  article?: unknown;
}

export function Cell({ column, value, article, ...known }: Props) {
  const { nodes, englishNames } = known;
  const { lang, t, date } = useTexts();
  const ontology = useOntology();
  if (value === null || value === undefined || value === '') return <span className="muted">–</span>;
  if (Array.isArray(value)) return <ListCell column={column} values={value} {...known} />;
  if (typeof value === 'object') return <MapCell map={value as Record<string, unknown>} {...known} />;
  if (column === 'modality' && isModality(value)) return <ModalityBadge modality={value} />;
  if (column === 'quote') return <blockquote className="quoted">{String(value)}</blockquote>;
  if (column === 'direction') return t(value === 'in' ? 'direction.in' : 'direction.out');
  const node = nodes.get(String(value));
  if (node) return <Link onClick={() => select({ kind: 'node', id: node.id })}>{nameIn(lang, node)}</Link>;
  const english = lang === 'en' ? englishNames[String(value)] : undefined;
  if (english) return english;
  if (typeof article === 'string')
    return <Link onClick={() => select({ kind: 'article', id: article, claim: null })}>{String(value)}</Link>;
  if (/^\d{4}(-\d{2}){1,2}$/.test(String(value))) return date(String(value));
  return ontology ? termTitle(ontology, column, String(value), lang) : String(value);
}

function Link({ onClick, children }: { onClick(): void; children: string }) {
  return (
    <button type="button" className="link" onClick={onClick}>
      {children}
    </button>
  );
}

type Known = Pick<Props, 'nodes' | 'englishNames'>;

function ListCell({ column, values, ...known }: Known & { column: string; values: unknown[] }) {
  if (values.length === 0) return <span className="muted">–</span>;
  const plain = values.every((value) => typeof value !== 'object');
  return (
    <ul className={plain ? 'cell-list plain' : 'cell-list'}>
      {values.map((value, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no key of their own and never move
        <li key={i}>
          <Cell column={column} value={value} {...known} />
        </li>
      ))}
    </ul>
  );
}

/** A map in a cell: an article with its quotation, or anything else by its values. */
function MapCell({ map, ...known }: Known & { map: Record<string, unknown> }) {
  if (typeof map.title === 'string' && 'publisher' in map) return <Evidence article={map} />;
  return (
    <span className="cell-map">
      {Object.entries(map).map(([key, value]) => (
        <span key={key}>
          <Cell column={key} value={value} {...known} />
        </span>
      ))}
    </span>
  );
}

function Evidence({ article }: { article: Record<string, unknown> }) {
  const text = (key: string) => (typeof article[key] === 'string' ? article[key] : null);
  return (
    <figure className="evidence">
      {text('quote') && <blockquote className="quoted">{text('quote')}</blockquote>}
      <figcaption>
        <Link onClick={() => select({ kind: 'article', id: String(article.id), claim: null })}>
          {text('title') ?? ''}
        </Link>
        <ArticleLine
          article={{ publisher: text('publisher'), published: text('published'), url: text('url') }}
        />
      </figcaption>
    </figure>
  );
}

/** A term of the ontology by its title: a label, a relation, a sector, or a value of a closed list. */
function termTitle(ontology: Ontology, column: string, value: string, lang: Lang): string {
  if (column.startsWith('relation'))
    return ontology.relations.find(({ name }) => name === value)?.title[lang] ?? value;
  if (column.startsWith('sector'))
    return ontology.sectors.find(({ id }) => id === value)?.title[lang] ?? value;
  if (column === 'type') return ontology.labels.find(({ name }) => name === value)?.title[lang] ?? value;
  const property = column.replace(/^opposite_/, '');
  // The kind of a gate is its level.
  for (const wanted of property === 'kind' ? ['kind', 'level'] : [property])
    for (const { properties } of [...ontology.labels, ...ontology.relations]) {
      const title = properties.find(({ name }) => name === wanted)?.valueTitles?.[value];
      if (title) return title[lang];
    }
  return value;
}
