import { useState } from 'react';
import { newId } from '@huihuan/web-kit';
import { sendOnce, type SendOnce } from './send-once.ts';

/** The ids of the acts of one part of a screen, for as long as it is open. */
export const useSendOnce = (): SendOnce => useState(() => sendOnce(newId))[0];
