/** Whether the page that the server gives out runs another script than this one does. */
export const servesOtherScript = (html: string, running: string): boolean => {
  const served = /<script\b[^>]*\bsrc="([^"]+)"/.exec(html)?.[1];
  return served !== undefined && served !== running;
};
