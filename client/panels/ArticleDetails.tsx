/** An article: its text with the sentences that the graph rests on marked, and what each of them states. */
import { useEffect, useRef } from 'react';
import type { ArticleDetails as Article, ClaimDetails } from '../../server/api/types.ts';
import { api } from '../api.ts';
import { factId } from '../fact-id.ts';
import { nameIn } from '../graph/look.ts';
import { navigate, select } from '../state/session.ts';
import { useResource } from '../state/use-resource.ts';
import { useTexts } from '../texts/index.ts';
import { ArticleLine } from './ArticleLine.tsx';
import { Failure, Loading } from './Failure.tsx';
import { ModalityBadge } from './Modality.tsx';
import { relationOf, useOntology } from './ontology.ts';
import { cutAtSpans, paragraphs } from './quotation.ts';

export function ArticleDetails({ id, claim }: { id: string; claim: string | null }) {
  const article = useResource(id, () => api.article(id));
  if (article.status === 'loading') return <Loading />;
  if (article.status === 'failed') return <Failure error={article.error} />;
  return <Reading article={article.value} claim={claim} />;
}

function Reading({ article, claim }: { article: Article; claim: string | null }) {
  const { lang, t } = useTexts();
  const ontology = useOntology();
  const text = useRef<HTMLDivElement>(null);
  const chosen = article.claimList.find(({ id }) => id === claim);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim is another place in the text
  useEffect(() => {
    text.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [claim, article.id]);

  const pick = (id: string) =>
    navigate({ selection: { kind: 'article', id: article.id, claim: id } }, 'replace');

  return (
    <article className="reading">
      <p className="kicker">{t('article.kicker')}</p>
      <h2 lang={article.lang}>{article.title}</h2>
      <ArticleLine article={article} />
      {article.sectors.length > 0 && (
        <p className="small muted">
          {t('article.sectors')}{' '}
          {article.sectors
            .map((id) => ontology?.sectors.find((s) => s.id === id)?.title[lang] ?? id)
            .join(', ')}
        </p>
      )}
      <div ref={text} className="article-text" lang={article.lang}>
        {paragraphs(article.body).map(({ start, end }) => (
          <p key={start}>
            {cutAtSpans(article.body, start, end, article.claimList).map((piece) => (
              <Piece key={piece.start} text={piece.text} claims={piece.spans} chosen={chosen} onPick={pick} />
            ))}
          </p>
        ))}
      </div>
      <section className="facts">
        <h3>
          {t('article.states')} <span className="muted">{article.claimList.length}</span>
        </h3>
        <ul>
          {article.claimList.map((item) => (
            <li key={item.id} className="fact" data-chosen={item.id === claim}>
              <button type="button" className="link" onClick={() => pick(item.id)}>
                {nameIn(lang, item.from)} <em>{relationOf(ontology, item.type)?.title[lang] ?? item.type}</em>{' '}
                {nameIn(lang, item.to)}
              </button>
              <span className="fact-foot small">
                <ModalityBadge modality={item.modality} />
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    select({
                      kind: 'edge',
                      id: factId(
                        item.from.id,
                        item.type,
                        item.to.id,
                        relationOf(ontology, item.type)?.symmetric,
                      ),
                    })
                  }
                >
                  {t('article.openFact')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function Piece({
  text,
  claims,
  chosen,
  onPick,
}: {
  text: string;
  claims: readonly ClaimDetails[];
  chosen: ClaimDetails | undefined;
  onPick(id: string): void;
}) {
  const first = claims[0];
  if (!first) return text;
  if (claims.includes(chosen as ClaimDetails)) return <mark>{text}</mark>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the list below holds the same as buttons
    <span className="stated" onClick={() => onPick(first.id)}>
      {text}
    </span>
  );
}
