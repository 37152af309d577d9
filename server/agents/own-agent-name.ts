/** The agent that the server starts beside itself; it drives every device that names no agent. */
export const OWN_AGENT = 'server';
