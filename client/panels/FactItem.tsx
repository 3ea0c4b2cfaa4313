/** One fact of an entity: the other end, how sure it is, when, and the way to its sentences. */
import type { EntityFact } from '../../server/api/types.ts';
import { nameIn } from '../graph/look.ts';
import { select } from '../state/session.ts';
import { ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { labelOf, Shape } from './Icon.tsx';
import { ModalityBadge } from './Modality.tsx';
import { filled, relationOf, useOntology } from './ontology.ts';
import { usePropertyText } from './Properties.tsx';

export function FactItem({ fact }: { fact: EntityFact }) {
  const { lang, t } = useTexts();
  const ontology = useOntology();
  const show = usePropertyText();
  const own = filled(relationOf(ontology, fact.type)?.properties, fact.properties);
  const point = (ids: string[]) => ui.set({ listed: ids });
  return (
    <li
      className="fact"
      onMouseEnter={() => point([fact.id])}
      onMouseLeave={() => point([])}
      onFocus={() => point([fact.id])}
      onBlur={() => point([])}
    >
      <span className="fact-head">
        <Shape label={labelOf(ontology, fact.other.type)} />
        <button type="button" className="link" onClick={() => select({ kind: 'node', id: fact.other.id })}>
          {nameIn(lang, fact.other)}
        </button>
      </span>
      {own.length > 0 && (
        <span className="small">{own.map(({ property, value }) => show(property, value)).join(' · ')}</span>
      )}
      <span className="fact-foot small muted">
        {fact.claims > 0 ? (
          <>
            <ModalityBadge modality={fact.modality} />
            <FactDates first={fact.firstDate} last={fact.lastDate} />
            <button type="button" className="link" onClick={() => select({ kind: 'edge', id: fact.id })}>
              {t('facts.evidence', { n: fact.articles })}
            </button>
          </>
        ) : (
          t('facts.reference')
        )}
      </span>
    </li>
  );
}

export function FactDates({ first, last }: { first: string | null; last: string | null }) {
  const { date } = useTexts();
  const dates = [first, last].flatMap((iso) => (iso ? [date(iso)] : []));
  const distinct = [...new Set(dates)];
  return distinct.length > 0 ? <span>{distinct.join(' – ')}</span> : null;
}
