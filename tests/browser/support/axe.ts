import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Looks for barriers in a page and in its frames. The newer way opens a second page for each look,
 * for frames of other hosts, of which this site has none; it takes twice as long.
 */
export const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();
