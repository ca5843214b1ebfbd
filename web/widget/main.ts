/** The live chat of a page. */
export {};
