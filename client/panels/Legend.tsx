/** What shapes, colours and lines mean: of what the picture holds, as the ontology declares it. */
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { useTexts } from '../texts/index.ts';
import { Shape } from './Icon.tsx';
import { ModalityLine } from './Modality.tsx';
import { useOntology } from './ontology.ts';

export function Legend() {
  const { lang, t } = useTexts();
  const ontology = useOntology();
  const drawn = useStore(session, (state) => state.drawn);
  if (!ontology || !drawn) return null;
  const counts = new Map<string, number>();
  for (const { type } of drawn.nodes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return (
    <div className="legend">
      <ul aria-label={t('legend.nodes')}>
        {ontology.labels
          .filter(({ name }) => counts.has(name))
          .map((label) => (
            <li key={label.name} title={label.description[lang]}>
              <Shape label={label} /> {label.title[lang]}
              <span className="muted small">{counts.get(label.name)}</span>
            </li>
          ))}
      </ul>
      <ul aria-label={t('legend.edges')}>
        {ontology.modalities.map((modality) => (
          <li key={modality.id} title={modality.description[lang]}>
            <ModalityLine modality={modality.id} /> {modality.title[lang]}
          </li>
        ))}
        <li>
          <ModalityLine modality="reference" /> {t('legend.reference')}
        </li>
      </ul>
    </div>
  );
}
