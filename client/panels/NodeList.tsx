/** What the picture holds, as a list: for reading, for the keyboard and for screen readers. */
import { useState } from 'react';
import { nameIn } from '../graph/look.ts';
import { select, session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { useTexts } from '../texts/index.ts';
import { Shape } from './Icon.tsx';
import { useOntology } from './ontology.ts';

export function NodeList() {
  const { lang, t } = useTexts();
  const ontology = useOntology();
  const drawn = useStore(session, (state) => state.drawn);
  const selection = useStore(session, (state) => state.view.selection);
  const [filter, setFilter] = useState('');
  if (!drawn || !ontology) return null;
  const wanted = filter.trim().toLocaleLowerCase(lang);
  const nodes = drawn.nodes
    .filter((node) => nameIn(lang, node).toLocaleLowerCase(lang).includes(wanted))
    .sort((a, b) => b.weight - a.weight || nameIn(lang, a).localeCompare(nameIn(lang, b), lang));
  return (
    <>
      <div className="field list-filter">
        <label htmlFor="list-filter">{t('list.filter')}</label>
        <input id="list-filter" value={filter} onChange={(event) => setFilter(event.target.value)} />
      </div>
      {nodes.length === 0 && <p className="muted">{t('list.none')}</p>}
      {ontology.labels.map((label) => {
        const of = nodes.filter((node) => node.type === label.name);
        if (of.length === 0) return null;
        return (
          <section key={label.name} className="list-group">
            <h3>
              <Shape label={label} /> {label.plural[lang]} <span className="muted">{of.length}</span>
            </h3>
            <ul>
              {of.map((node) => (
                <li key={node.id}>
                  <button
                    type="button"
                    className="list-item"
                    aria-current={selection?.id === node.id}
                    onClick={() => select({ kind: 'node', id: node.id })}
                  >
                    <span>{nameIn(lang, node)}</span>
                    {node.weight > 0 && (
                      <span className="muted small">{t('facts.count', { n: node.weight })}</span>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
