import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import {
  type Account,
  type AccountChange,
  AccountRequest,
  type Outcome,
  Role,
  failed,
  nameKey,
  ok,
} from '@demarche/contract';
import { type Ports, changeAccount, createAccount, listAccounts } from '@demarche/usecases';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { readPassword } from '../password.ts';
import { refuse, sharedOptions, withPorts } from '../session.ts';
import { table } from '../tables.ts';
import { write, writeJson, writeLine } from '../terminal.ts';

interface Options {
  readonly role?: Role;
}

type What = 'list' | 'add' | 'change' | 'close' | 'open';
const WHAT: readonly What[] = ['list', 'add', 'change', 'close', 'open'];

/** `demarche account`: who may use the page; also the way back in for an editor who is locked out. */
export function accountCommand(): Command {
  const command = new Command('account')
    .description(
      'list the accounts of the page, add one, change its role or password, close or open it; a password is asked for, or read from standard input',
    )
    .argument('[what]', 'list, add, change, close or open', 'list')
    .argument('[name]', 'whose account')
    .addOption(
      new Option('--role <role>', 'reader: reads; coder: adds and judges too; editor: everything').choices(
        Role.options,
      ),
    )
    .option('--password', 'with change: set a new password, which ends every session of the account')
    .action(async (what: string, name: string | undefined, _, made: Command) => {
      const options = sharedOptions<Options & { password?: boolean }>(made);
      await withPorts(options, async (ports) => {
        if (what === 'list') return list(ports, options.json ?? false);
        const done = await doneTo(ports, what, name, options);
        if (done.kind === 'problem') return refuse(done.problem);
        await logged(ports, what, done.value);
        await (options.json ? writeJson(done.value) : writeLine(inWords(done.value)));
        return ExitCode.ok;
      });
    });
  return withExamples(command, [
    ['account', 'every account'],
    ['account add "Ada Quist" --role coder', 'asks for a password'],
    ['account change "Ada Quist" --role editor', 'from now on an editor'],
    ['account change "Ada Quist" --password < secret.txt', 'a new password, from a file'],
    ['account close "Ada Quist"', 'signs in no more; what she decided stays'],
  ]);
}

async function doneTo(
  ports: Ports,
  what: string,
  name: string | undefined,
  { role, password }: Options & { readonly password?: boolean },
): Promise<Outcome<Account>> {
  if (!WHAT.some((one) => one === what)) return failed('usage/bad-option', what, `not one of ${WHAT.join(', ')}`);
  if (name === undefined) return failed('usage/bad-option', 'account', 'say whose');
  if (what === 'add') return add(ports, name, role ?? 'reader');
  const account = (await listAccounts(ports)).find((one) => nameKey(one.name) === nameKey(name));
  if (!account) return failed('store/not-found', name, 'account');
  const change = what === 'change' ? await changeOf(role, password) : ok({ closed: what === 'close' });
  return change.kind === 'problem' ? change : changeAccount(ports, account.id, change.value);
}

async function add(ports: Ports, name: string, role: Role): Promise<Outcome<Account>> {
  const request = AccountRequest.safeParse({ name, role, password: await readPassword() });
  if (request.success) return createAccount(ports, request.data);
  const [issue] = request.error.issues;
  return failed('usage/bad-option', String(issue?.path[0]), issue?.message ?? '');
}

async function changeOf(role: Role | undefined, password: boolean | undefined): Promise<Outcome<AccountChange>> {
  if (role === undefined && !password) return failed('usage/bad-option', 'change', 'give --role or --password');
  if (!password) return ok({ role });
  const typed = AccountRequest.shape.password.safeParse(await readPassword());
  return typed.success
    ? ok({ role, password: typed.data })
    : failed('usage/bad-option', 'password', typed.error.issues[0]?.message ?? '');
}

/** What is done here stands in the audit log with what is done in the page. */
const logged = ({ store, now }: Ports, what: string, { name }: Account): Promise<void> =>
  store.accounts.appendAudit({
    at: now().toISOString(),
    kind: 'command',
    who: userInfo().username,
    action: `account ${what}`,
    target: name,
    status: 200,
    from: null,
  });

async function list(ports: Ports, json: boolean): Promise<ExitCode> {
  const accounts = await listAccounts(ports);
  if (json) await writeJson(accounts);
  else if (accounts.length === 0) process.stderr.write('There is no account: on this machine nobody need sign in.\n');
  else await write(accountTable(accounts));
  return ExitCode.ok;
}

const accountTable = (accounts: readonly Account[]): string =>
  table(
    'Accounts',
    ['Name', 'Role', 'Since', 'Closed'],
    accounts.map(({ name, role, created, closed }) => [name, role, created.slice(0, 10), closed?.slice(0, 10) ?? '']),
    [24, 8, 10, 10],
  );

const inWords = ({ name, role, closed }: Account): string => `${name}: ${role}${closed === null ? '' : ', closed'}`;
