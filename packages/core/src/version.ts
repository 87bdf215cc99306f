/** The version of this package, which a record keeps with every result. */
export const version = '0.1.0';
