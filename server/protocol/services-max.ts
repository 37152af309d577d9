/** Services on one ticket. */
export const SERVICES_MAX = 6;
