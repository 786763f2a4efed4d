/**
 * Where somebody can object to what stands at an address: the publisher's template with `{address}` and `{id}` put in, or, under
 * an empty template, the address itself with `&challenge`. Null where it is no address of the web or of mail.
 * @example challengeAddress('mailto:desk@example.org?subject={id}', address, 's:1') // 'mailto:desk@example.org?subject=s%3A1'
 */
export function challengeAddress(template: string, address: string, id: string): string | null {
  const filled =
    template === ''
      ? `${address}&challenge`
      : template.replaceAll('{address}', encodeURIComponent(address)).replaceAll('{id}', encodeURIComponent(id));
  return /^(?:https?:|mailto:)/iu.test(filled) ? filled : null;
}
