import { useState, type ReactElement } from 'react';
import { Button, fetchSignedIn, ProblemNotice, readAnswer, saveFile } from '@huihuan/web-kit';
import { usePaperTexts } from '../i18n/use-paper-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';

const fetchPdf = async (path: string): Promise<Blob> => {
  const response = await fetchSignedIn(path, { headers: { accept: 'application/pdf' } });
  // throws what the server says of it
  if (!response.ok) await readAnswer(response);
  return response.blob();
};

/**
 * Saves a document of the server as a file, which the desk prints.
 * @param path of the operation that gives the PDF
 * @param file name without the ending
 */
export function PdfButton(props: {
  path: string;
  file: string;
  children: string;
  name?: string;
  letter?: string;
}): ReactElement {
  const { path, file, children, name, letter } = props;
  const texts = usePaperTexts();
  const words = useTexts();
  const [went, say] = useState<'idle' | 'asking' | Error>('idle');
  const save = (): void => {
    say('asking');
    fetchPdf(path).then(
      (pdf) => {
        say('idle');
        saveFile(`${file}.pdf`, pdf);
      },
      (failure: unknown) => say(failure instanceof Error ? failure : new Error(String(failure))),
    );
  };
  const more = { ...(name === undefined ? {} : { name }), ...(letter === undefined ? {} : { letter }) };
  return (
    <>
      <Button icon="rows" onClick={save} isDisabled={went === 'asking'} {...more}>
        {went === 'asking' ? texts.asking : children}
      </Button>
      {went instanceof Error ? <ProblemNotice error={went} texts={words} onRetry={save} /> : null}
    </>
  );
}
