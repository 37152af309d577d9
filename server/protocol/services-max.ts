/** Services on one ticket when it is issued: the first, and NEEDS_MAX more. */
export const SERVICES_MAX = 6;
