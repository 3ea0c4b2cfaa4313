/** How sure a fact is, in words and in the line that the picture draws for it. */
import type { Modality } from '../../server/ontology.ts';
import { DASHES } from '../graph/look.ts';
import { useTexts } from '../texts/index.ts';
import { modalityOf, useOntology } from './ontology.ts';

export function ModalityLine({ modality }: { modality: Modality | 'reference' }) {
  const dash = modality === 'reference' ? [0, 0] : DASHES[modality];
  return (
    <svg className="modality-line" data-modality={modality} viewBox="0 0 30 6" aria-hidden="true">
      <line x1="1" y1="3" x2="29" y2="3" strokeDasharray={dash[1] ? dash.join(' ') : undefined} />
    </svg>
  );
}

export function ModalityBadge({ modality }: { modality: Modality }) {
  const { lang } = useTexts();
  const declared = modalityOf(useOntology(), modality);
  return (
    <span className="modality" data-modality={modality} title={declared?.description[lang]}>
      <ModalityLine modality={modality} />
      {declared?.title[lang] ?? modality}
    </span>
  );
}
