/** For tests only: the shipped encoder, opened once a test file. A pool with nothing to do keeps nothing alive. */
import { openClassifier } from '@demarche/model';

export const classifier = await openClassifier({ workers: 1 });
