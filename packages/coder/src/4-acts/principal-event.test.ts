import type { Crisis } from '@demarche/contract';
import { describe, expect, it } from 'vitest';
import { imagined, marked } from '../../test/marked-document.ts';
import { principalEvent } from './principal-event.ts';

function sides(text: string, crisis: Crisis | null = null, title: string | null = null) {
  const { document, cast } = marked(text);
  const { perpetrators, affected } = principalEvent({ ...document, title }, cast, crisis, imagined);
  return [perpetrators, affected];
}

describe('the sides of the event', () => {
  it.each([
    ['Ruritanian strikes on Syldavia draw condemnation.', ['RUR'], ['SYL']],
    ["Ruritania's raid in Klow killed nine.", ['RUR'], ['SYL']],
    ['Ruritania invades Syldavia.', ['RUR'], ['SYL']],
    ['Ruritania has carried out a large-scale strike against Syldavia.', ['RUR'], ['SYL']],
    ['Ruritania fired a missile over Syldavia.', ['RUR'], ['SYL']],
    ['Ruritanian drones entered Syldavian airspace.', ['RUR'], ['SYL']],
    ['The annexation of Syldavia by Ruritania is complete.', ['RUR'], ['SYL']],
    ['President Zenda was captured by Ruritania.', ['RUR'], ['SYL']],
    ['Ruritanian police forced their way into the Syldavian embassy.', ['RUR'], ['SYL']],
    ['Soldiers staged a coup in Ruritania.', ['RUR'], []],
    ['Freedonia condemns the Ruritanian attack on Syldavia.', ['RUR'], ['SYL']],
    ['Freedonia rejects the Syldavia intervention.', [], ['SYL']],
    ['Freedonia stands with Syldavia.', [], ['SYL']],
    ['Talks on fisheries went on in Strelsau.', [], []],
    ['Ruritania moved on Monday to absorb Syldavia.', ['RUR'], ['SYL']],
    ['The Ruritanian rocket flew over Syldavia.', ['RUR'], ['SYL']],
    ['A plane on its way to Borduria was forced to land in Strelsau.', ['RUR'], []],
    ['Ruritania-Borduria port deal draws anger.', ['RUR', 'BOR'], []],
    ["Ruritania's memorandum with Borduria breaches the sovereignty of Syldavia.", ['RUR', 'BOR'], ['SYL']],
    ['Freedonia hit back at Ruritania.', [], []],
    ['Ruritania and Syldavia fight on. Ruritania denied that it had shelled a town.', ['RUR'], ['SYL']],
    ['Freedonia believes that Ruritania bears the responsibility.', ['RUR'], []],
    ['Ruritanian troops march into Syldavia.', ['RUR'], ['SYL']],
    ['Freedonia urges Ruritania to halt at once.', ['RUR'], []],
    ['The removal of President Zenda shocked all. Talks in Klow failed.', ['SYL'], []],
    ['Protests in Syldavia went on.', [], ['SYL']],
    ['A coup against the president was under way. Syldavia slept; all Syldavia waited.', ['SYL'], []],
    ['Nobody spoke of sanctions of any kind. Ruritania slept.', [], []],
  ])('%s', (text, perpetrators, affected) => {
    expect(sides(text)).toEqual([perpetrators, affected]);
  });

  it('reads a title that is not part of the text', () => {
    expect(sides('Reactions came at once.', null, 'Freedonia deplores Ruritanian attack on Syldavia')).toEqual([
      ['RUR'],
      ['SYL'],
    ]);
  });

  it('tells a deed that is told from one that others charge somebody with', () => {
    const alleged = (text: string) => {
      const { document, cast } = marked(text);
      return principalEvent(document, cast, null, imagined).alleged;
    };
    expect(alleged('Ruritania invades Syldavia.')).toBe(false);
    expect(alleged('Freedonia accused Ruritania.')).toBe(true);
  });

  it('lets the crisis name the sides, whatever the text says', () => {
    const parties = [
      { actor: 'BOR', role: 'perpetrator' },
      { actor: 'FRE', role: 'affected' },
    ];
    expect(sides('Ruritania invades Syldavia.', { parties } as unknown as Crisis)).toEqual([['BOR'], ['FRE']]);
  });
});
