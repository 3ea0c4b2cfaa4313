/** Where React ends and sigma begins: keeps one controller alive and tells it what to draw and what to accent. */
import { useEffect, useRef, useState } from 'react';
import type { GraphView } from '../../server/api/types.ts';
import { api } from '../api.ts';
import { setActiveController } from '../graph/active.ts';
import type { GraphController, Scene, Target } from '../graph/controller.ts';
import { asApiError } from '../state/resource.ts';
import { reportFailure, select, session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ui } from '../state/ui.ts';
import { useTexts } from '../texts/index.ts';
import { useOntology } from './ontology.ts';

export type Pointed = Target & { at: { x: number; y: number } };

/** Asked for at once, so that it loads beside the data. */
const graphCode = import('../graph/start.ts');

interface Props {
  picture: GraphView;
  onPoint(pointed: Pointed | null): void;
}

export function Canvas({ picture, onPoint }: Props) {
  const { lang, t } = useTexts();
  const ontology = useOntology();
  const layout = useStore(session, (state) => state.view.layout);
  const selection = useStore(session, (state) => state.view.selection);
  const listed = useStore(ui, (state) => state.listed);
  const container = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<GraphController | null>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const [reshaped, setReshaped] = useState(0);

  useEffect(() => {
    let live: GraphController | null = null;
    let gone = false;
    void graphCode.then(async ({ startGraph }) => {
      const started = await startGraph(container.current!, {
        onPick: (target) => select(target),
        onPoint: (target, at) => onPoint(target && { ...target, at }),
        onReshape: () => setReshaped((times) => times + 1),
      });
      if (gone) return started.kill();
      live = started;
      setActiveController(live);
      setController(live);
    });
    return () => {
      gone = true;
      setActiveController(null);
      live?.kill();
    };
  }, [onPoint]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a container of another shape is arranged anew
  useEffect(() => {
    if (!controller || !ontology) return;
    let current = true;
    const draw = async () => {
      const base = { picture, ontology, lang };
      let next: Scene;
      if (layout === 'map') {
        const [{ mapPositions }, { geoUnderlay }, geo] = await Promise.all([
          import('../graph/map.ts'),
          import('../graph/geo-layer.ts'),
          api.geo(),
        ]);
        session.set({ attribution: geo.attribution });
        next = { ...base, positions: mapPositions(picture), underlay: geoUnderlay(geo) };
      } else {
        const { networkPositions } = await graphCode;
        next = { ...base, positions: networkPositions(picture, controller.window), underlay: null };
      }
      if (!current) return;
      const before = controller.scene;
      const keepCamera = before?.picture === picture && (before.underlay !== null) === (layout === 'map');
      controller.show(next, keepCamera);
      setScene(next);
    };
    draw().catch((cause) => reportFailure(asApiError(cause)));
    return () => {
      current = false;
    };
  }, [controller, ontology, picture, lang, layout, reshaped]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scene has to be accented anew
  useEffect(() => {
    if (!controller) return;
    const nodes = selection?.kind === 'node' ? [selection.id] : [];
    const edges = selection?.kind === 'edge' ? [selection.id] : [];
    controller.accent('selected', { nodes, edges });
    if (nodes[0]) controller.reveal(nodes[0]);
  }, [controller, selection, scene]);

  useEffect(() => {
    controller?.accent('listed', { edges: listed });
  }, [controller, listed]);

  return (
    <div
      ref={container}
      className="canvas"
      data-ready={scene !== null}
      role="img"
      aria-label={t('picture.summary', { nodes: picture.nodes.length, edges: picture.edges.length })}
    />
  );
}
