import { Command } from 'commander';
import type { ActorCode } from '@demarche/contract';
import { FileInvalid, type KnownAtlas, atlasIn, lazyCoder, shippedCodebook } from '../compose.ts';
import { withExamples } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { proposalTables } from '../proposal-tables.ts';
import { proposeFrom } from '../proposing.ts';
import { dataFolder, refuse, sharedOptions } from '../session.ts';
import { complain, write, writeJson } from '../terminal.ts';

/** `demarche propose`: what crisis a pile of documents seems to be about; no store is opened. */
export function proposeCommand(): Command {
  const command = new Command('propose')
    .description(
      'say what crisis a pile of documents seems to be about, with the words that it rests on; nothing is stored',
    )
    .argument('<files...>', 'files and folders')
    .action(async (paths: string[], _, made: Command) => {
      const options = sharedOptions(made);
      const known = await knownAtlas(dataFolder(options));
      if (known === null) return;
      const coder = lazyCoder(await shippedCodebook(), known);
      const nameOf = (code: ActorCode): string => known.atlas.actor(code)?.name ?? code;
      try {
        const found = await proposeFrom({ survey: coder.survey, nameOf }, paths);
        if (found.kind === 'problem') process.exitCode = refuse(found.problem);
        else {
          const { documents, ...proposals } = found.value.proposed;
          await (options.json ? writeJson(proposals) : write(proposalTables(proposals, documents, nameOf)));
          process.exitCode = found.value.unread > 0 ? ExitCode.failed : ExitCode.ok;
        }
      } finally {
        await coder.close();
      }
    });
  return withExamples(command, [
    ['propose coverage/', 'every file of a folder'],
    [
      'propose a.html b.md --json | jq ".proposals[0].crisis" > crisis.json',
      'for `demarche init --file`, after you have edited it',
    ],
  ]);
}

/** The atlas with the user's file in the data folder, or null where that cannot be used, which has then been said. */
async function knownAtlas(folder: string): Promise<KnownAtlas | null> {
  try {
    return await atlasIn(folder);
  } catch (error) {
    if (!(error instanceof FileInvalid)) throw error;
    complain(error.problem);
    process.exitCode = ExitCode.usage;
    return null;
  }
}
