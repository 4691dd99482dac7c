import { z } from 'zod';

const clientData = z.object({ challenge: z.string().min(1).max(1000), origin: z.string().min(1).max(1000) });

/** What the browser says that it was asked, and by which page. The signature over it is checked elsewhere. */
export const clientDataOf = (text: string): z.output<typeof clientData> | null => {
  try {
    return clientData.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
};
