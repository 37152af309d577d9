const MM_PER_INCH = 25.4;
/** What is assumed of a screen whose diagonal nobody configured: 21.5" upright, 15" across. */
export const PX_PER_MM_PORTRAIT = 4.03;
export const PX_PER_MM_LANDSCAPE = 3.96;

/** CSS pixels in a millimetre of this screen, so that keys are as large as a finger on any panel. */
export function pxPerMm(diagonalInches: number | null | undefined, width: number, height: number): number {
  if (diagonalInches) return Math.hypot(width, height) / (diagonalInches * MM_PER_INCH);
  return width > height ? PX_PER_MM_LANDSCAPE : PX_PER_MM_PORTRAIT;
}
