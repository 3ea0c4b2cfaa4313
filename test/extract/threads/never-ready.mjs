/** A helper thread that ends before it is ready. */
throw new Error('no such module');
