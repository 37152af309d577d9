/** id-1, id-2, … */
export function numberedIds(): () => string {
  let n = 0;
  return () => {
    n += 1;
    return `id-${n}`;
  };
}
