/** Characters of a password. */
export const passwordLength = { minimum: 10, maximum: 128 };
