import { PATHS } from '../../domain/paths.ts';

/** The icons by their paths, in pixels a side; 180 is what iPhones ask for. */
export const ICON_SIZES = {
  [PATHS.touchIcon]: 180,
  [PATHS.icon192]: 192,
  [PATHS.icon512]: 512,
} as const;
