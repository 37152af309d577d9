/** Letters of a note that officers write to each other. */
export const NOTE_CHARACTERS_MAX = 200;
