import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleCounter, ConsoleService, OtherCounter, RosterOfficer } from './console-entities.ts';
import './dialogs/add-need-dialog.ts';
import type { AddNeedEvent } from './dialogs/add-need-dialog.ts';
import './dialogs/keys-dialog.ts';
import './dialogs/note-dialog.ts';
import type { NoteEvent } from './dialogs/note-dialog.ts';
import './dialogs/park-dialog.ts';
import type { ParkEvent } from './dialogs/park-dialog.ts';
import './dialogs/pause-dialog.ts';
import type { PauseEvent } from './dialogs/pause-dialog.ts';
import './dialogs/roll-dialog.ts';
import type { RollEvent } from './dialogs/roll-dialog.ts';
import './dialogs/sign-in-dialog.ts';
import './dialogs/transfer-dialog.ts';
import type { TransferEvent } from './dialogs/transfer-dialog.ts';

export type DialogName = 'sign-in' | 'park' | 'add-need' | 'note' | 'transfer' | 'pause' | 'roll' | 'help';

/** What the dialogs show, and what becomes of their answers. */
export interface DialogParts {
  counter: ConsoleCounter;
  services: ConsoleService[];
  others: OtherCounter[];
  officers: RosterOfficer[];
  timezone: string;
  noted: (event: NoteEvent) => void;
  parked: (event: ParkEvent) => void;
  needAdded: (event: AddNeedEvent) => void;
  signedIn: () => void;
  left: () => void;
  paused: (event: PauseEvent) => void;
  rolled: (event: RollEvent) => void;
  transferred: (event: TransferEvent) => void;
  dismissed: () => void;
}

/** The dialog that is open, or nothing. */
export function dialogNamed(name: DialogName | null, parts: DialogParts): TemplateResult | typeof nothing {
  const { counter, dismissed } = parts;
  const { current } = counter;
  switch (name) {
    case 'park':
      return html`<luot-park-dialog
        number=${current?.number ?? ''}
        .checklist=${current?.checklist ?? []}
        .missing=${current?.missing ?? []}
        @luot-park=${parts.parked}
        @luot-dismiss=${dismissed}
      ></luot-park-dialog>`;
    case 'add-need':
      return current === null
        ? nothing
        : html`<luot-add-need-dialog
            .ticket=${current}
            .services=${parts.services}
            @luot-add-need=${parts.needAdded}
            @luot-dismiss=${dismissed}
          ></luot-add-need-dialog>`;
    case 'note':
      return html`<luot-note-dialog
        number=${current?.number ?? ''}
        .value=${current?.note ?? ''}
        @luot-note=${parts.noted}
        @luot-dismiss=${dismissed}
      ></luot-note-dialog>`;
    case 'transfer':
      return current === null
        ? nothing
        : html`<luot-transfer-dialog
            .ticket=${current}
            .services=${parts.services}
            .others=${parts.others}
            .officers=${parts.officers.filter(({ id }) => id !== counter.officer?.id)}
            @luot-transfer=${parts.transferred}
            @luot-dismiss=${dismissed}
          ></luot-transfer-dialog>`;
    case 'sign-in':
      return html`<luot-sign-in-dialog
        counter=${counter.id}
        here=${counter.officer?.id ?? ''}
        .officers=${parts.officers}
        @luot-signed-in=${parts.signedIn}
        @luot-leave=${parts.left}
        @luot-dismiss=${dismissed}
      ></luot-sign-in-dialog>`;
    case 'pause':
      return html`<luot-pause-dialog
        timezone=${parts.timezone}
        number=${current?.state === 'serving' ? current.number : ''}
        @luot-pause=${parts.paused}
        @luot-dismiss=${dismissed}
      ></luot-pause-dialog>`;
    case 'roll':
      return html`<luot-roll-dialog
        .counter=${counter}
        @luot-roll=${parts.rolled}
        @luot-dismiss=${dismissed}
      ></luot-roll-dialog>`;
    case 'help':
      return html`<luot-keys-dialog @luot-dismiss=${dismissed}></luot-keys-dialog>`;
    case null:
      return nothing;
  }
}
