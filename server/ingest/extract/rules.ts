/** The rules, a family a file, in the order in which one builds on another. */

import type { Context } from './context.ts';
import { partiesAndSigners } from './rules/agreements.ts';
import { borders, pairedWith } from './rules/borders.ts';
import { cooperatesByDeeds, cooperatesWith, twinnedWith } from './rules/cooperates-with.ts';
import { courses } from './rules/courses.ts';
import { coursesBefore } from './rules/courses-before.ts';
import { englishAid } from './rules/english-aid.ts';
import { englishNeighbours } from './rules/english-neighbours.ts';
import { englishParticipants } from './rules/english-participants.ts';
import { englishPeople } from './rules/english-people.ts';
import { englishPlaces } from './rules/english-places.ts';
import { englishParties, englishSigning } from './rules/english-signing.ts';
import { englishSupport } from './rules/english-support.ts';
import { englishTransport } from './rules/english-transport.ts';
import { goods } from './rules/goods.ts';
import { describedOffices, holdsPosition, officersOf } from './rules/holds-position.ts';
import { locatedIn } from './rules/located-in.ts';
import { locatedInContext } from './rules/located-in-context.ts';
import { participatedIn } from './rules/participated-in.ts';
import { routes } from './rules/routes.ts';
import { signatories } from './rules/signatories.ts';
import { supported } from './rules/support/index.ts';
import { transportLinks } from './rules/transport-links.ts';
import { twinsOfTwo } from './rules/twins-of-two.ts';

export function applyRules(context: Context): void {
  locatedIn(context);
  locatedInContext(context);
  englishPlaces(context);
  borders(context);
  englishNeighbours(context);
  pairedWith(context);
  holdsPosition(context);
  describedOffices(context);
  officersOf(context);
  englishPeople(context);
  routes(context);
  courses(context);
  coursesBefore(context);
  goods(context);
  transportLinks(context);
  englishTransport(context);
  participatedIn(context);
  englishSigning(context);
  partiesAndSigners(context);
  signatories(context);
  englishParties(context);
  englishParticipants(context);
  cooperatesWith(context);
  twinnedWith(context);
  twinsOfTwo(context);
  supported(context);
  englishSupport(context);
  englishAid(context);
  cooperatesByDeeds(context);
}
