import type { View } from './view.ts';

/** Makes each answer once a view: 32 consoles and 300 phones ask the same of one moment. The answers must not be changed. */
export function perView<T>(make: (id: string, view: View) => T): (id: string, view: View) => T {
  const answers = new WeakMap<View, Map<string, T>>();
  return (id, view) => {
    let ofView = answers.get(view);
    if (ofView === undefined) {
      ofView = new Map();
      answers.set(view, ofView);
    }
    if (!ofView.has(id)) ofView.set(id, make(id, view));
    return ofView.get(id) as T; // set the line above
  };
}
