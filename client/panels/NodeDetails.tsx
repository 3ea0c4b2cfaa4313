/** An entity: its names in every script, what is known of it, its facts by relation, and the articles that name it. */
import type { EntityDetails, EntityFact } from '../../server/api/types.ts';
import { api } from '../api.ts';
import { nameIn } from '../graph/look.ts';
import { select } from '../state/session.ts';
import { meet } from '../state/ui.ts';
import { useResource } from '../state/use-resource.ts';
import { useTexts } from '../texts/index.ts';
import { ArticleLine } from './ArticleLine.tsx';
import { FactItem } from './FactItem.tsx';
import { Failure, Loading } from './Failure.tsx';
import { labelOf, Shape } from './Icon.tsx';
import { relationOf, useOntology } from './ontology.ts';
import { Properties } from './Properties.tsx';

export function NodeDetails({ id }: { id: string }) {
  const entity = useResource(id, () => api.entity(id));
  if (entity.status === 'loading') return <Loading />;
  if (entity.status === 'failed') return <Failure error={entity.error} />;
  meet(entity.value);
  return <Entity entity={entity.value} />;
}

function Entity({ entity }: { entity: EntityDetails }) {
  const { lang, t } = useTexts();
  const ontology = useOntology();
  const label = labelOf(ontology, entity.type);
  const title = nameIn(lang, entity);
  const otherName = lang === 'en' ? entity.name : entity.nameEn;
  return (
    <article>
      <p className="kicker">
        <Shape label={label} /> {label?.title[lang] ?? entity.type}
      </p>
      <h2>{title}</h2>
      <p className="other-names">
        {otherName && otherName !== title && <span lang={lang === 'en' ? 'vi' : 'en'}>{otherName}</span>}
        {entity.nameLo && <span lang="lo">{entity.nameLo}</span>}
      </p>
      {entity.aliases.length > 0 && (
        <details className="small muted">
          <summary>{t('node.aliases', { n: entity.aliases.length })}</summary>
          {entity.aliases.join(', ')}
        </details>
      )}
      {entity.uncertain && <p className="notice">{t('node.uncertain')}</p>}
      <Properties declared={label?.properties} values={entity.properties} />
      {groupFacts(entity.facts).map(({ key, type, direction, facts }) => {
        const relation = relationOf(ontology, type);
        const heading = (direction === 'in' ? relation?.reverse : relation?.title)?.[lang] ?? type;
        return (
          <section key={key} className="facts">
            <h3>
              {heading} <span className="muted">{facts.length}</span>
            </h3>
            <ul>
              {facts.map((fact) => (
                <FactItem key={fact.id} fact={fact} />
              ))}
            </ul>
          </section>
        );
      })}
      {entity.facts.length === 0 && <p className="muted">{t('node.noFacts')}</p>}
      {entity.articles.length > 0 && (
        <section className="facts">
          <h3>
            {t('node.articles')} <span className="muted">{entity.articles.length}</span>
          </h3>
          <ul>
            {entity.articles.map((article) => (
              <li key={article.id} className="fact">
                <button
                  type="button"
                  className="link"
                  onClick={() => select({ kind: 'article', id: article.id, claim: null })}
                >
                  {article.title}
                </button>
                <ArticleLine article={article} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

interface Group {
  key: string;
  type: string;
  direction: EntityFact['direction'];
  facts: EntityFact[];
}

/** Facts by relation and direction; what articles state comes before what only the gazetteer holds. */
function groupFacts(facts: readonly EntityFact[]): Group[] {
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    const key = `${fact.type} ${fact.direction}`;
    const group = groups.get(key);
    if (group) group.facts.push(fact);
    else groups.set(key, { key, type: fact.type, direction: fact.direction, facts: [fact] });
  }
  const claims = ({ facts: list }: Group) => list.reduce((sum, fact) => sum + fact.claims, 0);
  for (const { facts: list } of groups.values())
    list.sort((a, b) => b.claims - a.claims || a.other.name.localeCompare(b.other.name, 'vi'));
  return [...groups.values()].sort((a, b) => claims(b) - claims(a));
}
