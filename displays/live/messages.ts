/** Frames of the live protocol, as design section 6 promises them; texts for people are `{vi, en}`. */

export interface Text {
  vi: string;
  en?: string | undefined;
  [language: string]: string | undefined;
}

export type Entities = Record<string, unknown>;

export interface LiveWatch {
  type: 'watch';
  topic: string;
  since?: { epoch: string; seq: number };
}
export type LiveUp = LiveWatch;

export interface LiveHello {
  type: 'hello';
  epoch: string;
  now: string;
  version: string;
}
export interface LiveState {
  type: 'state';
  topic: string;
  seq: number;
  set: Entities;
}
export interface LiveChange {
  type: 'change';
  topic: string;
  seq: number;
  set?: Entities | undefined;
  drop?: string[] | undefined;
}
export interface LiveAnnounce {
  type: 'announce';
  topic: string;
  id: string;
  at: string;
  clips: { lang: string; src: string }[];
  text: Text;
}
export interface LivePing {
  type: 'ping';
  now: string;
}
export interface LiveError {
  type: 'error';
  topic: string;
  code: string;
  detail?: string | undefined;
}
export type LiveDown = LiveHello | LiveState | LiveChange | LiveAnnounce | LivePing | LiveError;
