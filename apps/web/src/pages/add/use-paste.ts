/** Invariant: what is pasted while somebody writes is theirs to write; anything else that is pasted goes where it belongs. */
import { useEffect, useRef } from 'react';

export interface Pasting {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onAddresses: (lines: string) => void;
  readonly onText: (text: string) => void;
}

/** Whether every line of a text is an address. @example areAddresses('https://a.example/\nhttps://b.example/') // true */
export const areAddresses = (text: string): boolean =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .every((line) => /^https?:\/\/\S+$/i.test(line));

export function usePaste(pasting: Pasting): void {
  const now = useRef(pasting);
  useEffect(() => {
    now.current = pasting;
  });
  useEffect(() => {
    const onPaste = ({ clipboardData, target }: ClipboardEvent): void => {
      if (!clipboardData || document.querySelector('dialog[open]')) return;
      const files = [...clipboardData.files];
      if (files.length > 0) return now.current.onFiles(files);
      const isWriting = target instanceof HTMLElement && target.matches('input:not([type=file]), textarea, select');
      const text = clipboardData.getData('text/plain').trim();
      if (isWriting || text === '') return;
      if (areAddresses(text)) now.current.onAddresses(text);
      else now.current.onText(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
