import { beforeEach, describe, expect, test } from 'vitest';
import type { Call } from '../../displays/live/entities.ts';
import type { Keyed } from '../../displays/live/live-topic.ts';
import { BIG_MIN_MS, CallBoard, NEW_MAX_MS, PULSE_MS } from '../../displays/lobby/call-board.ts';

/** A lobby whose clock the test steps: calls are made now, in the order of their names. */
class Hall {
  now = 100_000;
  calls: (Keyed<Call> & { madeAt: number })[] = [];
  states: Record<string, 'open' | 'paused' | 'closed'> = {};
  board = new CallBoard(3);

  call(number: string, counter: string): void {
    const entity = { number, counter, counterLabel: counter, recalled: 0, priority: false, at: '' } as unknown as Call;
    this.calls.push({ id: String(this.calls.length + 1), entity, madeAt: this.now });
    this.update();
  }

  recall(number: string): void {
    this.calls = this.calls.map((call) =>
      call.entity.number === number
        ? { ...call, entity: { ...call.entity, recalled: call.entity.recalled + 1 } }
        : call,
    );
    this.update();
  }

  undo(number: string): void {
    this.calls = this.calls.filter(({ entity }) => entity.number !== number);
    this.update();
  }

  wait(ms: number): void {
    this.now += ms;
    this.update();
  }

  update(): void {
    const madeAt = (call: Call): number => this.calls.find(({ entity }) => entity === call)?.madeAt ?? 0;
    this.board.update(
      this.calls,
      (counter) => this.states[counter],
      this.now,
      (call) => this.now - madeAt(call),
    );
  }

  get big(): string[] {
    return this.board.big(this.now).map(({ call }) => call.number);
  }

  get last(): (string | null)[] {
    return this.board.last(this.now).map((shown) => shown?.call.number ?? null);
  }
}

let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});

describe('the big calls', () => {
  test('two calls in two seconds are both big for eight seconds each', () => {
    hall.call('A001', '1');
    hall.wait(2_000);
    hall.call('A002', '2');
    expect(hall.big).toEqual(['A001', 'A002']);
    hall.wait(BIG_MIN_MS - 2_000 - 1);
    expect(hall.big).toEqual(['A001', 'A002']);
    hall.wait(1);
    expect(hall.big).toEqual(['A002']);
    expect(hall.last).toEqual(['A001', null, null]);
  });

  test('a call that nothing follows stays big; its frame goes after a minute', () => {
    hall.call('A001', '1');
    hall.wait(NEW_MAX_MS);
    expect(hall.big).toEqual(['A001']);
    expect(hall.board.big(hall.now)[0]?.fresh).toBe(false);
  });

  test('a call pulses for three seconds, and again when it is recalled', () => {
    hall.call('A001', '1');
    expect(hall.board.big(hall.now)[0]?.pulsing).toBe(true);
    hall.wait(PULSE_MS);
    expect(hall.board.big(hall.now)[0]?.pulsing).toBe(false);
    hall.recall('A001');
    expect(hall.board.big(hall.now)[0]).toMatchObject({ pulsing: true, pulse: 1 });
  });

  test('an older call that is recalled is big again beside the newest', () => {
    hall.call('A001', '1');
    hall.wait(20_000);
    hall.call('A002', '2');
    hall.wait(3_000);
    hall.recall('A001');
    expect(hall.big).toEqual(['A002', 'A001']);
  });

  test('an undone call leaves at once, and the one before it is big again', () => {
    hall.call('A001', '1');
    hall.wait(20_000);
    hall.call('A002', '2');
    hall.undo('A002');
    expect(hall.big).toEqual(['A001']);
    expect(hall.last).toEqual([null, null, null]);
  });

  test('a counter that paused calls nobody any more', () => {
    hall.call('A001', '1');
    hall.states['1'] = 'paused';
    hall.update();
    expect(hall.big).toEqual([]);
    expect(hall.last).toEqual(['A001', null, null]);
  });

  test('the next call of a counter takes the big place of its call before', () => {
    hall.call('A001', '1');
    hall.wait(1_000);
    hall.call('A002', '1');
    expect(hall.big).toEqual(['A002']);
    expect(hall.board.last(hall.now)[0]).toMatchObject({ call: { number: 'A001' }, fresh: false });
  });

  test('calls that were made before the screen started keep their age', () => {
    hall.call('A001', '1');
    hall.now += 30_000;
    hall.call('A002', '2');
    hall.board = new CallBoard(3);
    hall.wait(1_000);
    expect(hall.big).toEqual(['A002']);
  });
});

describe('the last calls', () => {
  test('no number moves while another comes: it takes the place of the oldest', () => {
    for (const [at, number] of ['A001', 'A002', 'A003', 'A004', 'A005'].entries()) {
      hall.call(number, String(at));
      hall.wait(BIG_MIN_MS);
    }
    expect(hall.big).toEqual(['A005']);
    expect(hall.last).toEqual(['A004', 'A002', 'A003']);
  });

  test('an undone call leaves its place empty or to the newest that has none', () => {
    for (const [at, number] of ['A001', 'A002', 'A003'].entries()) {
      hall.call(number, String(at));
      hall.wait(BIG_MIN_MS);
    }
    hall.undo('A001');
    expect(hall.last).toEqual([null, 'A002', null]);
  });
});
