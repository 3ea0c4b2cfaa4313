/** What the pointer rests on, in words. */
import { useLayoutEffect, useRef } from 'react';
import { nameIn } from '../graph/look.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { useTexts } from '../texts/index.ts';
import type { Pointed } from './Canvas.tsx';
import { labelOf } from './Icon.tsx';
import { ModalityBadge } from './Modality.tsx';
import { relationOf, useOntology } from './ontology.ts';

export function Tooltip({ pointed }: { pointed: Pointed }) {
  const { lang, t } = useTexts();
  const ontology = useOntology();
  const drawn = useStore(session, (state) => state.drawn);
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = box.current;
    const parent = element?.offsetParent;
    if (!element || !parent) return;
    const { x, y } = pointed.at;
    const right = x + 14 + element.offsetWidth < parent.clientWidth;
    const below = y + 14 + element.offsetHeight < parent.clientHeight;
    element.style.left = `${Math.max(4, right ? x + 14 : x - 14 - element.offsetWidth)}px`;
    element.style.top = `${Math.max(4, below ? y + 14 : y - 14 - element.offsetHeight)}px`;
  }, [pointed]);

  const node = pointed.kind === 'node' ? drawn?.nodes.find(({ id }) => id === pointed.id) : undefined;
  const edge = pointed.kind === 'edge' ? drawn?.edges.find(({ id }) => id === pointed.id) : undefined;
  const name = (id: string) => {
    const found = drawn?.nodes.find((other) => other.id === id);
    return found ? nameIn(lang, found) : id;
  };
  return (
    <div ref={box} className="tooltip" role="tooltip">
      {node && (
        <>
          <strong>{nameIn(lang, node)}</strong>
          <span className="muted small">
            {labelOf(ontology, node.type)?.title[lang]}
            {node.weight > 0 && ` · ${t('facts.count', { n: node.weight })}`}
          </span>
        </>
      )}
      {edge && (
        <>
          <span>
            <strong>{name(edge.from)}</strong> {relationOf(ontology, edge.type)?.title[lang] ?? edge.type}{' '}
            <strong>{name(edge.to)}</strong>
          </span>
          <span className="fact-foot muted small">
            {edge.claims > 0 ? (
              <>
                <ModalityBadge modality={edge.modality} />
                {t('articles.count', { n: edge.articles })}
              </>
            ) : (
              t('facts.reference')
            )}
          </span>
        </>
      )}
    </div>
  );
}
