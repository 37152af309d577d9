import type { Text as SiteText } from '../../server/protocol/common.ts';
import type { LiveAnnounce } from '../../server/protocol/live-announce.ts';
import type { LiveDown } from '../../server/protocol/live-down.ts';
import type { LiveUp } from '../../server/protocol/live-watch.ts';

export type { LiveAnnounce, LiveDown, LiveUp };

/** A text for people in the site's languages; a third language is one more key. */
export type Text = SiteText & Record<string, string>;
export type LiveState = Extract<LiveDown, { type: 'state' }>;
export type LiveChange = Extract<LiveDown, { type: 'change' }>;
export type LiveError = Extract<LiveDown, { type: 'error' }>;
export type SoundReport = Extract<LiveUp, { type: 'report' }>['sound'];
