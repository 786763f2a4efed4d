/** Invariant: it does what the store's accounts do, and forgets all with the process. */
import type { AuditEntry, Pass } from '@demarche/contract';
import type { AccountPorts } from '@demarche/usecases';

type AccountStore = AccountPorts['store']['accounts'];
type Stored = Parameters<AccountStore['putAccount']>[0];

export function memoryAccounts(): AccountStore {
  const accounts = new Map<string, Stored>();
  const passes = new Map<string, Pass>();
  const log: AuditEntry[] = [];
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return {
    putAccount: async (account) => {
      if ([...accounts.values()].some(({ name }) => same(name, account.name))) return 'exists';
      accounts.set(account.id, account);
      return 'created';
    },
    changeAccount: async (account) => void accounts.set(account.id, account),
    accounts: async () => [...accounts.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    putPass: async (hash, pass) => void passes.set(hash, pass),
    changePass: async (pass) => {
      for (const [hash, { id }] of passes) if (id === pass.id) passes.set(hash, pass);
    },
    passWith: async (hash) => passes.get(hash) ?? null,
    passes: async () => [...passes.values()].toReversed(),
    removePass: async (id) => {
      const found = [...passes].find(([, pass]) => pass.id === id);
      return found ? passes.delete(found[0]) : false;
    },
    appendAudit: async (entry) => void log.push({ ...entry, number: log.length + 1 }),
    audit: async (before, limit) =>
      log
        .filter(({ number }) => before === null || number < before)
        .toReversed()
        .slice(0, limit),
  };
}
