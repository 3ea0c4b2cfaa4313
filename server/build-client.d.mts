/** Builds the client when it is missing or older than its sources; tells whether there was something to build. */
export function buildClientIfStale(): Promise<boolean>;
