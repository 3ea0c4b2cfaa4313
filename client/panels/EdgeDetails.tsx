/** A fact and every claim behind it, each with its sentence marked in the article it comes from. */
import type { ClaimDetails, FactDetails } from '../../server/api/types.ts';
import { api } from '../api.ts';
import { nameIn } from '../graph/look.ts';
import { select } from '../state/session.ts';
import { useResource } from '../state/use-resource.ts';
import { useTexts } from '../texts/index.ts';
import { ArticleLine } from './ArticleLine.tsx';
import { FactDates } from './FactItem.tsx';
import { Failure, Loading } from './Failure.tsx';
import { labelOf, Shape } from './Icon.tsx';
import { ModalityBadge } from './Modality.tsx';
import { relationOf, useOntology } from './ontology.ts';
import { Properties } from './Properties.tsx';
import { paragraphAround } from './quotation.ts';

export function EdgeDetails({ id }: { id: string }) {
  const fact = useResource(id, () => api.fact(id));
  if (fact.status === 'loading') return <Loading />;
  if (fact.status === 'failed') return <Failure error={fact.error} />;
  return <Fact fact={fact.value} />;
}

function Fact({ fact }: { fact: FactDetails }) {
  const { lang, t } = useTexts();
  const ontology = useOntology();
  const { edge, from, to, claims } = fact;
  const relation = relationOf(ontology, edge.type);
  const end = (entity: FactDetails['from']) => (
    <button type="button" className="link" onClick={() => select({ kind: 'node', id: entity.id })}>
      <Shape label={labelOf(ontology, entity.type)} /> {nameIn(lang, entity)}
    </button>
  );
  return (
    <article>
      <p className="kicker">{t('edge.kicker')}</p>
      <h2 className="statement">
        {end(from)} <span className="relation">{relation?.title[lang] ?? edge.type}</span> {end(to)}
      </h2>
      {claims.length > 0 && (
        <p className="fact-foot small muted">
          <ModalityBadge modality={edge.modality} />
          <FactDates first={edge.firstDate} last={edge.lastDate} />
          <span>{t('articles.count', { n: edge.articles })}</span>
        </p>
      )}
      <Properties declared={relation?.properties} values={fact.properties} />
      {edge.source === 'reference' && <p className="notice">{t('edge.reference')}</p>}
      {claims.length > 0 && (
        <section className="claims" aria-label={t('edge.claims')}>
          <h3>{t('edge.claims')}</h3>
          {claims.map((claim) => (
            <Claim key={claim.id} claim={claim} />
          ))}
        </section>
      )}
    </article>
  );
}

function Claim({ claim }: { claim: ClaimDetails }) {
  const { lang, t, date } = useTexts();
  const relation = relationOf(useOntology(), claim.type);
  const article = useResource(claim.article.id, () => api.article(claim.article.id));
  const around =
    article.status === 'ready' ? paragraphAround(article.value.body, claim.start, claim.end) : null;
  return (
    <div className="claim">
      <blockquote lang={claim.article.lang}>
        {around?.before}
        <mark>{around?.quote ?? claim.quote}</mark>
        {around?.after}
      </blockquote>
      <p className="claim-source">
        <button
          type="button"
          className="link"
          onClick={() => select({ kind: 'article', id: claim.article.id, claim: claim.id })}
        >
          {claim.article.title}
        </button>
        <ArticleLine article={claim.article} />
      </p>
      <p className="fact-foot small muted">
        <ModalityBadge modality={claim.modality} />
        {claim.date && <span>{t('claim.date', { date: date(claim.date) })}</span>}
        <span>{t('claim.confidence', { percent: Math.round(claim.confidence * 100) })}</span>
      </p>
      <Properties
        declared={relation?.properties.filter(({ title }) => title[lang])}
        values={claim.properties}
      />
    </div>
  );
}
