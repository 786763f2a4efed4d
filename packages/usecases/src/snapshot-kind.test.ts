import { describe, expect, it } from 'vitest';
import { kindOf, shownSnapshot } from './snapshot-kind.ts';

const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('what the bytes of a document are', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['junk before it %PDF-1.4', 'pdf'],
    ['<!doctype html><title>x</title>', 'html'],
    ['\uFEFF\n  <HTML><p>x', 'html'],
    ['<p>A fragment</p>', 'html'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html/>', 'html'],
    ['Saved by a browser\n<html><body>x', 'html'],
    ['<?xml version="1.0"?><rss version="2.0"><channel/></rss>', 'text'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"/>', 'text'],
    ['{"version": "https://jsonfeed.org/version/1"}', 'text'],
    ['Brazil said: 3 < 4', 'text'],
    ['', 'text'],
  ])('%j is %s', (start, kind) => {
    expect(kindOf(Buffer.from(start))).toBe(kind);
  });

  it('sees a page in UTF-16', () => {
    expect(kindOf(utf16('<html><p>x'))).toBe('html');
  });
});

describe('what is shown of them', () => {
  const shown = (bytes: Uint8Array): string => {
    const { type, bytes: sent } = shownSnapshot(bytes, kindOf(bytes));
    return `${type} ${new TextDecoder().decode(sent)}`;
  };

  it('is UTF-8, whatever it was written in', () => {
    expect(shown(Buffer.from('<p>é'))).toBe('text/html; charset=utf-8 <p>é');
    expect(shown(Buffer.from([0x3c, 0x70, 0x3e, 0xe9]))).toBe('text/html; charset=utf-8 <p>é');
    expect(shown(Buffer.from([0x41, 0xe9]))).toBe('text/plain; charset=utf-8 Aé');
    expect(shown(utf16('<html><p>é'))).toBe('text/html; charset=utf-8 <html><p>é');
  });

  it('has no element that leads out, however its name is hidden', () => {
    const label = '<html><meta charset="iso-2022-jp">';
    const elements = [
      '<link rel=preconnect>',
      '<LINK\nrel=x>',
      '<iframe/src=x>',
      '<\u001B(Ba href=x>',
      '</a>',
      '<area>',
    ];
    for (const hidden of elements)
      expect(shown(Buffer.from(label + hidden))).not.toMatch(/<\/?(?:link|iframe|a|area)[\s/>]/iu);
    expect(shown(utf16('<html><link rel=preconnect>'))).not.toMatch(/<link/iu);
    expect(shown(Buffer.from('<html><abbr>links</abbr> <linked> 3 <a'))).toContain('<abbr>links</abbr> <linked> 3 <a');
    expect(shown(Buffer.from('<p><a href=x>far</a>'))).toContain('<p><was-a href=x>far</was-a>');
  });

  it('of a PDF is the PDF', () => {
    const pdf = Buffer.from('%PDF-1.4 <link >');
    expect(shownSnapshot(pdf, 'pdf')).toEqual({ type: 'application/pdf', bytes: pdf });
  });
});
