/** Invariant: the code opens one window and leaves the page it is pressed on as it is; it sends nothing itself. */
import { LONGEST_TEXT } from './brought.ts';

/**
 * The address of a bookmark that hands the page it is pressed on to an Add page. What it hands over stands in the fragment, which no
 * browser sends to a server.
 */
export function bookmarkletFor(addPage: string): string {
  const code = `(()=>{open(${JSON.stringify(`${addPage}#`)}+new URLSearchParams({url:location.href,title:document.title.slice(0,300),text:String(getSelection()||'').slice(0,${LONGEST_TEXT})}),'_blank','popup,width=560,height=760,noopener')})()`;
  return `javascript:${encodeURIComponent(code)}`;
}
