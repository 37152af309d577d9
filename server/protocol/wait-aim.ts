/** A wait that a centre should keep (Decision 468/QĐ-TTg names it): to the call, in minutes. */
export const WAIT_AIM_MINUTES = 15;
