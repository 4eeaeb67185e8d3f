import { checkBuilt } from '../../src/integrations/built-site.ts';
import { answerApart } from '../support/apart.ts';

answerApart(checkBuilt);
