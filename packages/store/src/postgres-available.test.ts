import { expect, it } from 'vitest';
import { TEST_DATABASE_URL } from '../test/databases.ts';

const WHY =
  'The store was not tested on PostgreSQL: set TEST_DATABASE_URL=postgres://user:password@host/database (15 or later, a user who may create schemas).';

it('PostgreSQL is there to be tested', ({ skip }) => {
  if (TEST_DATABASE_URL === '' && process.env['DEMARCHE_REQUIRE_ALL'] !== '1') {
    process.stderr.write(`${WHY}\n`);
    skip(WHY);
  }
  expect(TEST_DATABASE_URL === '' ? WHY : 'set').toBe('set');
});
