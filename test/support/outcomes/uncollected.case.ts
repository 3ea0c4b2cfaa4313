/** A file that cannot be collected. */
throw new Error('uncollected');
