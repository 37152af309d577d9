/** Who did it, as the record keeps it: a kind of caller, its page, the officer. Never anything of a citizen. */
export interface DoneBy {
  /** `local`: the server machine itself; `citizen`: whoever holds the ticket's address; else the role of a paired page. */
  role: string;
  /** How the administrator knows the page, e.g. "console 3". */
  page?: string;
  /** Counter that the page works for. */
  counter?: string;
  /** Who was signed in there. */
  officer?: string;
}

/** To spread into an event: an unknown doer leaves no field. */
export function doneBy(
  command: { doneBy?: DoneBy | undefined },
  { officer }: { officer?: string | undefined },
): { doneBy?: DoneBy } {
  if (command.doneBy === undefined) return {};
  return { doneBy: { ...command.doneBy, ...(officer !== undefined && { officer }) } };
}
