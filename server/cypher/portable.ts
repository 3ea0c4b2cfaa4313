import type { Branch } from './parse.ts';
export function portabilityFindings(_tree: Branch): { message: string }[] {
  return [];
}
