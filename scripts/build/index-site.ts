import { writeSiteIndex } from '../../src/integrations/search/site-index.ts';
import { answerApart } from '../support/apart.ts';

answerApart(writeSiteIndex);
