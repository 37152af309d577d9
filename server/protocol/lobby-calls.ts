/** Calls that a lobby lists, the newest: a call that is not listed any more has left, or has made room for a newer one. */
export const LOBBY_CALLS = 8;
