/** What a statement may cost when its caller does not say: the one place for these numbers. */
import type { RunOptions } from './store.ts';

export type RunLimits = Required<Pick<RunOptions, 'timeoutMs' | 'maxRows'>>;

/** The program's own questions: generous, so that only a fault meets them. */
export const READER_LIMITS: RunLimits = { timeoutMs: 30_000, maxRows: Number.POSITIVE_INFINITY };

/** Other people's statements. */
export const CONSOLE_LIMITS: RunLimits = { timeoutMs: 5_000, maxRows: 1_000 };

/** Statements that may wait for their turn before a new one is told `busy`. */
export const MAX_WAITING = 100;
