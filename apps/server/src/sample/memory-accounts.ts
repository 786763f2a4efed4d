/** Invariant: it does what the store's accounts do, and forgets all with the process. */
import { nameKey, type AuditEntry, type Pass } from '@demarche/contract';
import type { AccountPorts } from '@demarche/usecases';

type AccountStore = AccountPorts['store']['accounts'];
type Stored = Awaited<ReturnType<AccountStore['accounts']>>[number];

export function memoryAccounts(): AccountStore {
  const accounts = new Map<string, Stored>();
  const passes = new Map<string, Pass>();
  const log: AuditEntry[] = [];
  const all = () => [...accounts.values()].toSorted((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1));
  return {
    accounts: async () => all(),
    account: async (id) => accounts.get(id) ?? null,
    decide: async (work) => {
      const { put, answer } = work(all());
      if (put) accounts.set(put.id, put);
      return answer;
    },
    putPass: async (hash, pass) => void passes.set(hash, pass),
    changePass: async (pass) => {
      for (const [hash, { id }] of passes) if (id === pass.id) passes.set(hash, pass);
    },
    passWith: async (hash) => passes.get(hash) ?? null,
    passes: async () => [...passes.values()].toReversed(),
    removePasses: async (ids) => {
      const gone = [...passes].filter(([, { id }]) => ids.includes(id));
      for (const [hash] of gone) passes.delete(hash);
      return gone.length;
    },
    appendAudit: async (entry) => void log.push({ ...entry, number: log.length + 1 }),
    audit: async (before, limit) =>
      log
        .filter(({ number }) => before === null || number < before)
        .toReversed()
        .slice(0, limit),
  };
}
