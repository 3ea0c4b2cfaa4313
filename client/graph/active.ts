/** The controller of the picture on the page, for tools that act on it. */
import type { GraphController } from './controller.ts';

let active: GraphController | null = null;

export function setActiveController(controller: GraphController | null): void {
  active = controller;
}

export function activeController(): GraphController | null {
  return active;
}
