/** Messages as they come; a test takes the next one that it waits for, and what came before that is put aside. */
export class Inbox<Message> {
  readonly passedBy: Message[] = [];
  #unread: Message[] = [];
  #wake: (() => void) | null = null;

  put(message: Message): void {
    this.#unread.push(message);
    this.#wake?.();
  }

  async next<M extends Message>(is: (message: Message) => message is M): Promise<M>;
  async next(is: (message: Message) => boolean): Promise<Message>;
  async next(is: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      while (this.#unread.length > 0) {
        const message = this.#unread.shift() as Message; // there is one
        if (is(message)) return message;
        this.passedBy.push(message);
      }
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
  }
}
